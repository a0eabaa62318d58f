package app.porchlight.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of the house under one root package: the real one, or the planted one that breaks them all. */
record House(String root) {
    private static final List<String> LOWEST = List.of("model");
    private static final List<String> LOWER = List.of("model", "protocol", "home", "knowledge", "engine");
    private static final List<String> FACES = List.of("model", "protocol", "home", "knowledge", "engine", "history",
        "words", "report");

    /** Which room may see which. What is not a key here has no place in the house. */
    private static final Map<String, List<String>> MAY_SEE = Map.ofEntries(
        Map.entry("model", List.of()),
        Map.entry("protocol", LOWEST),
        Map.entry("knowledge", LOWEST),
        Map.entry("home", List.of("model", "protocol")),
        Map.entry("practice", List.of("model", "protocol", "home", "knowledge")),
        Map.entry("engine", List.of("model", "protocol", "home", "knowledge")),
        Map.entry("history", LOWER),
        Map.entry("words", Stream.concat(LOWER.stream(), Stream.of("history")).toList()),
        Map.entry("report", Stream.concat(LOWER.stream(), Stream.of("history", "words")).toList()),
        Map.entry("cli", FACES),
        Map.entry("desktop", FACES));

    private static final Set<String> SOCKETS = Set.of("java.net.Socket", "java.net.ServerSocket",
        "java.net.DatagramSocket", "java.net.MulticastSocket", "java.net.URLConnection", "java.net.HttpURLConnection",
        "java.nio.channels.SocketChannel", "java.nio.channels.ServerSocketChannel",
        "java.nio.channels.DatagramChannel", "java.nio.channels.AsynchronousSocketChannel",
        "java.nio.channels.AsynchronousServerSocketChannel", "org.jsoup.Connection");
    private static final String[] NETWORK_LIBRARIES = {"javax.net..", "java.net.http..", "com.sun.net.httpserver..",
        "org.apache.commons.net..", "org.apache.hc..", "org.apache.sshd..", "net.schmizz..",
        "com.hierynomus..", "org.jupnp.."};
    private static final Set<String> LOOKUPS = Set.of("getByName", "getAllByName", "getHostName",
        "getCanonicalHostName", "getLocalHost", "isReachable");
    private static final String[] MUTABLE = {"java.util.concurrent.atomic..", "java.util.concurrent.locks.."};
    private static final List<Class<?>> MUTABLE_TYPES = List.of(java.util.concurrent.ConcurrentMap.class,
        java.util.concurrent.Executor.class, java.util.AbstractCollection.class, java.util.AbstractMap.class,
        StringBuilder.class, ThreadLocal.class, Thread.class, java.util.concurrent.Semaphore.class);

    String room(String name) {
        return root + "." + name + "..";
    }

    ArchRule onlyDesktopSeesJavaFx() {
        return noClasses().that().resideOutsideOfPackage(room("desktop")).should().dependOnClassesThat()
            .resideInAnyPackage("javafx..", "com.sun.javafx..", "atlantafx..", "org.kordamp.ikonli..",
                "com.formdev..");
    }

    ArchRule onlyTheNetworkRoomsSeeSockets() {
        return noClasses().that().resideOutsideOfPackages(room("home"), room("protocol"), room("practice")).should()
            .dependOnClassesThat(resideInAnyPackage(NETWORK_LIBRARIES)
                .or(describe("are sockets", each -> SOCKETS.contains(each.getName()))));
    }

    ArchRule onlyHomeAndPracticeOpenSockets() {
        return noClasses().that().resideOutsideOfPackages(room("home"), room("practice")).should()
            .callCodeUnitWhere(target(describe("opens a socket", House::opens)));
    }

    private static boolean opens(CodeUnitCallTarget target) {
        JavaClass owner = target.getOwner();
        boolean makes = target.getName().equals("<init>") && Stream.of(Socket.class, java.net.ServerSocket.class,
            java.net.DatagramSocket.class).anyMatch(owner::isAssignableTo);
        boolean opensChannel = owner.getPackageName().equals("java.nio.channels") && SOCKETS.contains(owner.getName())
            && target.getName().equals("open");
        // with a socket given, a factory only wraps it (TLS)
        boolean factory = (owner.isAssignableTo(javax.net.SocketFactory.class)
            || owner.isAssignableTo(javax.net.ServerSocketFactory.class)) && target.getName().startsWith("create")
            && target.getRawParameterTypes().stream().noneMatch(each -> each.isAssignableTo(Socket.class));
        boolean url = owner.isEquivalentTo(URL.class) && target.getName().startsWith("open");
        boolean client = owner.isAssignableTo(java.net.http.HttpClient.class) && target.getName().startsWith("new");
        boolean jsoup = owner.getName().equals("org.jsoup.Jsoup") && target.getName().equals("connect");
        return makes || opensChannel || factory || url || client || jsoup;
    }

    ArchRule onlyTheRealHomeLooksUpNames() {
        return noClasses().that().resideOutsideOfPackage(room("home.real")).should()
            .callCodeUnitWhere(target(describe("may look a name up", House::looksUp)));
    }

    private static boolean looksUp(CodeUnitCallTarget target) {
        JavaClass owner = target.getOwner();
        boolean address = owner.isAssignableTo(InetAddress.class) && LOOKUPS.contains(target.getName());
        boolean socketAddress = owner.isEquivalentTo(InetSocketAddress.class)
            && (target.getName().equals("getHostName") || target.getName().equals("<init>")
            && target.getRawParameterTypes().getFirst().isEquivalentTo(String.class));
        return address || socketAddress;
    }

    ArchRule onlyHistorySeesSql() {
        return noClasses().that().resideOutsideOfPackage(room("history")).should().dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..", "org.jdbi..", "org.flywaydb..");
    }

    /** Main and what it wires with stand in the root package itself. */
    ArchRule onlyMainMakesTheRealNetwork() {
        return noClasses().that().resideOutsideOfPackages(root, room("home.real")).should().dependOnClassesThat()
            .resideInAPackage(room("home.real"));
    }

    ArchRule onlyTheCommandLinePrints() {
        return noClasses().that().resideOutsideOfPackage(room("cli")).and().doNotHaveFullyQualifiedName(root + ".Main")
            .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
            .orShould().callMethod(Throwable.class, "printStackTrace");
    }

    ArchRule noCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    /** What stands in the engine itself is the hall between its rooms; they see it and it sees them. */
    ArchRule noCyclesInTheEngine() {
        return slices().matching(root + ".engine.(*)..").should().beFreeOfCycles();
    }

    ArchRule noCyclesAmongProtocols() {
        return slices().matching(root + ".protocol.(*)..").should().beFreeOfCycles();
    }

    /** What all languages share knows none of them. */
    ArchRule theLineKnowsNoLanguage() {
        return noClasses().that().resideInAPackage(root + ".protocol").should().dependOnClassesThat()
            .resideInAPackage(root + ".protocol.*..");
    }

    ArchRule arrowsPointOneWay() {
        return classes().that().resideInAPackage(root + "..").should(new ArchCondition<>("see only rooms below") {
            @Override
            public void check(JavaClass each, ConditionEvents events) {
                each.getDirectDependenciesFromSelf().stream()
                    .filter(arrow -> !maySee(each, arrow.getTargetClass().getBaseComponentType()))
                    .forEach(arrow -> events.add(SimpleConditionEvent.violated(each, arrow.getDescription())));
            }
        });
    }

    private boolean maySee(JavaClass from, JavaClass to) {
        String own = roomOf(from);
        String other = roomOf(to);
        boolean fromMain = from.getPackageName().equals(root);
        boolean outside = !(to.getPackageName() + ".").startsWith(root + ".");
        return fromMain || outside ? fromMain || MAY_SEE.containsKey(own)
            : own.equals(other) || MAY_SEE.getOrDefault(own, List.of()).contains(other);
    }

    private String roomOf(JavaClass each) {
        String name = each.getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1).split("\\.")[0] : "";
    }

    ArchRule namesSayWhatAThingIs() {
        return noClasses().should().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Utils")
            .orShould().haveSimpleNameEndingWith("Helper").orShould().haveSimpleNameEndingWith("Helpers")
            .orShould().haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Impl")
            .orShould().resideInAnyPackage("..util..", "..common..", "..impl..", "..manager..", "..helper..");
    }

    ArchRule noStaticState() {
        return fields().that().areStatic().should(new ArchCondition<>("not change") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean fixed = field.getModifiers().contains(JavaModifier.FINAL) && !mutable(field.getRawType());
                if (!fixed && !field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                    events.add(SimpleConditionEvent.violated(field, field.getDescription() + " can change"));
                }
            }
        });
    }

    private static boolean mutable(JavaClass type) {
        return resideInAnyPackage(MUTABLE).test(type)
            || MUTABLE_TYPES.stream().map(each -> assignableTo(each)).anyMatch(each -> each.test(type));
    }

    private static DescribedPredicate<JavaCall<?>> target(DescribedPredicate<CodeUnitCallTarget> what) {
        return describe(what.getDescription(), call -> what.test(call.getTarget()));
    }
}

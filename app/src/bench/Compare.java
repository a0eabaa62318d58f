import app.porchlight.knowledge.Door;
import app.porchlight.knowledge.Family;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.Login;
import app.porchlight.knowledge.ShippedKnowledge;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code compare.sh} needs to know: the doors and logins that Porchlight asks about, so that others can be told to
 * ask about the same, and how many of what each program says is right.
 */
final class Compare {
    /** What other programs call what a door of the home speaks. */
    private static final Map<String, Set<String>> ALSO = Map.of(
        "http", Set.of("docker", "ipp", "upnp", "http-alt", "soap"), "silent", Set.of("unknown"));
    private static final Pattern HYDRA = Pattern.compile("\\[(\\d+)]\\[(\\S+)] host: (\\S+) .*");

    private Compare() {
    }

    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "doors" -> System.out.println(ShippedKnowledge.read().doors().stream().map(Door::port)
                .map(String::valueOf)
                .collect(Collectors.joining(",")));
            case "pairs" -> pairs(arguments[1]).forEach(System.out::println);
            case "nmap-services" -> nmapServices(arguments[1]).forEach(System.out::println);
            case "services" -> services(arguments[1], arguments[2]);
            case "findings" -> findings(arguments[1], List.of(arguments).subList(2, arguments.length));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** As hydra and nmap read them: user and password with a colon between. */
    private static Set<String> pairs(String protocol) {
        Knowledge knowledge = ShippedKnowledge.read();
        Stream<Login> logins = protocol.equals("telnet") ? knowledge.miraiList().stream()
            : knowledge.families().stream().map(Family::logins).flatMap(List::stream)
                .flatMap(id -> knowledge.login(id).stream()).filter(login -> login.protocols().contains(protocol));
        return logins.map(login -> login.user() + ":" + login.password())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Element> all(Element in, String tag) {
        NodeList nodes = in.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static List<Element> hosts(String nmapXml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return all(factory.newDocumentBuilder().parse(new File(nmapXml)).getDocumentElement(), "host");
    }

    /** Address, port, protocol, and transport where it is not TCP. */
    private static Set<String> nmapServices(String nmapXml) throws Exception {
        Set<String> lines = new TreeSet<>();
        for (Element host : hosts(nmapXml)) {
            String address = all(host, "address").getFirst().getAttribute("addr");
            for (Element port : all(host, "port")) {
                boolean open = all(port, "state").stream().anyMatch(state -> state.getAttribute("state").equals("open"));
                if (open && port.getAttribute("protocol").equals("tcp")) {
                    lines.add(address + " " + port.getAttribute("portid") + " " + name(port));
                }
            }
        }
        return lines;
    }

    private static String name(Element port) {
        return all(port, "service").stream().findFirst().map(service -> {
            String name = service.getAttribute("name");
            return name.equals("http") && service.getAttribute("tunnel").equals("ssl") ? "https" : name;
        }).orElse("unknown");
    }

    private static void services(String truth, String said) throws IOException {
        List<String[]> expected = Files.readAllLines(Path.of(truth)).stream().map(line -> line.split(" ")).toList();
        Set<String> found = new HashSet<>(Files.readAllLines(Path.of(said)));
        long right = expected.stream().filter(line -> Stream.concat(Stream.of(line[2]),
            ALSO.getOrDefault(line[2], Set.of()).stream())
            .anyMatch(name -> found.contains(line[0] + " " + line[1] + " " + name))).count();
        System.out.println(right + " of " + expected.size());
        expected.stream().filter(line -> found.stream().noneMatch(each -> each.startsWith(line[0] + " " + line[1] + " ")))
            .forEach(line -> System.err.println("  not found: " + String.join(" ", line)));
    }

    /** Each file: Porchlight's JSON, nmap's XML or hydra's log. Prints how many dangers are right, and how many wrong. */
    private static void findings(String truthFile, List<String> files) throws Exception {
        Set<String> dangers = new TreeSet<>();
        Set<String> known = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of(truthFile))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] words = line.strip().split("\\s+");
                known.add(words[0] + " " + words[1]);
                if (words.length == 2) {
                    dangers.add(words[0] + " " + words[1]);
                }
            }
        }
        Set<String> said = new TreeSet<>();
        for (String file : files) {
            if (file.endsWith(".json")) {
                said.addAll(porchlight(file));
            } else if (file.endsWith(".xml")) {
                said.addAll(nmap(file));
            } else {
                said.addAll(hydra(file));
            }
        }
        Set<String> right = new TreeSet<>(said);
        right.retainAll(dangers);
        Set<String> wrong = new TreeSet<>(said);
        wrong.removeAll(known);
        System.out.println(right.size() + " of " + dangers.size() + " right, " + wrong.size() + " wrong");
        dangers.stream().filter(each -> !right.contains(each)).forEach(each -> System.err.println("  missed: " + each));
        wrong.forEach(each -> System.err.println("  wrong: " + each));
    }

    private static Set<String> porchlight(String json) {
        Set<String> said = new TreeSet<>();
        for (JsonNode device : JsonMapper.shared().readTree(new File(json)).path("devices")) {
            for (JsonNode finding : device.path("findings")) {
                if (finding.path("verdict").asString().equals("at-risk")) {
                    String check = finding.path("check").asString();
                    String where = check.equals("default-password") ? ":" + finding.path("protocol").asString() : "";
                    said.add(device.path("addresses").path(0).asString() + " " + check + where);
                }
            }
        }
        return said;
    }

    private static Set<String> nmap(String xml) throws Exception {
        Set<String> said = new TreeSet<>();
        for (Element host : hosts(xml)) {
            String address = all(host, "address").getFirst().getAttribute("addr");
            for (Element port : all(host, "port")) {
                boolean heard = all(port, "service").stream()
                    .anyMatch(service -> service.getAttribute("method").equals("probed"));
                if (heard && name(port).equals("telnet")) {
                    said.add(address + " telnet-open");
                }
            }
            for (Element script : all(host, "script")) {
                String output = script.getAttribute("output");
                boolean hit = output.contains("Valid credentials");
                switch (script.getAttribute("id")) {
                    case "telnet-brute" -> add(said, hit, address + " default-password:telnet");
                    case "snmp-brute" -> add(said, hit, address + " snmp-public");
                    case "http-default-accounts" -> add(said, output.contains(" at /"),
                        address + " default-password:http");
                    case "ftp-anon" -> add(said, output.contains("Anonymous FTP login allowed"),
                        address + " ftp-anonymous");
                    case "upnp-info" -> add(said, output.contains("InternetGatewayDevice"),
                        address + " upnp-port-opening");
                    default -> { }
                }
            }
        }
        return said;
    }

    private static void add(Set<String> to, boolean hit, String what) {
        if (hit) {
            to.add(what);
        }
    }

    private static Set<String> hydra(String log) throws IOException {
        Set<String> said = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of(log))) {
            Matcher hit = HYDRA.matcher(line);
            if (hit.matches()) {
                said.add(hit.group(3) + " default-password:" + hit.group(2).replaceAll("-get$", ""));
            }
        }
        return said;
    }
}

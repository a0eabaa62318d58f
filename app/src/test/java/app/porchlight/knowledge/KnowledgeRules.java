package app.porchlight.knowledge;

import app.porchlight.model.Mac;
import app.porchlight.model.Said;
import app.porchlight.protocol.maker.MakerLogins;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What must hold of all knowledge. Each rule tells what breaks it, with the file to mend. */
final class KnowledgeRules {
    private static final Pattern ORDERS =
        Pattern.compile("(?i)(user|usr|pwd|pass|auth|token)\\w*=|(cmd|action|command)=(?!view|snapshot)");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern CLUE = Pattern.compile("said\\.[a-z0-9]+\\.[\\w-]+"
        + "|mac\\.maker|host\\.name|router|mdns\\.type|mdns\\.name"
        + "|mdns\\.txt\\.[a-z0-9_]+|upnp\\.(server|deviceType|friendlyName|manufacturer|modelName|modelNumber"
        + "|modelDescription|serialNumber|UDN)|http\\.(server|realm|title)|port"
        + "|(telnet|ftp|ssh|rtsp|smtp|sip|mqtt)\\.greeting");
    private static final Pattern MAPPING = Pattern.compile("\\d{1,5} > \\d{1,3}(\\.\\d{1,3}){3}:\\d{1,5}");
    private static final Set<String> SPEAKS = Set.of("telnet", "http", "ftp", "greeting", "silent", "dvrip");
    private static final Set<String> ASKS = Set.of("none", "login", "basic", "digest", "form", "anonymous");
    private static final Set<String> HEALED = Set.of("closed", "password", "same");
    private static final Set<String> WHO = Set.of("you", "maker", "provider");

    /** Provisions 5.1 to 5.13 and 6, each by itself or with the number of one of its points. */
    private static final Pattern ETSI =
        Pattern.compile("(5\\.([1-9]|1[0-3])|6)(-\\d+)?(, (5\\.([1-9]|1[0-3])|6)(-\\d+)?)*");

    private final ShippedKnowledge knowledge;
    private final List<String> broken = new ArrayList<>();

    KnowledgeRules(ShippedKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** What breaks a rule, a sentence each; empty where all is well. */
    List<String> broken() {
        for (Family family : knowledge.families()) {
            shape(family);
            family.signs().forEach(sign -> sign(family, sign));
            named(family);
            paths(family);
            family.plays().ifPresent(play -> play(family, play));
        }
        knowledge.logins().forEach(this::login);
        knowledge.recipes().forEach(this::recipe);
        knowledge.tellingPages().forEach(this::telling);
        knowledge.checks().forEach(this::check);
        new WornOutRules(CLUE).broken(knowledge.wornOut()).forEach(broken::add);
        return broken;
    }

    private void shape(Family family) {
        require(ID.matcher(family.id()).matches(), family.id(), "name is not lower case with hyphens");
        require(!family.signs().isEmpty(), family.id(), "no sign: nothing would ever be recognised as it");
    }

    private void sign(Family family, Family.Sign sign) {
        require(CLUE.matcher(sign.clue()).matches(), family.id(), "there is no clue named " + sign.clue());
        require(sign.claims(new Clue(sign.clue(), sign.example())), family.id(), "does not claim its own example: "
            + sign.example());
        require(Said.clean(sign.example()).equals(sign.example()), family.id(), "no device could say: "
            + sign.example());
        claimants(sign.clue(), sign.example()).stream().filter(Predicate.not(family.id()::equals))
            .forEach(other -> broken.add(family.id() + ": its example is claimed by " + other + " too: "
                + sign.example()));
        for (String lookAlike : sign.not()) {
            claimants(sign.clue(), lookAlike)
                .forEach(other -> broken.add(family.id() + ": look-alike is claimed by " + other + ": " + lookAlike));
        }
        Family.Weight weight = sign.weight();
        require(share(weight.kind()) && share(weight.maker()) && share(weight.model()), family.id(),
            "weights are between 0 and 1: " + weight);
        require(Set.of("maker", "model").containsAll(sign.pattern().namedGroups().keySet()), family.id(),
            "only groups maker and model mean anything: " + sign.pattern());
        Hostile.stepsTooMany(sign.pattern(), sign.example()).ifPresent(text -> broken.add(family.id() + ": pattern "
            + sign.pattern()
            + " takes too many steps on a hostile text: " + text));
    }

    private static boolean share(double weight) {
        return weight >= 0 && weight <= 1;
    }

    private List<String> claimants(String clue, String text) {
        Clue seen = new Clue(clue, text);
        return knowledge.families().stream()
            .filter(family -> family.signs().stream().anyMatch(sign -> sign.claims(seen)))
            .map(Family::id).toList();
    }

    /** An address with a login in it would be a try that nobody counts; one that gives an order is no question. */
    private void paths(Family family) {
        Stream.concat(family.streams().stream(), family.snapshots().stream()).forEach(path -> require(
            path.startsWith("/") && !ORDERS.matcher(path).find(), family.id(), "not an address to ask at: " + path));
    }

    private void named(Family family) {
        family.logins().forEach(id -> require(knowledge.login(id).isPresent(), family.id(), "no such login: " + id));
        family.guides().forEach((check, guide) -> {
            require(knowledge.checks().anyMatch(each -> each.id().equals(check)), family.id(), "no such check: "
                + check);
            guide(family.id(), guide);
        });
    }

    private void check(CheckFacts check) {
        require(!check.who().isEmpty() && WHO.containsAll(check.who()), check.id(), "who can mend it? " + check.who());
        for (String standard : CheckFacts.STANDARDS) {
            boolean touches = check.standards().containsKey(standard);
            String why = check.untouched().getOrDefault(standard, "");
            require(touches || !why.isEmpty(), check.id(), "which clauses of " + standard
                + " does it touch? If none, say why under untouched");
            require(why.isEmpty() || !touches && why.split(" ").length > 3, check.id(), "untouched." + standard
                + ": " + why);
        }
        check.standards().forEach((standard, clauses) -> require(!clauses.isBlank()
            && CheckFacts.STANDARDS.contains(standard), check.id(), "standards." + standard + ": " + clauses));
        require(ETSI.matcher(check.standards().getOrDefault("etsi-en-303-645", "5.1")).matches(), check.id(),
            "no provision of ETSI EN 303 645: " + check.standards().get("etsi-en-303-645"));
        guide(check.id(), check.guide());
        check.guides().values().forEach(guide -> guide(check.id(), guide));
    }

    private void guide(String where, String guide) {
        require(KnowledgeRules.class.getResource("/knowledge/guides/en/" + guide + ".md") != null, where,
            "no such guide: " + guide);
    }

    private void play(Family family, Play play) {
        require(Mac.of(play.mac()).filter(mac -> !mac.nobody()).isPresent(), family.id(), "plays.mac: " + play.mac());
        require(!play.name().isEmpty(), family.id(), "plays.name is missing");
        play.mappings().forEach(mapping -> require(MAPPING.matcher(mapping).matches(), family.id(), "plays.mappings: "
            + mapping));
        for (Play.Door door : play.doors()) {
            require(door.port() > 0 && door.port() < 65_536, family.id(), "plays.doors.port: " + door.port());
            require(SPEAKS.contains(door.speaks()), family.id(), "plays.doors.speaks: " + door.speaks());
            require(ASKS.contains(door.asks()), family.id(), "plays.doors.asks: " + door.asks());
            require(HEALED.contains(door.healed()), family.id(), "plays.doors.healed: " + door.healed());
            door.login().ifPresent(id -> require(knowledge.login(id).isPresent(), family.id(),
                "plays.doors.login: no such login: " + id));
        }
        require(PlayClues.of(play, knowledge).stream().anyMatch(clue -> claimants(clue.name(), clue.text())
            .contains(family.id())), family.id(), "what the practice home plays of it is not recognised as it");
    }

    private void recipe(Recipe recipe) {
        String file = "recipes/" + recipe.id();
        require(ID.matcher(recipe.id()).matches(), file, "name is not lower case with hyphens");
        recipe.families().forEach(family -> require(knowledge.family(family).isPresent(), file,
            "no such family: " + family));
        switch (recipe.way()) {
            case Recipe.Form form -> form(file, form, recipe.examples());
            case Recipe.Spoken spoken -> require(MakerLogins.languages().contains(spoken.language()), file,
                "nobody speaks " + spoken.language());
            case Recipe.OneAtATime one -> recipe.examples().forEach(each ->
                steps(file, one.page().sign(), each.answer().body()));
            case Recipe.Guarded guarded -> require(guarded.path().startsWith("/"), file, "no path: " + guarded.path());
        }
    }

    /** What its signs do with its examples is held by a test beside the class that reads them. */
    private void form(String file, Recipe.Form form, List<Recipe.Example> examples) {
        for (String needed : List.of("page", "in", "refused")) {
            require(examples.stream().anyMatch(each -> each.shows().equals(needed)), file, "no example of " + needed);
        }
        List<Recipe.Sign> signs = new ArrayList<>(form.in());
        signs.addAll(form.refused());
        signs.addAll(form.locked());
        signs.add(form.page().sign());
        examples.forEach(each -> signs.forEach(sign -> steps(file, sign, each.answer().body())));
        Set<String> caught = new HashSet<>(Set.of("user", "password"));
        signs.forEach(sign -> sign.body().ifPresent(body -> caught.addAll(body.namedGroups().keySet())));
        List<String> texts = new ArrayList<>(form.login().fields().values());
        texts.add(form.login().json());
        form.logout().ifPresent(logout -> texts.add(logout.path()));
        texts.forEach(text -> Blanks.BLANK.matcher(text).results().map(blank -> blank.group(1).split("\\+")[0])
            .forEach(name -> require(caught.contains(name), file, "nothing is called " + name)));
        require(texts.stream().anyMatch(text -> text.contains("{password") || text.contains("+password")), file,
            "sends no password");
    }

    private void telling(TellingPage page) {
        String place = "telling-pages/" + page.id();
        require(ID.matcher(page.id()).matches(), place, "name is not lower case with hyphens");
        require(knowledge.checks().anyMatch(each -> each.id().equals(page.check())), place,
            "no such check: " + page.check());
        page.families().forEach(family -> require(knowledge.family(family).isPresent(), place,
            "no such family: " + family));
        require(!page.families().isEmpty() || page.port() > 0, place, "whose page is it? Say families or port");
        require(page.open().stream().allMatch(sign -> sign.body().isPresent()
            && sign.status().filter(status -> status.pattern().equals("200")).isPresent()), place,
            "to be open takes a 200 and something in the body");
        for (TellingPage.Told told : TellingPage.Told.values()) {
            String name = told == TellingPage.Told.NOTHING ? "else" : told.name().toLowerCase(Locale.ROOT);
            List<Recipe.Example> shown = page.examples().stream().filter(each -> each.shows().equals(name)).toList();
            require(!shown.isEmpty(), place, "no example of " + name);
            shown.forEach(each -> require(page.read(each.answer()) == told, place,
                "is not taken for " + name + ": " + each.answer()));
        }
        Stream.concat(page.open().stream(), page.shut().stream()).forEach(sign ->
            page.examples().forEach(each -> steps(place, sign, each.answer().body())));
    }

    private void steps(String file, Recipe.Sign sign, String example) {
        sign.body().flatMap(pattern -> Hostile.stepsTooMany(pattern, example)).ifPresent(text -> broken.add(file
            + ": pattern " + sign.body().get() + " takes too many steps on a hostile text: " + text));
    }

    private void login(Login login) {
        require(ID.matcher(login.id()).matches(), login.id(), "name is not lower case with hyphens");
        boolean telling = login.password().length() > 2
            && login.id().contains(login.password().toLowerCase(Locale.ROOT));
        require(!telling, login.id(), "the name tells the password");
        require(login.password().isEmpty() || login.toString().equals("Login[" + login.id() + "]"), login.id(),
            "shows more than its name");
        require(!login.source().isBlank(), login.id(), "no source");
    }

    private void require(boolean holds, String where, String otherwise) {
        if (!holds) {
            broken.add(where + ": " + otherwise);
        }
    }
}

package app.porchlight.knowledge;

import app.porchlight.model.Mac;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The knowledge that comes with Porchlight: everything under {@code resources/knowledge}, read once. */
public final class ShippedKnowledge implements Knowledge {
    private final Map<String, Family> families;
    private final Map<String, Login> logins;
    private final List<Login> mirai;
    private final List<Recipe> recipes;
    private final List<TellingPage> tellingPages;
    private final List<Door> doors;
    private final List<Question> questions;
    private final Map<String, CheckFacts> checks;
    private final Makers makers;
    private final WornOut wornOut;
    private final Set<InetAddress> nameServers;

    private ShippedKnowledge(Path root) throws IOException {
        YamlFiles files = new YamlFiles();
        families = new TreeMap<>(yaml(root.resolve("devices")).parallelStream()
            .map(file -> DeviceFile.read(files.read(file)))
            .collect(Collectors.toMap(Family::id, each -> each)));
        logins = new HashMap<>();
        for (Path file : yaml(root.resolve("logins"))) {
            LoginFile.read(files.read(file)).forEach(login -> {
                if (logins.put(login.id(), login) != null) {
                    throw new BadKnowledge(file, login.id(), "there is another login of this name");
                }
            });
        }
        recipes = yaml(root.resolve("recipes")).stream().map(file -> RecipeFile.read(files.read(file))).toList();
        tellingPages = TellingPageFile.read(files.read(root.resolve("telling-pages.yaml")));
        doors = DoorFile.read(files.read(root.resolve("doors.yaml")));
        questions = QuestionFile.read(files.read(root.resolve("questions.yaml")), families.keySet());
        mirai = logins.values().stream().filter(login -> login.id().startsWith("mirai-"))
            .sorted(Comparator.comparingInt(Login::weight).reversed().thenComparing(Login::id)).toList();
        checks = CheckFile.read(files.read(root.resolve("checks.yaml"))).stream()
            .collect(Collectors.toUnmodifiableMap(CheckFacts::id, each -> each));
        makers = Makers.read(root.resolve("makers"), files);
        wornOut = WornOutFile.read(files.read(root.resolve("worn-out.yaml")));
        nameServers = NameServerFile.read(files.read(root.resolve("name-servers.yaml")));
    }

    /** Reads what is shipped, from the jar or from the folder of compiled classes. */
    public static Knowledge read() {
        try {
            return readBeside(ShippedKnowledge.class.getResource("/knowledge/checks.yaml").toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads the folder that this file is in, which may be inside a jar: class paths cannot be listed. */
    static ShippedKnowledge readBeside(URI checks) {
        try {
            if (!checks.getScheme().equals("jar")) {
                return readFrom(Path.of(checks).getParent());
            }
            String inJar = checks.getRawSchemeSpecificPart();
            Path jar = Path.of(URI.create(inJar.substring(0, inJar.indexOf("!/"))));
            try (FileSystem inside = FileSystems.newFileSystem(jar)) {
                return readFrom(inside.getPath("/knowledge"));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Reads a folder laid out like {@code resources/knowledge}.
     *
     * @throws BadKnowledge where a file is wrong
     */
    static ShippedKnowledge readFrom(Path root) throws IOException {
        return new ShippedKnowledge(root);
    }

    private static List<Path> yaml(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @Override
    public List<Family> families() {
        return List.copyOf(families.values());
    }

    @Override
    public Optional<Family> family(String id) {
        return Optional.ofNullable(families.get(id));
    }

    @Override
    public Optional<Login> login(String id) {
        return Optional.ofNullable(logins.get(id));
    }

    @Override
    public List<Recipe> recipes() {
        return recipes;
    }

    @Override
    public List<TellingPage> tellingPages() {
        return tellingPages;
    }

    @Override
    public List<Door> doors() {
        return doors;
    }

    @Override
    public List<Question> questions() {
        return questions;
    }

    /** All factory logins, in no order. */
    Stream<Login> logins() {
        return logins.values().stream();
    }

    /** All checks that facts are known of, in no order. */
    Stream<CheckFacts> checks() {
        return checks.values().stream();
    }

    /** How many blocks of hardware addresses are known. */
    int makerBlocks() {
        return makers.blocks();
    }

    /** The names of all who make hardware. */
    Stream<String> makers() {
        return makers.all();
    }

    @Override
    public List<Login> miraiList() {
        return mirai;
    }

    @Override
    public Optional<String> makerOf(Mac mac) {
        return makers.of(mac);
    }

    @Override
    public Optional<String> chipMakerOf(Mac mac) {
        return makers.ofChip(mac);
    }

    @Override
    public WornOut wornOut() {
        return wornOut;
    }

    @Override
    public boolean knownNameServer(InetAddress address) {
        return nameServers.contains(address);
    }

    @Override
    public CheckFacts check(String id) {
        return Optional.ofNullable(checks.get(id))
            .orElseThrow(() -> new IllegalArgumentException("no such check: " + id));
    }
}

package app.porchlight.knowledge;

import app.porchlight.model.Mac;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The knowledge that comes with Porchlight: everything under {@code resources/knowledge}, read once. */
public final class ShippedKnowledge implements Knowledge {
    private final Map<String, Family> families;
    private final Map<String, Login> logins;
    private final List<Login> mirai;
    private final Map<String, CheckFacts> checks;
    private final Makers makers;

    private ShippedKnowledge(Path root) throws IOException {
        YamlFiles files = new YamlFiles();
        families = new TreeMap<>();
        for (Path file : yaml(root.resolve("devices"))) {
            Family family = DeviceFile.read(file, files);
            families.put(family.id(), family);
        }
        logins = new HashMap<>();
        for (Path file : yaml(root.resolve("logins"))) {
            LoginFile.read(file, files).forEach(login -> {
                if (logins.put(login.id(), login) != null) {
                    throw new BadKnowledge(file, login.id(), "there is another login of this name");
                }
            });
        }
        mirai = logins.values().stream().filter(login -> login.id().startsWith("mirai-"))
            .sorted(Comparator.comparingInt(Login::weight).reversed().thenComparing(Login::id)).toList();
        checks = CheckFile.read(root.resolve("checks.yaml"), files).stream()
            .collect(Collectors.toUnmodifiableMap(CheckFacts::id, each -> each));
        makers = Makers.read(root.resolve("makers"), files);
    }

    /** Reads what is shipped, from the jar or from the folder of compiled classes. */
    public static Knowledge read() {
        URL anchor = ShippedKnowledge.class.getResource("/knowledge/checks.yaml");
        try {
            URI place = anchor.toURI();
            if (!place.getScheme().equals("jar")) {
                return readFrom(Path.of(place).getParent());
            }
            String inJar = place.getRawSchemeSpecificPart();
            Path jar = Path.of(URI.create(inJar.substring(0, inJar.indexOf("!/"))));
            try (FileSystem inside = FileSystems.newFileSystem(jar)) {
                return readFrom(inside.getPath("/knowledge"));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
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

    @Override
    public List<Login> miraiList() {
        return mirai;
    }

    @Override
    public Optional<String> makerOf(Mac mac) {
        return makers.of(mac);
    }

    @Override
    public CheckFacts check(String id) {
        return Optional.ofNullable(checks.get(id))
            .orElseThrow(() -> new IllegalArgumentException("no such check: " + id));
    }
}

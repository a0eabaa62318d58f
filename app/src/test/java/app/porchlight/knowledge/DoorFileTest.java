package app.porchlight.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.porchlight.model.Kind;
import app.porchlight.model.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorFileTest {
    private static final String DOORS = """
        groups:
          small: [light, plug]
        doors:
          - {port: 23, behind: telnet}
          - {port: 16021, behind: secure-web, on: [small], checks: [redis-open], what: Nanoleaf}
        """;

    @TempDir
    private Path folder;

    private List<Door> read(String text) throws IOException {
        return DoorFile.read(new YamlFiles().read(Files.writeString(folder.resolve("doors.yaml"), text)));
    }

    @Test
    void doors_areReadInOrder() throws IOException {
        assertThat(read(DOORS)).containsExactly(new Door(23, Door.Behind.TELNET, Optional.of("telnet"), Set.of(),
                Set.of()),
            new Door(16021, Door.Behind.SECURE_WEB, Optional.empty(),
                Set.of(Kind.LIGHT, Kind.PLUG), Set.of("redis-open")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"23|0|port", "23|65536|port", "23|16021|port", "telnet|tellnet|behind",
        "[small]|[large]|groups", "light|lamp|groups", "[light, plug]|[]|groups", "what: Nanoleaf|what: ''|what"})
    void whatMakesNoSense_isRefused(String right, String wrong, String field) {
        assertThatThrownBy(() -> read(DOORS.replaceFirst(Pattern.quote(right), wrong)))
            .isInstanceOf(BadKnowledge.class).hasMessageContaining("doors.yaml").hasMessageContaining(field);
    }

    /** Telnet on any of its doors, file servers and command lines on their second doors, and any page of settings. */
    @ParameterizedTest
    @CsvSource({"23, telnet, true", "2332, telnet, true", "60023, telnet, true", "2121, ftp, true", "2222, ssh, true",
        "10554, rtsp, true", "81, http, true", "5001, https, true", "34567, dvrip, true", "8883, mqtt, true",
        "49152, http, false", "7547, http, false", "7000, http, false", "53282, ssh, false", "23, ftp, false"})
    void doorThatSaidNothing_maySpeakWhatIsSpokenThere(int port, String language, boolean may) {
        Knowledge knowledge = ShippedKnowledge.read();
        assertThat(knowledge.maySpeak(Service.tcp(port, Service.SILENT), language)).isEqualTo(may);
        assertThat(knowledge.maySpeak(Service.tcp(port, "upnp"), language)).isFalse();
    }

    @Test
    void doorsByWhichThingsAreBrokenInto_mayBeOnAnything() {
        Set<Integer> always = Set.of(21, 22, 23, 24, 26, 80, 81, 88, 443, 554, 2121, 2222, 2223, 2323, 2332, 5555, 7547,
            8000, 8023, 8080, 8443, 9527, 9530, 23231, 32764, 52869, 53282, 60023);
        assertThat(ShippedKnowledge.read().doors()).filteredOn(door -> always.contains(door.port()))
            .hasSize(always.size()).allMatch(door -> door.on().isEmpty());
    }
}

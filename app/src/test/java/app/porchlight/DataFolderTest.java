package app.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFolderTest {
    private static final Path ELSEWHERE = Path.of("elsewhere").toAbsolutePath();

    private static Path usual(String system, Map<String, String> environment) {
        return DataFolder.usual(system, "home", environment).path();
    }

    @Test
    void eachSystem_hasItsOwnPlace() {
        assertThat(usual("Linux", Map.of())).isEqualTo(Path.of("home/.local/share/porchlight"));
        assertThat(usual("Mac OS X", Map.of())).isEqualTo(Path.of("home/Library/Application Support/Porchlight"));
        assertThat(usual("Windows 11", Map.of())).isEqualTo(Path.of("home/AppData/Local/Porchlight"));
    }

    @Test
    void whereThePersonWantsIt_goesFirst() {
        assertThat(usual("Linux", Map.of("XDG_DATA_HOME", ELSEWHERE.toString())))
            .isEqualTo(ELSEWHERE.resolve("porchlight"));
        assertThat(usual("Linux", Map.of("HOME", ELSEWHERE.toString())))
            .isEqualTo(ELSEWHERE.resolve(".local/share/porchlight"));
        assertThat(usual("Windows 11", Map.of("LOCALAPPDATA", ELSEWHERE.toString())))
            .isEqualTo(ELSEWHERE.resolve("Porchlight"));
    }

    @Test
    void whatIsNoWholePath_countsAsNotSaid() {
        assertThat(usual("Linux", Map.of("XDG_DATA_HOME", "share"))).isEqualTo(Path.of("home/.local/share/porchlight"));
        assertThat(usual("Linux", Map.of("XDG_DATA_HOME", ""))).isEqualTo(Path.of("home/.local/share/porchlight"));
    }
}

package app.porchlight.history;

import static app.porchlight.history.Samples.EVENING;
import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.engine.Wishes;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.Evidence;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that earlier versions wrote are read by this one. Each new schema leaves such a file here. */
class OldVersionsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void version_isRead(int version) throws Exception {
        try (History history = open(version)) {
            assertThat(history.notice()).isEmpty();
            CheckupResult result = history.checkup("version-" + version).orElseThrow();
            assertThat(result.started()).isEqualTo(EVENING);
            assertThat(result.devices().getFirst().device().identity()).isEqualTo(Samples.camera().identity());
            assertThat(result.devices().getFirst().device().macs()).isEqualTo(Samples.camera().macs());
            assertThat(result.devices().getFirst().device().evidence()).hasSizeGreaterThan(8).doesNotContainNull()
                .hasAtLeastOneElementOfType(Evidence.Announcement.class);
            // There are more answers today than there were then.
            assertThat(Samples.rich("version-" + version, EVENING).findings())
                .containsSubsequence(result.findings());
            assertThat(result.findings()).hasSizeGreaterThan(10);
            assertThat(history.given(Samples.camera().id()).name()).contains("Garage");
            assertThat(history.tries().wrongTriesSince("camera", EVENING)).isEqualTo(1);
            assertThat(history.proofs(result.findings().getFirst())).hasSize(1);
            assertThat(history.store().pragma("user_version")).isEqualTo(Schema.NEWEST);
        }
    }

    @Test
    void wishes_areThereFromVersionTwoOn() throws Exception {
        try (History one = open(1)) {
            assertThat(one.wishes()).isEqualTo(Wishes.NONE);
        }
        String camera = Samples.camera().id();
        for (int version : List.of(2, 3, 4)) {
            try (History later = open(version)) {
                assertThat(later.wishes()).isEqualTo(new Wishes(Set.of(camera), Set.of(camera),
                    Map.of(camera, "other"), Set.of(Samples.mac(33))));
            }
        }
    }

    private History open(int version) throws Exception {
        Path file = folder.resolve("history-" + version + ".db");
        try (InputStream old = getClass().getResourceAsStream("/history/version-" + version + ".db")) {
            Files.copy(old, file);
        }
        return History.open(file);
    }

    /** The number in Schema and the files must not drift apart. */
    @Test
    void newestSchema_isTheNewestFile() throws Exception {
        try (History history = History.open(folder.resolve("new.db"))) {
            String newest = history.store().read(handle -> handle.createQuery(
                "SELECT max(CAST(version AS INTEGER)) FROM flyway_schema_history").mapTo(String.class).one());
            assertThat(newest).isEqualTo(String.valueOf(Schema.NEWEST));
        }
    }
}

package app.porchlight.history;

import static app.porchlight.history.Samples.EVENING;
import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.model.CheckupResult;
import app.porchlight.model.Evidence;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that earlier versions wrote are read by this one. Each new schema leaves such a file here. */
class OldVersionsTest {
    @TempDir
    private Path folder;

    @Test
    void versionOne_isRead() throws Exception {
        Path file = folder.resolve("history.db");
        try (InputStream old = getClass().getResourceAsStream("/history/version-1.db")) {
            Files.copy(old, file);
        }
        try (History history = History.open(file)) {
            assertThat(history.notice()).isEmpty();
            CheckupResult result = history.checkup("version-1").orElseThrow();
            assertThat(result.started()).isEqualTo(EVENING);
            assertThat(result.devices().getFirst().device().identity()).isEqualTo(Samples.camera().identity());
            assertThat(result.devices().getFirst().device().macs()).isEqualTo(Samples.camera().macs());
            assertThat(result.devices().getFirst().device().evidence()).hasSize(9).doesNotContainNull()
                .hasAtLeastOneElementOfType(Evidence.Announcement.class);
            assertThat(result.findings()).isEqualTo(Samples.rich("version-1", EVENING).findings());
            assertThat(history.given(Samples.camera().id()).name()).contains("Garage");
            assertThat(history.tries().wrongTriesSince("camera", EVENING)).isEqualTo(1);
            assertThat(history.decisions()).hasSize(1);
            assertThat(history.proofs(result.findings().getFirst())).hasSize(1);
            assertThat(history.store().pragma("user_version")).isEqualTo(Schema.NEWEST);
        }
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

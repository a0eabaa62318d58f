package app.porchlight.history;

import static app.porchlight.history.Samples.EVENING;
import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.model.CheckupResult.DeviceResult;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several processes and threads on one file, and one that is killed while it writes. */
@Timeout(120)
class ProcessesTest {
    private static final int MANY = 200;

    @TempDir
    private Path folder;

    @Test
    void killedWhileItWrites_losesNothingThatWasWritten() throws Exception {
        Path file = folder.resolve("history.db");
        Process writer = WritingProcess.start(file, "killed", 1_000_000);
        int told = 0;
        try (BufferedReader lines = writer.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                told = Integer.parseInt(line);
                if (told == MANY) {
                    writer.toHandle().destroyForcibly();
                }
            }
        }
        writer.waitFor();
        assertThat(told).isGreaterThanOrEqualTo(MANY);
        try (History history = History.open(file)) {
            assertThat(history.notice()).isEmpty();
            String whole = history.store().read(handle ->
                handle.createQuery("PRAGMA integrity_check").mapTo(String.class).one());
            assertThat(whole).isEqualTo("ok");
            assertThat(history.tries().wrongTriesSince("camera", EVENING)).isGreaterThanOrEqualTo(told);
            assertThat(history.interrupted()).map(Past::id).contains("killed");
            assertThat(history.checkup("killed").orElseThrow().devices())
                .containsExactly(new DeviceResult(Samples.camera(), List.of(), List.of()));
        }
    }

    @Test
    void twoThatBeginAtOnce_bothWriteEverything() throws Exception {
        Path file = folder.resolve("history.db");
        List<Process> writers = List.of(WritingProcess.start(file, "one", MANY),
            WritingProcess.start(file, "two", MANY));
        for (Process each : writers) {
            each.inputReader().lines().forEach(line -> assertThat(line).matches("[0-9]+"));
            assertThat(each.waitFor()).isZero();
        }
        try (History history = History.open(file)) {
            assertThat(history.tries().wrongTriesSince("camera", EVENING)).isEqualTo(2 * MANY);
            assertThat(history.past(false)).extracting(Past::id).containsExactlyInAnyOrder("one", "two");
        }
    }

    @Test
    void twoThatReserve_doNotBothTakeTheLast() throws Exception {
        Path file = folder.resolve("history.db");
        History.open(file).close();
        List<Process> takers = List.of(WritingProcess.start(file, WritingProcess.RESERVES, MANY),
            WritingProcess.start(file, WritingProcess.RESERVES, MANY));
        int got = 0;
        for (Process each : takers) {
            got += Integer.parseInt(each.inputReader().readLine());
            assertThat(each.waitFor()).isZero();
        }
        assertThat(got).isEqualTo(MANY);
    }

    @Test
    void checkupThatAnotherProcessRuns_isNotCutOff() throws Exception {
        Path file = folder.resolve("history.db");
        Process writer = WritingProcess.start(file, "running", 1_000_000);
        try (BufferedReader lines = writer.inputReader()) {
            String line = lines.readLine();
            while (Integer.parseInt(line) < MANY) {
                line = lines.readLine();
            }
            try (History history = History.open(file)) {
                assertThat(history.checkup("running")).isPresent();
                assertThat(history.interrupted()).isEmpty();
                writer.destroyForcibly().waitFor();
                assertThat(history.interrupted()).map(Past::id).contains("running");
            }
        } finally {
            writer.destroyForcibly();
        }
    }

    @Test
    void manyThreads_loseNoTry() throws Exception {
        Path file = folder.resolve("history.db");
        try (History one = History.open(file); History other = History.open(file)) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                History mine = i % 2 == 0 ? one : other;
                threads.add(Thread.ofVirtual().start(() -> {
                    for (int n = 0; n < 50; n++) {
                        mine.tries().wrongTry("camera", "telnet", EVENING);
                    }
                }));
            }
            for (Thread each : threads) {
                each.join();
            }
            assertThat(one.tries().wrongTriesSince("camera", EVENING)).isEqualTo(400);
            assertThat(other.tries().wrongTriesSince("camera", EVENING)).isEqualTo(400);
        }
    }
}

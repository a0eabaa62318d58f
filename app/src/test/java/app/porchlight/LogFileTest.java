package app.porchlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Alone, because all logs of a program are one. */
@Isolated
class LogFileTest {
    private static final Logger ALL = Logger.getLogger("");
    private static final Logger OURS = Logger.getLogger("app.porchlight.log-test");

    @TempDir
    Path folder;
    private List<Handler> before;
    private LogFile log;

    @BeforeEach
    void open() {
        before = List.of(ALL.getHandlers());
        log = new LogFile(folder.resolve("porchlight.log"));
        log.open();
    }

    @AfterEach
    void asItWas() {
        for (Handler each : ALL.getHandlers()) {
            ALL.removeHandler(each);
            each.close();
        }
        before.forEach(ALL::addHandler);
    }

    @Test
    void forgotten_nothingOfItIsLeft_andWhatComesAfterIsWritten() throws IOException {
        Path older = Files.writeString(folder.resolve("porchlight.log.old"), "long ago");
        OURS.warning("something about the nursery camera");
        assertThat(log.file()).content().contains("nursery");
        log.forget();
        assertThat(older).doesNotExist();
        assertThat(log.file()).content().doesNotContain("nursery");
        OURS.warning("something new");
        assertThat(log.file()).content().contains("something new");
    }

    @Test
    void whatAFileServerSaysWrong_isNotWritten() {
        Logger.getLogger("com.hierynomus.smbj.connection.Connection").severe("a hostile answer");
        OURS.warning("a mistake of ours");
        assertThat(log.file()).content().contains("a mistake of ours").doesNotContain("hostile");
    }

    @Test
    void whatCannotBeForgotten_isToldOf_andTheLogGoesOn() throws IOException {
        // A folder with something in it does not go, whoever asks.
        Files.writeString(Files.createDirectory(folder.resolve("porchlight.log.old")).resolve("held"), "");
        assertThatThrownBy(log::forget).isInstanceOf(IOException.class);
        OURS.warning("something new");
        assertThat(log.file()).content().contains("something new");
    }

    /** Stopping a checkup interrupts its threads: what one of them says then must not be the log's last word. */
    @Test
    void interrupted_theLogGoesOn() {
        Thread.currentThread().interrupt();
        OURS.warning("said while interrupted");
        assertThat(Thread.interrupted()).isTrue();
        OURS.warning("said afterwards");
        assertThat(log.file()).content().contains("said while interrupted", "said afterwards");
    }

    @Test
    void full_nothingMoreIsWritten() throws IOException {
        Files.write(log.file(), new byte[1024 * 1024]);
        OURS.warning("one line too many");
        assertThat(log.file()).hasSize(1024 * 1024);
    }
}

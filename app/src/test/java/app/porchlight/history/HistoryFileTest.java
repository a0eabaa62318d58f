package app.porchlight.history;

import static app.porchlight.history.Samples.EVENING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.porchlight.engine.CheckupEvent;
import app.porchlight.home.Trouble;
import app.porchlight.model.CheckupResult.DeviceResult;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file when something is wrong with it. */
class HistoryFileTest {
    private static final Clock CLOCK = Clock.fixed(EVENING, ZoneOffset.UTC);
    private static final String ASIDE = "history.db.damaged-2026-11-21-201405";

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("porchlight/history.db");
    }

    @Test
    void file_isForItsOwnerOnly() throws Exception {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "this system has other rights");
        try (History history = History.open(file)) {
            Samples.record(history, Samples.rich("one", EVENING));
            try (Stream<Path> all = Files.list(file.getParent())) {
                assertThat(all.filter(Files::isRegularFile)).hasSize(4).allSatisfy(each ->
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                        .isEqualTo("rw-------"));
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        }
    }

    @Test
    void fileThatOthersCouldRead_isClosedToThem() throws Exception {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "this system has other rights");
        Files.createDirectory(file.getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
        History.open(file).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void randomBytes_areSetAside_andAFreshHistoryBegins() throws Exception {
        Files.createDirectory(file.getParent());
        byte[] noise = new byte[50_000];
        new Random(7).nextBytes(noise);
        Files.write(file, noise);
        assertFreshAndKept(noise);
    }

    @Test
    void secondDamage_doesNotOverwriteTheFirst() throws Exception {
        randomBytes_areSetAside_andAFreshHistoryBegins();
        Files.write(file, new byte[] {1, 2, 3});
        try (History history = History.open(file, CLOCK)) {
            assertThat(history.notice()).map(Trouble::details).contains(List.of(file.resolveSibling(ASIDE + "-2")
                .toString()));
        }
        assertThat(file.resolveSibling(ASIDE)).hasSize(50_000);
        assertThat(file.resolveSibling(ASIDE + "-2")).hasBinaryContent(new byte[] {1, 2, 3});
    }

    /** Cut in the middle of a page, at the end of a page, and within the header. */
    @ParameterizedTest
    @ValueSource(ints = {9_999, 8_192, 60})
    void truncatedFile_isSetAside(int length) throws Exception {
        byte[] whole = written();
        byte[] cut = Arrays.copyOf(whole, length);
        Files.write(file, cut);
        assertFreshAndKept(cut);
    }

    @Test
    void noiseInTheMiddle_isSetAside() throws Exception {
        written();
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            for (long page = 4_096; page < raw.length(); page += 4_096) {
                raw.seek(page);
                raw.write(new byte[] {-1, -1, -1, -1, -1, -1, -1, -1});
            }
        }
        assertFreshAndKept(Files.readAllBytes(file));
    }

    private byte[] written() throws Exception {
        try (History history = History.open(file)) {
            for (int i = 0; i < 20; i++) {
                Samples.record(history, Samples.rich("checkup-" + i, EVENING.plusSeconds(i)));
            }
        }
        return Files.readAllBytes(file);
    }

    private void assertFreshAndKept(byte[] damaged) throws Exception {
        try (History history = History.open(file, CLOCK)) {
            assertThat(history.notice()).map(Trouble::key).contains(Trouble.Key.HISTORY_DAMAGED);
            assertThat(history.past(false)).isEmpty();
            Samples.record(history, Samples.rich("new", EVENING));
            assertThat(history.past(false)).hasSize(1);
        }
        assertThat(file.resolveSibling(ASIDE)).hasBinaryContent(damaged);
        try (History again = History.open(file, CLOCK)) {
            assertThat(again.notice()).isEmpty();
        }
    }

    @Test
    void folderInPlaceOfTheFile_isTrouble() throws Exception {
        Files.createDirectories(file);
        assertTrouble(Trouble.Key.HISTORY_READ_ONLY);
    }

    @Test
    void fileInPlaceOfTheFolder_isTrouble() throws Exception {
        Files.createFile(file.getParent());
        assertTrouble(Trouble.Key.HISTORY_READ_ONLY);
    }

    @Test
    void folderThatMayNotBeWritten_isTrouble() throws Exception {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "this system has other rights");
        Files.createDirectory(file.getParent(),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-x------")));
        // Root may write everywhere but where the kernel keeps its own.
        Path kernels = Path.of("/sys/kernel");
        boolean root = Files.isWritable(file.getParent());
        assumeTrue(!root || Files.isDirectory(kernels), "root may write everywhere here");
        assertTrouble(root ? kernels.resolve("history.db") : file, Trouble.Key.HISTORY_READ_ONLY);
    }

    @Test
    void fileOfALaterVersion_isTrouble_andStaysAsItIs() throws Exception {
        try (History history = History.open(file)) {
            history.store().order("PRAGMA user_version = " + (Schema.NEWEST + 1));
        }
        byte[] before = Files.readAllBytes(file);
        assertTrouble(Trouble.Key.HISTORY_NEWER);
        assertThat(file).hasBinaryContent(before);
    }

    private void assertTrouble(Trouble.Key key) {
        assertTrouble(file, key);
    }

    private static void assertTrouble(Path path, Trouble.Key key) {
        assertThatThrownBy(() -> History.open(path)).isInstanceOfSatisfying(Trouble.class,
            trouble -> assertThat(trouble.key()).isEqualTo(key));
    }

    @Test
    void fullDisk_isTroubleForTheRecorder_andTheCheckupGoesOn() throws Exception {
        try (History history = History.open(file)) {
            int pages = history.store().pragma("page_count");
            history.store().pragma("max_page_count = " + pages);
            try (Recorder recorder = history.recorder()) {
                recorder.accept(Samples.started("full", EVENING));
                recorder.accept(new CheckupEvent.Finished(Samples.result("full", EVENING,
                    new DeviceResult(Samples.device("x".repeat(1_000_000), 1), List.of(), List.of()))));
                assertThat(recorder.trouble()).map(Trouble::key).contains(Trouble.Key.DISK_FULL);
            }
            // More than what a dropped table left free in the file.
            assertThatThrownBy(() -> history.rename("a", "b".repeat(100_000))).isInstanceOfSatisfying(Trouble.class,
                trouble -> assertThat(trouble.key()).isEqualTo(Trouble.Key.DISK_FULL));
        }
    }

    @Test
    void fullDisk_losesNoTry() throws Exception {
        try (History history = History.open(file)) {
            history.store().pragma("max_page_count = " + history.store().pragma("page_count"));
            for (int i = 0; i < 200; i++) {
                history.tries().wrongTry("camera", "x".repeat(1_000), EVENING);
            }
            assertThat(history.tries().wrongTriesSince("camera", EVENING)).isEqualTo(200);
            int written = history.store().read(handle ->
                handle.createQuery("SELECT count(*) FROM try").mapTo(Integer.class).one());
            assertThat(written).isLessThan(200);
        }
    }

    @Test
    @Timeout(30)
    void spaceThatComesBack_letsTheResultBeWritten() throws Exception {
        try (History history = History.open(file)) {
            history.store().pragma("max_page_count = " + history.store().pragma("page_count"));
            try (Recorder recorder = history.recorder()) {
                recorder.accept(Samples.started("full", EVENING));
                recorder.accept(new CheckupEvent.DeviceSeen(Samples.device("x".repeat(1_000_000), 1)));
                while (recorder.trouble().isEmpty()) {
                    Thread.sleep(1);
                }
                history.store().pragma("max_page_count = 1000000");
                recorder.accept(new CheckupEvent.Finished(Samples.rich("full", EVENING)));
                assertThat(recorder.trouble()).isEmpty();
            }
            assertThat(history.checkup("full")).contains(Samples.rich("full", EVENING));
        }
    }
}

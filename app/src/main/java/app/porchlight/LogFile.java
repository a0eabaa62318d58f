package app.porchlight;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;

/** The log: a small file for its owner only, and never a word on the screen. Warnings and worse. */
record LogFile(Path file) {
    private static final long LARGEST = 512 * 1024;
    /** Asks file servers; what those say wrong is their own affair, and would soon be all that the log holds. */
    private static final Logger OF_DEVICES = Logger.getLogger("com.hierynomus");
    private static final String LINE = "%1$tF %1$tT %4$s %3$s %5$s%6$s%n";

    /** From now on logs go there; where that cannot be, nowhere. */
    void open() {
        LogManager.getLogManager().reset();
        Logger all = Logger.getLogger("");
        all.setLevel(Level.WARNING);
        OF_DEVICES.setLevel(Level.OFF);
        System.setProperty("java.util.logging.SimpleFormatter.format", LINE);
        try {
            prepare();
            // Not a channel: it would close for good once a thread is interrupted while it writes.
            all.addHandler(new Lines(file, new FileOutputStream(file.toFile(), true)));
        } catch (IOException ignored) {
            // A log is no reason to keep anybody from a checkup.
        }
    }

    /**
     * What was written is gone, also the older half; lines that come after begin a file of their own.
     *
     * @throws IOException where some of it is still there
     */
    void forget() throws IOException {
        try {
            for (Handler each : Logger.getLogger("").getHandlers()) {
                if (each instanceof Lines) {
                    Logger.getLogger("").removeHandler(each);
                    each.close();
                }
            }
            Files.deleteIfExists(file);
            Files.deleteIfExists(older());
        } finally {
            open();
        }
    }

    private Path older() {
        return file.resolveSibling(file.getFileName() + ".old");
    }

    private void prepare() throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(file.getParent(), posix ? only("rwx------") : new FileAttribute<?>[0]);
        if (Files.isRegularFile(file) && Files.size(file) > LARGEST) {
            Files.move(file, older(), StandardCopyOption.REPLACE_EXISTING);
        }
        try {
            Files.createFile(file, posix ? only("rw-------") : new FileAttribute<?>[0]);
        } catch (FileAlreadyExistsException expected) {
            // from last time
        }
    }

    private static FileAttribute<?>[] only(String rights) {
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))};
    }

    /** Writes each line at once, and no more than a log should hold, however talkative a run is. */
    private static final class Lines extends StreamHandler {
        private final Path file;

        Lines(Path file, OutputStream out) {
            super(out, new SimpleFormatter());
            this.file = file;
        }

        @Override
        public synchronized void publish(LogRecord line) {
            try {
                // JavaFX warns of being on the class path, which is where we put it.
                if (Files.size(file) < 2 * LARGEST && !"javafx".equals(line.getLoggerName())) {
                    super.publish(line);
                    flush();
                }
            } catch (IOException ignored) {
                // nowhere to say so
            }
        }
    }
}

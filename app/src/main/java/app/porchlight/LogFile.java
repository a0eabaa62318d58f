package app.porchlight;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The log: a small file for its owner only, and never a word on the screen. */
record LogFile(Path file) {
    private static final int LARGEST = 512 * 1024;
    private static final String LINE = "%1$tF %1$tT %4$s %3$s %5$s%6$s%n";

    /** From now on logs go there; where that cannot be, nowhere. */
    void open() {
        LogManager.getLogManager().reset();
        quiet("");
        System.setProperty("java.util.logging.SimpleFormatter.format", LINE);
        try {
            prepare();
            FileHandler handler = new FileHandler(pattern(), LARGEST, 2, true);
            handler.setFormatter(new SimpleFormatter());
            handler.setEncoding("UTF-8");
            Logger.getLogger("").addHandler(handler);
        } catch (IOException e) {
            // A log is no reason to keep anybody from a checkup.
            Logger.getLogger(LogFile.class.getName()).log(Level.FINE, "no log", e);
        }
    }

    /** Nothing is logged anywhere: for what needs no folder of its own. */
    static void none() {
        LogManager.getLogManager().reset();
    }

    private static void quiet(String name) {
        Logger.getLogger(name).setLevel(Level.WARNING);
    }

    /** The handler makes its file open to all; so the folder is closed, and the file is there before. */
    private void prepare() throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(file.getParent(), posix ? only("rwx------") : new FileAttribute<?>[0]);
        try {
            Files.createFile(file, posix ? only("rw-------") : new FileAttribute<?>[0]);
        } catch (FileAlreadyExistsException expected) {
            // from last time
        }
    }

    /** A percent sign in a folder's name means something to the handler. The newest log has no number. */
    private String pattern() {
        return file.toString().replace("%", "%%");
    }

    private static FileAttribute<?>[] only(String rights) {
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))};
    }
}

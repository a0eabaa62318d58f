package app.porchlight.history;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The history's file and those beside it: made for its owner only, set aside when damaged, gone when forgotten. */
record HistoryFile(Path path) {
    private static final DateTimeFormatter DATED = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT);
    private static final int LOCK_TRIES = 1500;
    private static final int LOCK_PAUSE_MILLIS = 20;

    HistoryFile {
        path = path.toAbsolutePath();
    }

    Path folder() {
        return path.getParent();
    }

    /** Makes folder and file where they are missing; nobody but their owner may look into what we make. */
    void prepare() throws IOException {
        for (Path missing : missingFolders()) {
            Files.createDirectory(missing);
            ownerOnly(missing, "rwx------");
        }
        try {
            Files.createFile(path);
        } catch (FileAlreadyExistsException expected) {
            // from an earlier checkup
        }
        for (Path each : parts()) {
            if (Files.isRegularFile(each)) {
                ownerOnly(each, "rw-------");
            }
        }
    }

    private List<Path> missingFolders() {
        return Stream.iterate(folder(), each -> each != null && !Files.exists(each), Path::getParent)
            .toList().reversed();
    }

    private static void ownerOnly(Path what, String rights) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(what, PosixFileAttributeView.class);
        if (posix != null) {
            posix.setPermissions(PosixFilePermissions.fromString(rights));
            return;
        }
        AclFileAttributeView windows = Files.getFileAttributeView(what, AclFileAttributeView.class);
        if (windows != null) {
            windows.setAcl(List.of(AclEntry.newBuilder().setType(AclEntryType.ALLOW)
                .setPrincipal(Files.getOwner(what)).setPermissions(EnumSet.allOf(AclEntryPermission.class)).build()));
        }
    }

    /** One process at a time opens the file: two that lay the tables at once would trip over each other. */
    FileChannel lock() throws IOException {
        FileChannel channel = FileChannel.open(beside(path, ".lock"), StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
        try {
            for (int i = 0; i < LOCK_TRIES; i++) {
                if (tryLock(channel)) {
                    ownerOnly(beside(path, ".lock"), "rw-------");
                    return channel;
                }
                Thread.sleep(LOCK_PAUSE_MILLIS);
            }
            throw new IOException("another program keeps the history locked");
        } catch (IOException e) {
            channel.close();
            throw e;
        } catch (InterruptedException e) {
            channel.close();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException anotherThreadHasIt) {
            return false;
        }
    }

    /**
     * Moves a damaged file away under a dated name, with what belongs to it.
     *
     * @return where it is now
     */
    Path setAside(Clock clock) throws IOException {
        String name = path.getFileName() + ".damaged-" + DATED.format(LocalDateTime.now(clock));
        Path target = folder().resolve(name);
        for (int i = 2; Files.exists(target); i++) {
            target = folder().resolve(name + "-" + i);
        }
        for (String ending : List.of("", "-wal", "-shm", "-journal")) {
            if (Files.exists(beside(path, ending))) {
                Files.move(beside(path, ending), beside(target, ending));
            }
        }
        return target;
    }

    boolean diskFull() {
        try {
            FileStore disk = Files.getFileStore(folder());
            // What has no room at all is no disk: a system's own folders look like that.
            return disk.getTotalSpace() > 0 && disk.getUsableSpace() == 0;
        } catch (IOException cannotTell) {
            return false;
        }
    }

    /** Deletes the history and every damaged one that was set aside: they know the same things. */
    void delete() throws IOException {
        for (Path each : parts()) {
            Files.deleteIfExists(each);
        }
        try (Stream<Path> all = Files.list(folder())) {
            for (Path each : all.filter(this::wasSetAside).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    private boolean wasSetAside(Path each) {
        return each.getFileName().toString().startsWith(path.getFileName() + ".damaged-");
    }

    private List<Path> parts() {
        return Stream.of("", "-wal", "-shm", "-journal").map(ending -> beside(path, ending)).toList();
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}

package app.porchlight.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Writes a file whole or not at all, for its owner's eyes only. It replaces what was there in one step, so nobody ever
 * reads half a report and a full disk costs no older one.
 */
public final class OwnerOnlyFile {
    private final Path file;

    public OwnerOnlyFile(Path file) {
        this.file = file;
    }

    /**
     * Finds out whether there is a folder to write into, before an effort is made for nothing.
     *
     * @throws IOException where there is none
     */
    public void expectFolder() throws IOException {
        Path folder = folder(file.toAbsolutePath());
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
    }

    public void write(byte[] content) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // A pipe or a device such as /dev/null: it cannot be replaced, and must not be.
            Files.write(file, content, StandardOpenOption.WRITE);
            return;
        }
        // Through a symbolic link, so that the link stays and leads to the new content.
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path draft = Files.createTempFile(folder(target), "." + target.getFileName(), ".part", ownerOnly());
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                ByteBuffer left = ByteBuffer.wrap(content);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            replace(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void replace(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path folder(Path file) {
        return file.getParent() == null ? file : file.getParent();
    }

    /** On Windows the person's own folders are already closed to others. */
    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(
                PosixFilePermissions.fromString("rw-------"))}
            : new FileAttribute<?>[0];
    }
}

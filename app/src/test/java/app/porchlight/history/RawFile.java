package app.porchlight.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is in the database's files, byte for byte, also where SQLite would not show it. */
final class RawFile {
    private RawFile() {
    }

    static String text(Path file) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String ending : new String[] {"", "-wal", "-shm"}) {
            Path part = file.resolveSibling(file.getFileName() + ending);
            if (Files.exists(part)) {
                all.append(new String(Files.readAllBytes(part), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}

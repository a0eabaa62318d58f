package app.porchlight.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyFileTest {
    @TempDir
    private Path folder;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no such permissions")
    void file_isForItsOwnerOnly_alsoWhereAnOpenOneWasBefore() throws IOException {
        Path file = folder.resolve("result.json");
        Files.writeString(file, "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));

        new OwnerOnlyFile(file).write("new".getBytes(UTF_8));

        assertThat(file).hasContent("new");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void nothingElse_isLeftBehind() throws IOException {
        new OwnerOnlyFile(folder.resolve("result.json")).write(new byte[] {1});

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("result.json"));
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "making a link needs rights there")
    void aSymbolicLink_stays() throws IOException {
        Path real = Files.writeString(folder.resolve("real.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), real);

        new OwnerOnlyFile(link).write("new".getBytes(UTF_8));

        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent("new");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no /dev/null")
    void aThingThatIsNoFile_isWrittenToAndStays() throws IOException {
        Path nowhere = Path.of("/dev/null");

        new OwnerOnlyFile(nowhere).write("gone".getBytes(UTF_8));

        assertThat(Files.isRegularFile(nowhere)).isFalse();
        assertThat(nowhere).exists();
    }

    @Test
    void aMissingFolder_isNoticedBeforehand() {
        OwnerOnlyFile file = new OwnerOnlyFile(folder.resolve("missing/result.json"));

        assertThatThrownBy(file::expectFolder).isInstanceOf(IOException.class);
    }

    @Test
    void aFileName_withoutAFolder_isInTheCurrentOne() throws IOException {
        new OwnerOnlyFile(Path.of("result.json")).expectFolder();
    }
}

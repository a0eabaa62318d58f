package app.porchlight.protocol.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.porchlight.protocol.Admission;
import app.porchlight.protocol.Mutated;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How folders on offer answer somebody without a password; and what none should answer. */
class FileAnswersTest {
    /** One folder, for two guests. */
    private static final byte[] FOLDERS = Mutated.hex("504c4e46 00000001 00000000 00000000 00000000 00000000",
        "00000001 00000004 2f737276 00000001 00000001 2a000000 00000001 0000000a 31302e302e302e302f380000",
        "00000000 00000000");

    private static final byte[] PORT = Mutated.hex("504c4e46 00000001 00000000 00000000 00000000 00000000 00004e50");

    private static final byte[] OLD_SHARING = Mutated.hex(
        "00000055ff534d427200000000880128000000000000000000000000000000000000000011000003",
        "32000100041100000000010000000000fde38080a9b8f1c07adb0100000000100000000000000000",
        "000000000000000000");

    @Test
    void rsync_tellsItsFolders_andNothingElse() {
        assertThat(Rsync.folders("@RSYNCD: 31.0\nWelcome\nphotos         \tOur photos\nbooks\t\n@RSYNCD: EXIT\n"))
            .containsExactly("photos", "books");
        assertThat(Rsync.folders("@RSYNCD: 31.0\n\u0007\tbell\n-v\toption\n")).isEmpty();
        assertThat(Rsync.folders("@RSYNCD: 31.0\n" + "a\tb\n".repeat(99))).hasSize(99);
    }

    @ParameterizedTest
    @CsvSource({"@RSYNCD: OK, OPEN", "@RSYNCD: AUTHREQD aGVsbG8, GUARDED",
        "@ERROR: access denied to photos, GUARDED", "@ERROR: Unknown module 'photos', GUARDED",
        "@ERROR: max connections (1) reached -- try again later, SOMETHING_ELSE",
        "@ERROR: chroot failed, SOMETHING_ELSE",
        "@RSYNCD: OKAY, SOMETHING_ELSE", "'', SOMETHING_ELSE"})
    void rsyncFolder(String heard, Admission admission) {
        assertThat(Rsync.admissionIn("@RSYNCD: 31.0\n" + heard + "\n")).isEqualTo(admission);
    }

    @Test
    void nfs() throws IOException {
        assertThat(Nfs.portIn(PORT)).contains(20_048);
        assertThat(Nfs.foldersIn(FOLDERS)).containsExactly(new Nfs.Folder("/srv", List.of("*", "10.0.0.0/8")));
        byte[] denied = PORT.clone();
        denied[23] = 1;
        assertThat(Nfs.portIn(denied)).isEmpty();
        assertThatThrownBy(() -> Nfs.foldersIn(denied)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource({"'', SOMETHING_ELSE", "ff534d4272, SOMETHING_ELSE", "fe534d4272, SOMETHING_ELSE"})
    void smb1_thatIsNoWholeAnswer(String heard, Smb1.Answer answer) {
        assertThat(Smb1.read(Mutated.hex(heard))).isEqualTo(answer);
    }

    @Test
    void smb1_isSpokenWhereTheOnlyOfferIsTaken() {
        assertThat(Smb1.read(OLD_SHARING)).isEqualTo(Smb1.Answer.SPOKEN);
        byte[] none = OLD_SHARING.clone();
        none[37] = (byte) 0xff;
        none[38] = (byte) 0xff;
        assertThat(Smb1.read(none)).isEqualTo(Smb1.Answer.REFUSED);
    }

    /** Status of an answer from byte 9 on, number of the language taken at 37. */
    @ParameterizedTest
    @CsvSource({"9, bb0000c0, REFUSED", "9, 050200c0, SOMETHING_ELSE", "9, 0d0000c0, SOMETHING_ELSE",
        "37, 0100, SOMETHING_ELSE", "36, 00ffff, SOMETHING_ELSE"})
    void smb1_whereItFailsInAnotherWay_mayBeSpoken(int at, String instead, Smb1.Answer answer) {
        byte[] changed = OLD_SHARING.clone();
        byte[] bytes = Mutated.hex(instead);
        System.arraycopy(bytes, 0, changed, at, bytes.length);
        assertThat(Smb1.read(changed)).isEqualTo(answer);
    }

    @Test
    void damagedAnswers_areReadToTheEnd() {
        List<byte[]> recorded = List.of(FOLDERS, PORT,
            "@RSYNCD: 31.0\nphotos\tOurs\n@RSYNCD: OK\n".getBytes(StandardCharsets.US_ASCII));
        Mutated.feed(heard -> Rsync.folders(new String(heard, StandardCharsets.UTF_8)), recorded);
        Mutated.feed(heard -> Rsync.admissionIn(new String(heard, StandardCharsets.UTF_8)), recorded);
        Mutated.feed(Smb1::read, List.of(OLD_SHARING));
        Mutated.feed(Nfs::portIn, recorded);
        Mutated.feed(heard -> {
            try {
                Nfs.foldersIn(heard);
            } catch (IOException refused) {
                return;
            }
        }, recorded);
    }
}

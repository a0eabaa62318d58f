package app.porchlight.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How databases and folders on offer answer somebody without a password; and what none should answer. */
class AdmissionsTest {
    private static final byte[] MONGO_OPEN = Mutated.hex("360000000100000001000000dd07000000000000002100000004",
        "6461746162617365730005000000 00016f6b00000000000000f03f00");
    private static final byte[] MONGO_GUARDED = Mutated.hex("850000000100000001000000dd0700000000000000700000",
        "00016f6b00", "0000000000000000026572726d7367002e000000436f6d6d616e64206c697374446174616261736573207265",
        "7175697265732061757468",
        "656e7469636174696f6e0010636f6465000d00000002636f64654e616d65000d000000556e617574686f72697a65640000");
    /** One folder, for two guests. */
    private static final byte[] FOLDERS = Mutated.hex("504c4e46 00000001 00000000 00000000 00000000 00000000",
        "00000001 00000004 2f737276 00000001 00000001 2a000000 00000001 0000000a 31302e302e302e302f380000",
        "00000000 00000000");
    private static final byte[] PORT = Mutated.hex("504c4e46 00000001 00000000 00000000 00000000 00000000 00004e50");

    private static final byte[] OLD_SHARING = Mutated.hex(
        "00000055ff534d427200000000880128000000000000000000000000000000000000000011000003",
        "32000100041100000000010000000000fde38080a9b8f1c07adb0100000000100000000000000000",
        "000000000000000000");

    /** A WebSocket opens. */
    private static final String LINE = "HTTP/1.1 101 Switching Protocols\r\n"
        + "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource({
        "520000000800000000, OPEN", "5200000008000000005300000016, OPEN",
        "520000000800000000520000000800000000, SOMETHING_ELSE",
        "520000000800000003, GUARDED", "520000000c0000000501020304, GUARDED",
        "52000000170000000a534352414d2d5348412d3235360000, GUARDED", "520000000800000001, SOMETHING_ELSE",
        "5200000008, SOMETHING_ELSE", "450000001043323830303000, GUARDED", "450000001043303841303100, SOMETHING_ELSE",
        "4e, SOMETHING_ELSE", "'', SOMETHING_ELSE"})
    void postgres(String heard, Admission admission) {
        assertThat(Postgres.read(Mutated.hex(heard))).isEqualTo(admission);
    }

    @Test
    void mongo() {
        assertThat(Mongo.read(MONGO_OPEN)).isEqualTo(Admission.OPEN);
        assertThat(Mongo.read(MONGO_GUARDED)).isEqualTo(Admission.GUARDED);
        assertThat(Mongo.read(bytes("HTTP/1.1 400 Bad Request\r\n"))).isEqualTo(Admission.SOMETHING_ELSE);
        byte[] twice = ByteBuffer.allocate(2 * MONGO_OPEN.length).put(MONGO_OPEN).put(MONGO_OPEN).array();
        assertThat(Mongo.read(twice)).isEqualTo(Admission.SOMETHING_ELSE);
        assertThat(Mongo.question()).hasSize(Mongo.question()[0]);
    }

    @ParameterizedTest
    @CsvSource({"VERSION 1.6.18, OPEN", "CLIENT_ERROR unauthenticated, GUARDED", "ERROR, SOMETHING_ELSE",
        "VERSION and more, SOMETHING_ELSE"})
    void memcached(String heard, Admission admission) {
        assertThat(Memcached.read(bytes(heard + "\r\n"))).isEqualTo(admission);
    }

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

    @ParameterizedTest
    @CsvSource({
        "030000130ed000001234000209080001000000, OPEN", "030000130ed000001234000201080000000000, OPEN",
        "030000130ed000001234000209080002000000, SOMETHING_ELSE", "030000130ed000001234000300080005000000, GUARDED",
        "030000130ed000001234000300080006000000, GUARDED", "030000130ed000001234000300080002000000, OPEN",
        "030000130ed000001234000300080003000000, SOMETHING_ELSE", "0300000b06d00000123400, OPEN",
        "0300000b06d0000012340000, SOMETHING_ELSE", "0300000b06800000123400, SOMETHING_ELSE",
        "030000130ed00000123400040008000500, SOMETHING_ELSE", "'', SOMETHING_ELSE"})
    void remoteDesktop(String heard, Admission admission) {
        assertThat(RemoteDesktop.read(Mutated.hex(heard))).isEqualTo(admission);
    }

    @ParameterizedTest
    @CsvSource({
        "504c00000013012b0e0183000002000441636d65010353554e, true", "504c0000000301ab01, true",
        "504c00000003ffab0b, true",
        "504d0000000301ab01, false", "504c0001000301ab01, false", "504c0000000401ab01, false",
        "504c0000000301ac01, false", "504c00000005012b0d0100, false", "504c000000, false"})
    void modbus(String heard, boolean answers) {
        assertThat(Modbus.answers(Mutated.hex(heard))).isEqualTo(answers);
    }

    @ParameterizedTest
    @CsvSource({"53634d4dffffffff00000000, OPEN", "4d4d6353ffffffff00000000, OPEN", "48692074686572650d0a, GUARDED",
        "'', SOMETHING_ELSE", "53634d, SOMETHING_ELSE"})
    void hiddenDoor(String heard, Admission admission) {
        assertThat(HiddenDoor.read(Mutated.hex(heard))).isEqualTo(admission);
    }

    @Test
    void hiddenDoorThatIsAsked_wantsALogin() {
        assertThat(HiddenDoor.netis(bytes("\0\0\0\5Login:"))).isTrue();
        assertThat(HiddenDoor.netis(bytes("\0\0\0\5"))).isFalse();
    }

    @Test
    void lineOfAHub() {
        assertThat(HubSocket.read(bytes(LINE + "\u0081\u0010{\"payload\":\"on\"}"))).isEqualTo(Admission.OPEN);
        assertThat(HubSocket.read(bytes(LINE + "\u0081\u007e\u0001\u0000{\"payload\":"))).isEqualTo(Admission.OPEN);
        assertThat(HubSocket.read(bytes(LINE + "\u0088\u000e\u0011\u0031Unauthorized"))).isEqualTo(Admission.GUARDED);
        assertThat(HubSocket.read(bytes("HTTP/1.1 401 Unauthorized\r\n\r\n"))).isEqualTo(Admission.GUARDED);
        assertThat(List.of(LINE + "\u0081\u0005Hello", LINE + "\u0088\u0002\u0003\u00e8", LINE, "",
            LINE.replace("s3p", "S3P") + "\u0081\u0010{\"payload\":\"on\"}",
            "HTTP/1.1 404 Not Found\r\n\r\n{\"payload\":1}"))
            .allSatisfy(heard -> assertThat(HubSocket.read(bytes(heard))).isEqualTo(Admission.SOMETHING_ELSE));
    }

    @Test
    void damagedAnswers_areReadToTheEnd() {
        List<byte[]> recorded = List.of(MONGO_OPEN, MONGO_GUARDED, FOLDERS, PORT, Mutated.hex("520000000800000000"),
            bytes("VERSION 1.6.18\r\n"), bytes("@RSYNCD: 31.0\nphotos\tOurs\n@RSYNCD: OK\n"));
        Mutated.feed(Postgres::read, recorded);
        Mutated.feed(Mongo::read, recorded);
        Mutated.feed(Memcached::read, recorded);
        Mutated.feed(heard -> Rsync.folders(new String(heard, StandardCharsets.UTF_8)), recorded);
        Mutated.feed(heard -> Rsync.admissionIn(new String(heard, StandardCharsets.UTF_8)), recorded);
        Mutated.feed(Smb1::read, List.of(OLD_SHARING));
        Mutated.feed(HubSocket::read, List.of(bytes(LINE + "\u0081\u0010{\"payload\":\"on\"}"),
            bytes(LINE + "\u0088\u000e\u0011\u0031Unauthorized")));
        Mutated.feed(RemoteDesktop::read, List.of(Mutated.hex("030000130ed000001234000209080001000000"),
            Mutated.hex("0300000b06d00000123400")));
        Mutated.feed(Modbus::answers, List.of(Mutated.hex("504c00000013012b0e0183000002000441636d65010353554e"),
            Mutated.hex("504c0000000301ab01")));
        Mutated.feed(Nfs::portIn, recorded);
        Mutated.feed(HiddenDoor::read, recorded);
        Mutated.feed(HiddenDoor::netis, recorded);
        Mutated.feed(heard -> {
            try {
                Nfs.foldersIn(heard);
            } catch (IOException refused) {
                return;
            }
        }, recorded);
    }
}

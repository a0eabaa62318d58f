package app.porchlight.protocol.control;

import static app.porchlight.protocol.Mutated.hex;
import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.protocol.Admission;
import app.porchlight.protocol.Mutated;
import app.porchlight.protocol.Mutations;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How those who can be driven from afar answer the first question; and what none should answer. */
class ControlAnswersTest {
    private static final String SNMP = "302f02010004067075626c6963a222020450c4a71e0201000201003014301206082b0601020101"
        + "01000406537769746368";

    private static byte[] said(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
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
        assertThat(RemoteDesktop.read(hex(heard))).isEqualTo(admission);
    }

    @ParameterizedTest
    @CsvSource({
        "504c00000013012b0e0183000002000441636d65010353554e, true", "504c0000000301ab01, true",
        "504c00000003ffab0b, true",
        "504d0000000301ab01, false", "504c0001000301ab01, false", "504c0000000401ab01, false",
        "504c0000000301ac01, false", "504c00000005012b0d0100, false", "504c000000, false"})
    void modbus(String heard, boolean answers) {
        assertThat(Modbus.answers(hex(heard))).isEqualTo(answers);
    }

    @ParameterizedTest
    @CsvSource({"53634d4dffffffff00000000, OPEN", "4d4d6353ffffffff00000000, OPEN", "48692074686572650d0a, GUARDED",
        "'', SOMETHING_ELSE", "53634d, SOMETHING_ELSE"})
    void hiddenDoor(String heard, Admission admission) {
        assertThat(HiddenDoor.read(hex(heard))).isEqualTo(admission);
    }

    @Test
    void hiddenDoorThatIsAsked_wantsALogin() {
        assertThat(HiddenDoor.netis(said("\0\0\0\5Login:"))).isTrue();
        assertThat(HiddenDoor.netis(said("\0\0\0\5"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"434e584e00000001001000000000000000000000bcb1a7b1, OPEN",
        "4155544801000000000000000000000000000000beaaabb7, GUARDED",
        "53544c5300000001000000000000000000000000acabb3ac, GUARDED",
        "434e584e434e584e434e584e434e584e434e584e434e584e, SOMETHING_ELSE",
        "434e584e00000001001000000000000000000000bcb1a7, SOMETHING_ELSE", "'', SOMETHING_ELSE"})
    void adb(String heard, Admission answer) {
        assertThat(Adb.read(hex(heard))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"0101, OPEN", "020201, OPEN", "0102, WEAK", "020210, WEAK",
        "03021305, GUARDED", "011e, GUARDED", "00, SOMETHING_ELSE",
        "0502, SOMETHING_ELSE", "ff0101, SOMETHING_ELSE", "'', SOMETHING_ELSE"})
    void vncWithAList(String heard, Vnc.Answer answer) {
        assertThat(Vnc.listed(hex(heard))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"000100000101, OPEN", "00020000010200000104, OPEN", "000100000102, GUARDED", "0000, SOMETHING_ELSE",
        "000200000102, SOMETHING_ELSE", "01, SOMETHING_ELSE", "'', SOMETHING_ELSE"})
    void vncThatEncrypts(String heard, Vnc.Answer answer) {
        assertThat(Vnc.kinds(hex(heard))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"00000001, OPEN", "00000002, WEAK", "00000005, GUARDED",
        "00000000, SOMETHING_ELSE", "01000001, SOMETHING_ELSE",
        "000001, SOMETHING_ELSE"})
    void vncThatDecides(String heard, Vnc.Answer answer) {
        assertThat(Vnc.decided(hex(heard))).isEqualTo(answer);
    }

    @Test
    void snmp_knowsTheAnswerToItsQuestion_andNoOther() {
        assertThat(Snmp.answers(hex(SNMP))).isTrue();
        assertThat(Snmp.answers(hex(SNMP.replace("50c4a71e", "50c4a71f")))).isFalse();
        assertThat(Snmp.answers(hex(SNMP.replace("7075626c6963", "7072697661ff")))).isFalse();
        assertThat(Snmp.answers(Snmp.question(0))).isFalse();
        assertThat(Snmp.answers(hex(SNMP.replaceFirst("302f", "30812f").replaceFirst("a222", "a28122")))).isTrue();
    }

    @Test
    void snmp_tellsWhatTheDeviceSaysOfItself() {
        assertThat(Snmp.fields(hex(SNMP))).isEqualTo(Map.of("sysDescr", "Switch"));
        assertThat(Snmp.fields(hex(SNMP.replace("0406537769746368", "04820006537769746368"))))
            .isEqualTo(Map.of("sysDescr", "Switch"));
        assertThat(Snmp.fields(hex(SNMP.replace("0406537769746368", "0484ffffffff537769746368")))).isEmpty();
        assertThat(Snmp.fields(hex(SNMP.replace("0406537769746368", "0407537769746368")))).isEmpty();
        assertThat(Snmp.fields(hex(SNMP.replace("0406537769746368", "0500")))).isEmpty();
        assertThat(Snmp.fields(Snmp.question(0))).isEmpty();
    }

    @Test
    void snmpQuestion_isWhole() {
        byte[] question = Snmp.question(1);
        assertThat(question).hasSize(2 + question[1]);
        assertThat(question[4]).isEqualTo((byte) 1);
    }

    /** None of them stumbles, and a broken answer is taken for an open door only where it still says so. */
    @Test
    void brokenAnswers_areReadToTheEnd() {
        assertThat(Mutations.of(hex(SNMP))).allSatisfy(bytes ->
            assertThat(Snmp.answers(bytes) && !text(bytes).contains("public")).isFalse())
            .allSatisfy(bytes -> assertThat(Snmp.fields(bytes).keySet()).isSubsetOf("sysDescr"));
        Mutations.of(hex("434e584e00000001001000000000000000000000bcb1a7b1")).forEach(Adb::read);
        assertThat(Mutations.of(hex("03021301"))).allSatisfy(bytes -> {
            boolean offersNone = Arrays.asList(1, 2, 3).stream().anyMatch(i -> i < bytes.length && bytes[i] == 1);
            assertThat(Vnc.listed(bytes) == Vnc.Answer.OPEN && !offersNone).isFalse();
            assertThat(Vnc.kinds(bytes)).isNotNull();
            assertThat(Vnc.decided(bytes) == Vnc.Answer.OPEN && bytes[3] != 1).isFalse();
        });
    }

    @Test
    void damagedAnswers_areReadToTheEnd() {
        Mutated.feed(RemoteDesktop::read, List.of(hex("030000130ed000001234000209080001000000"),
            hex("0300000b06d00000123400")));
        Mutated.feed(Modbus::answers, List.of(hex("504c00000013012b0e0183000002000441636d65010353554e"),
            hex("504c0000000301ab01")));
        List<byte[]> greetings = List.of(hex("53634d4dffffffff00000000"), said("\0\0\0\5Login:"));
        Mutated.feed(HiddenDoor::read, greetings);
        Mutated.feed(HiddenDoor::netis, greetings);
    }
}

package app.porchlight.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** First answers of those who are asked only one thing; and what no device should send. */
class FirstAnswersTest {
    private static final String SNMP = "302f02010004067075626c6963a222020450c4a71e0201000201003014301206082b0601020101"
        + "01000406537769746368";

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    @ParameterizedTest
    @CsvSource({
        "20020000, OPEN", "20020100, OPEN", "20020004, GUARDED", "20020005, GUARDED", "20020001, SOMETHING_ELSE",
        "200200, SOMETHING_ELSE", "2002000020020000, SOMETHING_ELSE", "30020000, SOMETHING_ELSE", "'', SOMETHING_ELSE"})
    void mqtt(String heard, Mqtt.Answer answer) {
        assertThat(Mqtt.read(hex(heard))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"434e584e00000001001000000000000000000000bcb1a7b1, OPEN",
        "4155544801000000000000000000000000000000beaaabb7, GUARDED",
        "53544c5300000001000000000000000000000000acabb3ac, GUARDED",
        "434e584e434e584e434e584e434e584e434e584e434e584e, SOMETHING_ELSE",
        "434e584e00000001001000000000000000000000bcb1a7, SOMETHING_ELSE", "'', SOMETHING_ELSE"})
    void adb(String heard, Adb.Answer answer) {
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

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"+PONG, OPEN", "-NOAUTH Authentication required., GUARDED",
        "-DENIED Redis is running in protected mode, GUARDED", "-ERR no, SOMETHING_ELSE",
        "HTTP/1.1 400, SOMETHING_ELSE"})
    void redis(String heard, Redis.Answer answer) {
        assertThat(Redis.read((heard + "\r\n").getBytes(StandardCharsets.US_ASCII))).isEqualTo(answer);
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
    void snmpQuestion_isWhole() {
        byte[] question = Snmp.question(1);
        assertThat(question).hasSize(2 + question[1]);
        assertThat(question[4]).isEqualTo((byte) 1);
    }

    /** None of them stumbles, and a broken answer is taken for an open door only where it still says so. */
    @Test
    void brokenAnswers_areReadToTheEnd() {
        assertThat(Mutations.of(hex(SNMP))).allSatisfy(bytes ->
            assertThat(Snmp.answers(bytes) && !text(bytes).contains("public")).isFalse());
        Mutations.of(hex("434e584e00000001001000000000000000000000bcb1a7b1")).forEach(Adb::read);
        assertThat(Mutations.of(hex("20020000"))).allSatisfy(bytes ->
            assertThat(Mqtt.read(bytes) == Mqtt.Answer.OPEN && bytes[3] != 0).isFalse());
        assertThat(Mutations.of(hex("03021301"))).allSatisfy(bytes -> {
            boolean offersNone = Arrays.asList(1, 2, 3).stream().anyMatch(i -> i < bytes.length && bytes[i] == 1);
            assertThat(Vnc.listed(bytes) == Vnc.Answer.OPEN && !offersNone).isFalse();
            assertThat(Vnc.kinds(bytes)).isNotNull();
            assertThat(Vnc.decided(bytes) == Vnc.Answer.OPEN && bytes[3] != 1).isFalse();
        });
    }
}

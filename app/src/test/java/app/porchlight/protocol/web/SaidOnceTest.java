package app.porchlight.protocol.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.porchlight.protocol.Dial;
import app.porchlight.protocol.Mutated;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What printers and players say of themselves, each asked once. Answers without anybody's numbers. */
class SaidOnceTest {
    private static final byte[] PLAYER = bytes("""
        {"status":101,"statusString":"OK","spotifyError":0,"version":"2.7.1","deviceID":"00","remoteName":"Kitchen",\
        "activeUser":"","deviceType":"SPEAKER","brandDisplayName":"Harman Kardon",\
        "modelDisplayName":"Citation One"}""");
    private static final byte[] PROGRAM = bytes("""
        {"status":101,"remoteName":"Shelf","deviceType":"SPEAKER","brandDisplayName":"librespot",\
        "modelDisplayName":"librespot"}""");
    private static final byte[] PRINTER = printer("Canon TS5300 series", "1.020");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] printer(String model, String firmware) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(Mutated.hex("0101 0000 00000001 01"));
        attribute(out, 0x47, "attributes-charset", "utf-8");
        out.write(0x04);
        attribute(out, 0x41, "printer-make-and-model", model);
        attribute(out, 0x41, "printer-firmware-string-version", firmware);
        out.write(0x03);
        return out.toByteArray();
    }

    private static void attribute(ByteArrayOutputStream out, int tag, String name, String value) {
        out.write(tag);
        for (String each : List.of(name, value)) {
            out.write(0);
            out.write(each.length());
            out.writeBytes(bytes(each));
        }
    }

    @Test
    void printer_saysItsModel() {
        assertThat(Ipp.fields(PRINTER))
            .isEqualTo(Map.of("model", "Canon TS5300 series", "firmware", "1.020", "printer", "yes"));
    }

    @Test
    void printerThatRefuses_saysNothing() {
        byte[] refused = PRINTER.clone();
        refused[2] = 0x04;
        assertThat(Ipp.fields(refused)).isEmpty();
    }

    /** RFC 8011, 4.2.5: an operation that asks; 2 would print, 4 would begin a job. */
    @Test
    void printerIsAsked_forNothingButItsAttributes() {
        byte[] question = Ipp.question("ipp://192.168.1.20:631/ipp/print");
        assertThat(question).startsWith(Mutated.hex("0101 000b 00000001 01 47 0012")).endsWith(Mutated.hex("03"));
        assertThat(new String(question, StandardCharsets.US_ASCII)).contains("printer-make-and-model")
            .isEqualTo(new String(question, StandardCharsets.UTF_8));
    }

    @Test
    void player_saysWhatItIs_butAProgramIsNoMake() {
        assertThat(SpotifyConnect.fields(PLAYER)).isEqualTo(Map.of("brandDisplayName", "Harman Kardon",
            "modelDisplayName", "Citation One", "deviceType", "SPEAKER", "remoteName", "Kitchen"));
        assertThat(SpotifyConnect.fields(PROGRAM)).isEqualTo(Map.of("remoteName", "Shelf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zc", "//evil.example", "/zc?x=1", "/zc\r\nX: 1", "http://192.168.1.1/", "/ /"})
    void placesThatAreNone_areNotAsked(String place) throws IOException {
        Dial nobody = (host, port, patience) -> fail("asked " + place);
        assertThat(SpotifyConnect.ask(nobody, InetAddress.getLoopbackAddress(), 80, place)).isEmpty();
    }

    @Test
    void damagedAnswers_neverThrow_andStayFew() {
        Mutated.feed(bytes -> {
            assertThat(Ipp.fields(bytes).keySet()).isSubsetOf("model", "firmware", "printer");
            assertThat(SpotifyConnect.fields(bytes)).hasSizeLessThanOrEqualTo(4);
        }, List.of(PLAYER, PROGRAM, PRINTER));
    }
}

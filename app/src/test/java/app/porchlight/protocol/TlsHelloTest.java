package app.porchlight.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.porchlight.protocol.TlsHello.Answer;
import java.io.IOException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

public class TlsHelloTest {
    /** Of a key of 1024 bits, which nobody has any more. */
    public static final byte[] CERTIFICATE = Base64.getDecoder().decode(
        "MIICADCCAWmgAwIBAgIULQreyUWWcoHkF+hFK/B2vWjcbUcwDQYJKoZIhvcNAQELBQAwETEPMA0GA1UEAwwGZGV2aWNlMCAXDTI2"
        + "MTEyNjEyMjUxM1oYDzIxMjYxMTAyMTIyNTEzWjARMQ8wDQYDVQQDDAZkZXZpY2UwgZ8wDQYJKoZIhvcNAQEBBQADgY0AMIGJAoGB"
        + "ANeTILKF9i/Knke/uyj8y8/P0AIATqCFAh7LhIC7MexAc/I0wFKvw6R9ViaPYP48hlVPY+KhlY4V5q9aFY7hvtDQ8HdWjKC0IOwb"
        + "/CeZeqjmHOIksWDy9Hkoqzz7eXmMKD7OkGlGyFuKFOCq2CuEBUADvaua4/IZHGWzifRIkgtZAgMBAAGjUzBRMB0GA1UdDgQWBBTV"
        + "mcRk+NdWi/yoW7bGH+esR9ZxKzAfBgNVHSMEGDAWgBTVmcRk+NdWi/yoW7bGH+esR9ZxKzAPBgNVHRMBAf8EBTADAQH/MA0GCSqG"
        + "SIb3DQEBCwUAA4GBACs+HcFGO/+CCzYROMHiP6LZjT0gn7ItLkfze+mYSwLMmz/MaamUE+zHHyyn1TIht4vcdw9dMRmcF1nhDlFQ"
        + "n0cBzDpvQgBlcaZrkqhNuEQ0WCGyQ+rWewle41YtJCXlDwwbqKVqYcWOWqFE0d6OmrVRzKw8fwSNCeMNENQ5dFOw");

    private static final String DONE = "0e000000";

    private static String sized(int bytes, int length) {
        return HexFormat.of().toHexDigits(length, bytes * 2);
    }

    private static String hello(String version) {
        return "02000026" + version + "50".repeat(32) + "00" + "002f" + "00";
    }

    private static String certificate() {
        int length = CERTIFICATE.length;
        return "0b" + sized(3, length + 6) + sized(3, length + 3) + sized(3, length)
            + HexFormat.of().formatHex(CERTIFICATE);
    }

    private static byte[] record(String messages) {
        return HexFormat.of().parseHex("160301" + sized(2, messages.length() / 2) + messages);
    }

    @ParameterizedTest
    @CsvSource({"0300, SSL 3.0, true", "0301, TLS 1.0, true", "0302, TLS 1.1, true", "0303, TLS 1.2, false"})
    void version_isTheOneItChose(String version, String name, boolean old) throws IOException {
        Answer answer = TlsHello.read(record(hello(version) + DONE)).orElseThrow();
        assertThat(answer.name()).isEqualTo(name);
        assertThat(answer.old()).isEqualTo(old);
        assertThat(answer.certificate()).isEmpty();
    }

    @Test
    void certificate_isRead_inOneRecordOrInMany() throws IOException {
        byte[] whole = record(hello("0303") + certificate() + DONE);
        assertThat(bits(TlsHello.read(whole))).isEqualTo(1024);
        String cut = certificate();
        byte[] one = record(hello("0303") + cut.substring(0, 100));
        byte[] other = record(cut.substring(100));
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        assertThat(bits(TlsHello.read(both))).isEqualTo(1024);
        for (int length = 0; length < both.length; length++) {
            assertThat(TlsHello.read(Arrays.copyOf(both, length))).as("after " + length).isEmpty();
        }
    }

    private static int bits(Optional<Answer> answer) {
        return ((RSAPublicKey) answer.orElseThrow().certificate().orElseThrow().getPublicKey()).getModulus()
            .bitLength();
    }

    @Test
    void onlyNewer_isSaidByARefusal() throws IOException {
        assertThat(TlsHello.read(HexFormat.of().parseHex("15030300020246")).orElseThrow().old()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"15030300020228", "485454502f312e31", "1503", "160201000100", "16030100060200000203040000",
        "16030100040e000000", "16030100060200000203050000", "15030300010246"})
    void whatIsNoAnswer_isNone(String hex) {
        byte[] heard = HexFormat.of().parseHex(hex);
        if (heard.length < 5) {
            assertThat(heard).satisfies(bytes -> assertThat(TlsHello.read(bytes)).isEmpty());
        } else {
            assertThatThrownBy(() -> TlsHello.read(heard)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void hello_isWhole() {
        byte[] hello = TlsHello.hello();
        assertThat((hello[3] & 0xFF) << 8 | hello[4] & 0xFF).isEqualTo(hello.length - 5);
        assertThat((hello[7] & 0xFF) << 8 | hello[8] & 0xFF).isEqualTo(hello.length - 9);
    }

    @Test
    void brokenAnswers_areReadOrRefused() {
        Mutated.feed(bytes -> {
            try {
                TlsHello.read(bytes).ifPresent(answer -> assertThat(answer.version()).isBetween(0x0300, 0x0304));
            } catch (IOException refused) {
                assertThat(refused).isNotNull();
            }
        }, List.of(record(hello("0301") + certificate() + DONE), record(hello("0303") + DONE),
            HexFormat.of().parseHex("15030300020246")));
    }
}

package app.porchlight.protocol.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.porchlight.protocol.Mutated;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SshWaysTest {
    private static byte[] dropbear;

    @BeforeAll
    static void readRecorded() throws IOException {
        try (InputStream file = SshWaysTest.class.getResourceAsStream("/recorded/dropbear-kexinit.hex")) {
            dropbear = HexFormat.of().parseHex(new String(file.readAllBytes(), StandardCharsets.US_ASCII).lines()
                .filter(line -> !line.startsWith("#")).collect(Collectors.joining()));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void realServer_isReadWhole() throws IOException {
        SshWays ways = SshWays.read(dropbear).orElseThrow();
        assertThat(ways.program()).isEqualTo("SSH-2.0-dropbear_2022.83");
        assertThat(ways.exchanges()).startsWith("curve25519-sha256").contains("diffie-hellman-group14-sha1").hasSize(9);
        assertThat(ways.keys()).containsExactly("rsa-sha2-256", "ssh-rsa");
        assertThat(ways.ciphers()).containsExactly("chacha20-poly1305@openssh.com", "aes128-ctr", "aes256-ctr");
    }

    @Test
    void partOfAnAnswer_waitsForMore() throws IOException {
        for (int length = 0; length < dropbear.length; length++) {
            boolean whole = SshWays.read(Arrays.copyOf(dropbear, length)).isPresent();
            // What follows is a packet of its own: what dropbear guesses is begun with.
            assertThat(whole).as("after " + length).isEqualTo(length >= 530);
        }
    }

    @Test
    void firstVersion_hasNoList() throws IOException {
        assertThat(SshWays.read(bytes("Welcome\r\nSSH-1.5-OpenSSH_1.2\r\n"))).contains(
            new SshWays("SSH-1.5-OpenSSH_1.2", List.of(), List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-x\r\n\u0000\u0000\u0000\u0001\u0000\u0014",
        "SSH-2.0-x\r\n\u007f\u0000\u0000\u0000",
        "SSH-2.0-x\r\n\u0000\u0000\u0000\u0002\u0000\u0014", "SSH-2.0-x\nHTTP/1.1 400 Bad Request\r\n"})
    void nonsense_isRefused(String heard) {
        assertThatThrownBy(() -> SshWays.read(bytes(heard))).isInstanceOf(IOException.class);
    }

    @Test
    void damagedAnswers_areReadOrRefused() {
        Mutated.feed(heard -> {
            try {
                SshWays.read(heard).ifPresent(ways -> assertThat(ways.exchanges()).hasSizeLessThanOrEqualTo(100));
            } catch (IOException refused) {
                assertThat(refused).hasMessageContaining("SSH");
            }
        }, List.of(dropbear, bytes("SSH-1.99-old\n")));
    }
}

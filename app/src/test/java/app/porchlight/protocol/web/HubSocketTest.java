package app.porchlight.protocol.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.protocol.Admission;
import app.porchlight.protocol.Mutated;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HubSocketTest {
    /** A WebSocket opens. */
    private static final String LINE = "HTTP/1.1 101 Switching Protocols\r\n"
        + "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
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
        Mutated.feed(HubSocket::read, List.of(bytes(LINE + "\u0081\u0010{\"payload\":\"on\"}"),
            bytes(LINE + "\u0088\u000e\u0011\u0031Unauthorized")));
    }
}

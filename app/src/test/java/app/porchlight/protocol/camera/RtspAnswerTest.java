package app.porchlight.protocol.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.porchlight.protocol.Mutations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RtspAnswerTest {
    private static final String PICTURES = "v=0\r\no=- 0 0 IN IP4 0.0.0.0\r\ns=Session\r\nm=video 0 RTP/AVP 96\r\n";
    private static final String OPEN = "RTSP/1.0 200 OK\r\nCSeq: 1\r\nContent-Type: application/sdp\r\n"
        + "Content-Length: " + PICTURES.length() + "\r\n\r\n" + PICTURES;

    @Test
    void description_isReadAsPictures() throws IOException {
        RtspAnswer answer = RtspAnswer.of(OPEN);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("cseq", List.of("1"));
        assertThat(answer.describesPictures()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "RTSP/1.0 401 Unauthorized\r\n\r\nv=0\r\nm=video 0 RTP/AVP 96\r\n",
        "RTSP/1.0 200 OK\r\n\r\n",
        "RTSP/1.0 200 OK\r\nPublic: DESCRIBE",
        "RTSP/1.0 200 OK\r\n\r\nv=0\r\ns=Radio\r\nm=audio 0 RTP/AVP 0\r\n",
        "RTSP/1.0 200 OK\r\n\r\nv=0\r\ns=SatIPServer:1 4\r\nm=video 0 RTP/AVP 33\r\n"})
    void lookAlike_isNoPicture(String text) throws IOException {
        assertThat(RtspAnswer.of(text).describesPictures()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\n\r\n", "RTSP/1.0 abc\r\n\r\n", "RTSP/1.0 2000 OK\r\n\r\n"})
    void otherTalk_isRefused(String text) {
        assertThatThrownBy(() -> RtspAnswer.of(text)).isInstanceOf(IOException.class);
    }

    @Test
    void brokenAnswers_areReadOrRefused_neverMore() {
        assertThat(Mutations.of(OPEN.getBytes(StandardCharsets.US_ASCII))).allSatisfy(bytes -> {
            try {
                assertThat(RtspAnswer.of(new String(bytes, StandardCharsets.ISO_8859_1)).status()).isBetween(0, 999);
            } catch (IOException refused) {
                assertThat(refused).hasMessageContaining("stream server");
            }
        });
    }
}

package app.porchlight.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hc.core5.http.HttpHost;
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

    @Test
    void brokenChallenges_areAnsweredOrRefused_neverMore() {
        String challenge = "Digest realm=\"Cam\", nonce=\"0123456789abcdef\", algorithm=MD5, qop=\"auth\", stale=true";
        HttpHost host = new HttpHost("rtsp", "192.168.77.9", 554);
        Challenges.Question question = new Challenges.Question("DESCRIBE", "rtsp://192.168.77.9:554/live");
        assertThat(Mutations.of(challenge.getBytes(StandardCharsets.US_ASCII))).allSatisfy(bytes -> {
            var chosen = Challenges.chosen(List.of(new String(bytes, StandardCharsets.ISO_8859_1)));
            if (chosen.isPresent()) {
                try {
                    assertThat(Challenges.answer(chosen.get(), host, question, "admin", "guess"))
                        .matches("(?s)(Digest|Basic) .+");
                } catch (IOException refused) {
                    assertThat(refused).hasMessageContaining("challenge");
                }
            }
        });
    }

    /** The example of RFC 2069 as its erratum has it. */
    @Test
    void oldDigest_isAnsweredAsItsRfcSays() throws IOException {
        var challenge = Challenges.chosen(List.of("Digest realm=\"testrealm@host.com\", "
            + "nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", opaque=\"5ccc069c403ebaf9f0171e9517f40e41\""))
            .orElseThrow();
        assertThat(Challenges.answer(challenge, new HttpHost("http", "192.168.77.9", 80),
            new Challenges.Question("GET", "/dir/index.html"), "Mufasa", "CircleOfLife"))
            .contains("response=\"1949323746fe6a43ef61f9606e7febea\"");
    }
}

package app.porchlight.protocol.login;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.protocol.Mutations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hc.core5.http.HttpHost;
import org.junit.jupiter.api.Test;

class ChallengesTest {
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

package app.porchlight.protocol.maker;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.protocol.Mutated;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigestsTest {
    private static final List<byte[]> SAID = List.of(
        "<Login><Challenge> 12ab </Challenge><PublicKey>x y</PublicKey></Login>".getBytes(StandardCharsets.UTF_8),
        "{\"realm\":\"Login to 1\",\"random\" : 123,\"result\":true}".getBytes(StandardCharsets.UTF_8));

    @Test
    void values_areBounded_andHoldNoControls() {
        Mutated.feed(bytes -> {
            String said = new String(bytes, StandardCharsets.ISO_8859_1);
            for (String value : List.of(Digests.element(said, "Challenge"), Digests.field(said, "realm"),
                    Digests.field(said, "random"))) {
                assertThat(value).hasSizeLessThanOrEqualTo(801).doesNotContainPattern("\\p{Cntrl}");
            }
        }, SAID);
    }
}

package app.porchlight.protocol.datagram;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.protocol.Mutated;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Readers that several datagrams share, fed with damaged ones. */
class DatagramNonsenseTest {
    @Test
    void names_comeToAnEnd() {
        byte[] looped = Mutated.hex("0161c002c000", "3f".repeat(70));
        Mutated.feed(bytes -> {
            for (int at = 0; at < bytes.length; at += 3) {
                ByteBuffer in = ByteBuffer.wrap(bytes).position(at);
                DnsNames.read(in).ifPresent(name -> assertThat(name).hasSizeLessThanOrEqualTo(255));
            }
        }, List.of(looped, Mutated.hex("046c616d70056c6f63616c00")));
    }

    @Test
    void neighbourlyWords_areFew() {
        Mutated.feed(bytes -> assertThat(Neighbourly.mikrotik(bytes)).hasSizeLessThanOrEqualTo(4),
            List.of(Mutated.hex("00000000", "0005 0004 4261726e", "0007 0006 362e34382e36", "0008 0002 4d54")));
    }
}

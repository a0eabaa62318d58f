package app.porchlight.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

/** What a broken or hostile device might send in place of a good answer: the same in each run. */
public final class Mutations {
    private static final int HOW_MANY = 3000;

    private Mutations() {
    }

    /** The good answer with bytes changed, doubled or cut off. */
    public static Stream<byte[]> of(byte[] good) {
        Random random = new Random(good.length);
        return Stream.generate(() -> mutated(good, random)).limit(HOW_MANY);
    }

    private static byte[] mutated(byte[] good, Random random) {
        byte[] bytes = Arrays.copyOf(good, random.nextInt(4) == 0 ? random.nextInt(good.length + 1)
            : good.length + random.nextInt(3));
        for (int i = random.nextInt(6); i > 0 && bytes.length > 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = "\0\r\n:,\"=0-\u007f".getBytes(StandardCharsets.US_ASCII)[random.nextInt(10)];
                default -> System.arraycopy(bytes, 0, bytes, at, Math.min(at, bytes.length - at));
            }
        }
        return bytes;
    }
}

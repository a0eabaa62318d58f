package app.porchlight.protocol;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Recorded answers, damaged in many ways, the same every time: a reader gives what it can and never throws. */
public final class Mutated {
    private static final int ROUNDS = 5000;

    private Mutated() {
    }

    public static byte[] hex(String... hex) {
        return HexFormat.of().parseHex(String.join("", hex).replace(" ", ""));
    }

    /** The same in each run. */
    public static void feed(Consumer<byte[]> reader, List<byte[]> recorded) {
        Random random = new Random(20261122);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = recorded.get(random.nextInt(recorded.size())).clone();
            for (int change = random.nextInt(6); change >= 0; change--) {
                bytes = changed(bytes, random);
            }
            byte[] mutated = bytes;
            assertThatCode(() -> reader.accept(mutated)).as(HexFormat.of().formatHex(mutated))
                .doesNotThrowAnyException();
        }
    }

    private static byte[] changed(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return bytes;
        }
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> Arrays.copyOf(bytes, bytes.length + random.nextInt(40));
            case 2 -> set(bytes, at, (byte) 0xFF);
            case 3 -> set(bytes, at, (byte) 0xC0);
            default -> set(bytes, at, (byte) random.nextInt(256));
        };
    }

    private static byte[] set(byte[] bytes, int at, byte value) {
        bytes[at] = value;
        return bytes;
    }
}

package app.porchlight.knowledge;

import app.porchlight.model.Mac;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Who made which hardware. {@code makers/blocks.bin.gz} has the registered blocks, {@code makers/known.yaml} how the
 * registered firms are known to people and which of them make mere modules for others' products.
 */
final class Makers {
    private static final int[] LENGTHS = {36, 28, 24};
    private final Map<String, String> names;
    private final List<String> modules;
    private final String[] firms;
    /** For each of {@link #LENGTHS}: the prefixes in order, and beside them the index of the firm. */
    private final long[][] prefixes = new long[LENGTHS.length][];
    private final int[][] owners = new int[LENGTHS.length][];

    /** @param known {@code names}: beginning of a registered name, in lower case, to the name people know;
     *     {@code modules}: beginnings of firms whose chips and modules are inside others' products */
    private Makers(Entry known, DataInputStream blocks) throws IOException {
        known.only("names", "modules");
        names = known.pairs("names");
        modules = known.texts("modules");
        firms = new String[blocks.readInt()];
        for (int i = 0; i < firms.length; i++) {
            firms[i] = blocks.readUTF();
        }
        for (int length = 0; length < LENGTHS.length; length++) {
            int count = blocks.readInt();
            prefixes[length] = new long[count];
            owners[length] = new int[count];
            long prefix = 0;
            for (int i = 0; i < count; i++) {
                prefix += number(blocks);
                prefixes[length][i] = prefix;
                owners[length][i] = (int) number(blocks);
            }
        }
    }

    static Makers read(Path folder, YamlFiles files) throws IOException {
        Entry known = files.read(folder.resolve("known.yaml"));
        try (DataInputStream blocks = new DataInputStream(new BufferedInputStream(
                new GZIPInputStream(Files.newInputStream(folder.resolve("blocks.bin.gz")), 1 << 16)))) {
            return new Makers(known, blocks);
        }
    }

    /** Seven bits to a byte, the lowest first, the top bit set where more follow. */
    private static long number(DataInputStream blocks) throws IOException {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            int next = blocks.readUnsignedByte();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
    }

    int blocks() {
        return Arrays.stream(prefixes).mapToInt(each -> each.length).sum();
    }

    /** Everybody's name, as {@link #of} and {@link #ofChip} may say it. */
    Stream<String> all() {
        return Stream.concat(names.values().stream(), Arrays.stream(firms).map(FirmNames::plain));
    }

    Optional<String> of(Mac mac) {
        if (mac.random() || mac.nobody()) {
            return Optional.empty();
        }
        return firm(mac).flatMap(this::asKnown);
    }

    /** Also where it is a maker of mere modules. */
    Optional<String> ofChip(Mac mac) {
        return mac.random() || mac.nobody() ? Optional.empty()
            : of(mac).or(() -> firm(mac).map(FirmNames::plain));
    }

    /** The registered firm with the longest block that the address is in. */
    private Optional<String> firm(Mac mac) {
        for (int length = 0; length < LENGTHS.length; length++) {
            int at = Arrays.binarySearch(prefixes[length], mac.bits() >> 48 - LENGTHS[length]);
            if (at >= 0) {
                return Optional.of(firms[owners[length][at]]);
            }
        }
        return Optional.empty();
    }

    private Optional<String> asKnown(String firm) {
        String lower = firm.toLowerCase(Locale.ROOT);
        if (modules.stream().anyMatch(module -> begins(lower, module))) {
            return Optional.empty();
        }
        return Optional.of(names.keySet().stream().filter(name -> begins(lower, name))
            .max(Comparator.comparingInt(String::length)).map(names::get)
            .orElseGet(() -> FirmNames.plain(firm)));
    }

    private static boolean begins(String firm, String words) {
        return firm.startsWith(words)
            && (firm.length() == words.length() || !Character.isLetterOrDigit(firm.charAt(words.length())));
    }
}

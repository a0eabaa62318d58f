package app.porchlight.home.real;

import app.porchlight.model.Mac;
import java.net.Inet4Address;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the neighbour tables of three systems: who answered when asked for its hardware address. A line that makes no
 * sense is passed over; nothing is thrown. Windows' words are in the computer's language, so only numbers are read.
 */
final class NeighbourTables {
    /** An address and the hardware address behind it. */
    record Entry(Inet4Address address, Mac mac) {
    }

    private static final int ATF_COMPLETE = 2;
    static final Pattern MAC = Pattern.compile(
        "(?<![0-9A-Fa-f:-])[0-9A-Fa-f]{1,2}(?:[:-][0-9A-Fa-f]{1,2}){5}(?![0-9A-Fa-f:-])");

    private NeighbourTables() {
    }

    /** Linux: {@code /proc/net/arp}. */
    static List<Entry> procNetArp(String text) {
        return entries(text, NeighbourTables::complete);
    }

    private static boolean complete(String line) {
        String[] part = line.strip().split("\\s+");
        try {
            return part.length >= 4 && (Integer.decode(part[2]) & ATF_COMPLETE) != 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Linux: {@code ip -4 neigh}. */
    static List<Entry> ipNeigh(String text) {
        return entries(text, line -> !line.contains("FAILED") && !line.contains("INCOMPLETE"));
    }

    /** macOS {@code arp -an} and Windows {@code arp -a}. */
    static List<Entry> arp(String text) {
        return entries(text, line -> true);
    }

    private static List<Entry> entries(String text, Predicate<String> counts) {
        return text.lines().filter(counts).map(NeighbourTables::entry).flatMap(Optional::stream).toList();
    }

    private static Optional<Entry> entry(String line) {
        Matcher written = MAC.matcher(line);
        Optional<Mac> mac = written.find() ? Mac.of(written.group()).filter(each -> !each.nobody()) : Optional.empty();
        return mac.flatMap(who -> Numbers.first(line).map(address -> new Entry(address, who)));
    }
}

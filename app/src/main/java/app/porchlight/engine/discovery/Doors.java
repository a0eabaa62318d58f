package app.porchlight.engine.discovery;

import app.porchlight.protocol.Knocker.Manner;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The doors that are worth a knock at home, the most telling first. Those that print when written to are left out: the
 * seam bars them anyway.
 */
public final class Doors {
    private static final Set<Integer> TELNET = Set.of(23, 2323, 23231, 2223, 2332, 8023, 24, 26, 60023, 9527);
    private static final Set<Integer> GREETS = Set.of(21, 22, 25, 110, 143, 873, 2121, 2222, 5900, 5901, 53282);
    private static final Set<Integer> SECURE_WEB = Set.of(443, 8443, 5001, 7345, 8883, 9443);
    private static final Set<Integer> RTSP = Set.of(554, 8554, 10554, 7070);
    private static final Set<Integer> MUTE = Set.of(53, 139, 389, 445, 502, 548, 1883, 2049, 3389, 3689, 4070, 5060,
        5432, 5555, 6053, 6379, 6466, 6668, 7100, 7678, 8009, 9530, 9999, 11211, 11434, 27017, 27036, 32764,
        34567, 37777, 55443, 62078);

    /** In the order of asking: what identifies and what endangers first, rare doors last. */
    private static final int[] IN_ORDER = {
        80, 23, 443, 22, 21, 8080, 554, 445, 2323, 81, 5000, 8000, 8443, 8008, 8009, 7000, 62078, 631, 1883, 5555,
        8081, 88, 9000, 8001, 8060, 3389, 53, 139, 5001, 7547, 49152, 5357, 1400, 34567, 37777, 8554, 9527, 9530, 10554,
        2222, 2121, 26, 24, 23231, 2223, 2332, 8023, 60023, 5900, 5901, 548, 2049, 873, 3689, 8883, 8123, 1880, 8083,
        8086, 8090, 8096, 8181, 8200, 8291, 8581, 8728, 8888, 9080, 9123, 9197, 9443, 9999, 6053, 6379, 6466, 6668,
        7070, 7100, 7678, 4070, 5060, 3000, 1443, 1080, 2375, 5432, 5984, 9200, 11211, 27017, 2601, 389,
        502, 25, 110, 143, 11434, 16021, 30005, 27036, 11000, 32400, 32469, 32764, 49000, 49153, 52869, 53282, 54921,
        55000, 55443, 1925, 7345, 7125, 10000};

    private Doors() {
    }

    public static List<Integer> inOrder() {
        return IntStream.of(IN_ORDER).boxed().toList();
    }

    /** What waits behind a door of that number, most likely. */
    static Manner manner(int port) {
        if (TELNET.contains(port)) {
            return Manner.TELNET;
        }
        if (GREETS.contains(port)) {
            return Manner.GREETS;
        }
        if (SECURE_WEB.contains(port)) {
            return Manner.SECURE_WEB;
        }
        if (RTSP.contains(port)) {
            return Manner.RTSP;
        }
        return MUTE.contains(port) ? Manner.MUTE : Manner.WEB;
    }
}

package app.porchlight.practice;

import app.porchlight.knowledge.Play;
import java.net.Inet4Address;
import java.util.Map;
import java.util.Optional;

/**
 * One device of a home, as its file tells.
 *
 * @param family the knowledge file that says how it is played; empty where {@code plays} does
 * @param name what its owner calls it, where not as its family says
 * @param mac where not as its family says
 * @param host its host name, where it has one
 * @param healed true where its owner has made it safe already
 * @param goesAfter so many connections and it leaves the network; 0 for never
 * @param quirks by port
 */
record Resident(Inet4Address address, Role role, Optional<String> family, Optional<Play> plays,
        Optional<String> name, Optional<String> mac, Optional<String> host, boolean healed, int goesAfter,
        Map<Integer, Quirks> quirks) {
    /** What it is to the home. */
    enum Role { DEVICE, ROUTER, THIS_COMPUTER }
}

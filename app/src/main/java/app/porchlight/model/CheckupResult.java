package app.porchlight.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All that one checkup found. */
public record CheckupResult(String id, Instant started, Duration took, String network, boolean practice,
        Ending ending, List<DeviceResult> devices, Coverage coverage) {
    public CheckupResult {
        devices = List.copyOf(devices);
    }

    /** How it ended. */
    public enum Ending {
        COMPLETED, STOPPED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One device with everything that was concluded and asked. */
    public record DeviceResult(Device device, List<Finding> findings, List<Asked> asked) {
        public DeviceResult {
            findings = List.copyOf(findings);
            asked = List.copyOf(asked);
        }

        /** The gravest of its findings that is at risk. */
        public Optional<Severity> worst() {
            return findings.stream().map(Finding::verdict).filter(Verdict.AtRisk.class::isInstance)
                .map(verdict -> ((Verdict.AtRisk) verdict).severity()).min(Severity::compareTo);
        }

        /** True where the person wished that it is asked nothing: then no question is open, and nothing is fine. */
        public boolean leftAlone() {
            Verdict leftOut = new Verdict.CouldNotTell(Verdict.Why.LEFT_OUT);
            return !findings.isEmpty() && findings.stream().allMatch(each -> each.verdict().equals(leftOut));
        }
    }

    /**
     * What was looked at and what was not.
     *
     * @param adapter the network adapter used
     * @param checked ids of the checks that came to an answer on at least one device
     * @param doubts facts that say what may have stayed hidden; the words for them are {@code doubt.*}
     */
    public record Coverage(String adapter, List<String> checked, List<Doubt> doubts, View view) {
        public Coverage {
            checked = List.copyOf(checked);
            doubts = List.copyOf(doubts);
        }

        /** Where nothing is known of the view. */
        public Coverage(String adapter, List<String> checked, List<Doubt> doubts) {
            this(adapter, checked, doubts, View.UNKNOWN);
        }
    }

    /**
     * From where it was looked.
     *
     * @param wifi the Wi-Fi that this computer was on; empty where it was on a cable or its system did not tell
     * @param unseen how many are on the router's own list, here now, and were not seen; empty where it shows none
     * @param asleep ids of devices of which only the address was seen: they answered nothing
     */
    public record View(Optional<Wifi> wifi, Optional<Integer> unseen, List<String> asleep) {
        public static final View UNKNOWN = new View(Optional.empty(), Optional.empty(), List.of());

        public View {
            asleep = List.copyOf(asleep);
        }
    }

    /** A reason why something may be at home that was not seen. */
    public enum Doubt {
        /** Only the router answered: this may be a guest network that keeps devices apart. */
        ONLY_ROUTER_SEEN,
        /** No device announced itself: something may block announcements. */
        NOBODY_ANNOUNCED,
        /** No router was found. */
        NO_ROUTER,
        /** The same hardware answered for many addresses. */
        ONE_ANSWERS_FOR_MANY,
        /** What is known of worn-out models and versions is old: newer ones are not told. */
        LIST_IS_OLD,
        /** A VPN on this computer holds the way out. */
        VPN_UP,
        /** No device announced itself, and this computer's firewall keeps out what it did not ask for. */
        FIREWALL_SHUTS,
        /** The router's address outside is a private one: another router is before it, with a network of its own. */
        SECOND_ROUTER,
        /** The router knows of devices, here now, that we did not see. */
        ROUTER_KNOWS_MORE;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public List<Finding> findings() {
        return devices.stream().flatMap(each -> each.findings().stream()).toList();
    }
}

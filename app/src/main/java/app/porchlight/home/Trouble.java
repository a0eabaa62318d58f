package app.porchlight.home;

import java.util.List;
import java.util.Locale;

/**
 * Something that keeps a checkup from starting and that the person can act on. The words for it are
 * {@code trouble.<key>} and {@code trouble.<key>.next}.
 */
public final class Trouble extends Exception {
    private static final long serialVersionUID = 1;

    /** What is the matter. */
    public enum Key {
        NO_NETWORK, NO_ROUTER, VPN, SEVERAL_HOMES, TOO_LARGE, NOT_PRIVATE, NOT_THIS_NETWORK, NOT_A_NETWORK,
        HISTORY_DAMAGED, HISTORY_NEWER, HISTORY_READ_ONLY, DISK_FULL;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Key key;
    private final transient List<String> details;

    /** @param details what goes into the sentence's gaps, in order */
    public Trouble(Key key, String... details) {
        super(key + " " + List.of(details));
        this.key = key;
        this.details = List.of(details);
    }

    public Key key() {
        return key;
    }

    public List<String> details() {
        return details;
    }
}

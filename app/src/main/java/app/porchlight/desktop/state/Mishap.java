package app.porchlight.desktop.state;

import app.porchlight.home.Trouble;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Something kept us from what was asked.
 *
 * @param trouble what the person can act on; empty where the mistake is ours
 * @param code of our own mistake: short enough to be read aloud, the same for the same place in the code
 * @param details of our own mistake, to copy
 */
public record Mishap(Optional<Trouble> trouble, String code, String details) {
    private static final Set<Trouble.Key> NOWHERE = EnumSet.of(Trouble.Key.NO_NETWORK, Trouble.Key.NO_ROUTER,
        Trouble.Key.VPN, Trouble.Key.SEVERAL_HOMES, Trouble.Key.TOO_LARGE, Trouble.Key.NOT_PRIVATE);
    private static final Logger LOG = Logger.getLogger(Mishap.class.getName());

    /** True where it is about the network that this computer is in; the practice home needs none. */
    boolean nowhere() {
        return trouble.filter(each -> NOWHERE.contains(each.key())).isPresent();
    }

    public static Mishap of(Trouble trouble) {
        return new Mishap(Optional.of(trouble), "", "");
    }

    public static Mishap of(Throwable ours) {
        LOG.log(Level.SEVERE, "a mistake of ours", ours);
        StringWriter text = new StringWriter();
        ours.printStackTrace(new PrintWriter(text));
        StackTraceElement[] where = ours.getStackTrace();
        String place = ours.getClass().getName() + (where.length == 0 ? "" : where[0]);
        return new Mishap(Optional.empty(), HexFormat.of().withUpperCase().toHexDigits((short) place.hashCode()),
            text.toString());
    }
}

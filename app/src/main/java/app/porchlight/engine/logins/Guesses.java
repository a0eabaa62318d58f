package app.porchlight.engine.logins;

import app.porchlight.knowledge.Login;
import app.porchlight.model.Verdict.Why;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** What trying factory logins at one door came to. */
public sealed interface Guesses {
    /**
     * One works, and a made-up password does not.
     *
     * @param login empty where an account let us in that no known login names
     * @param withoutPassword true where the name alone was enough
     */
    record Hit(Optional<Login> login, String user, boolean withoutPassword) implements Guesses {
    }

    /** None of those tried works. */
    record NoneWorks() implements Guesses {
    }

    /** No answer to be had. */
    record Untold(Why why) implements Guesses {
    }

    /** A password that nobody has chosen: what opens to it opens to anything. */
    static String madeUp() {
        byte[] bytes = new byte[6];
        new SecureRandom().nextBytes(bytes);
        return "pl" + HexFormat.of().formatHex(bytes);
    }
}

package app.porchlight.protocol.login;

/** How one try at a login ended, the same for every protocol but telnet. */
public enum LoginOutcome {
    IN,
    WRONG,
    /** It shows a sign of locking people out: see {@link LockSigns}. */
    LOCK,
    /** The door is open without a login. */
    NOT_ASKED,
    /** It takes no passwords at all, only keys. */
    NO_PASSWORDS,
    UNCLEAR
}

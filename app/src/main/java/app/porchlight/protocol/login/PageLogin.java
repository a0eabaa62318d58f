package app.porchlight.protocol.login;

import java.io.IOException;

/** A login on a web page, whichever way it is spoken to. */
public interface PageLogin {
    /** True where the device asks for a login in this way. Sends no name and no password. */
    boolean asks() throws IOException;

    /** One try; whoever gets in logs out again. */
    LoginOutcome attempt(String user, String password) throws IOException;
}

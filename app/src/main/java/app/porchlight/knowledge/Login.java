package app.porchlight.knowledge;

import java.util.List;

/**
 * A login that came with a device from the factory.
 *
 * @param id names it everywhere in place of the password
 * @param user may be empty
 * @param password may be empty; never shown, kept or logged
 * @param protocols where it is documented to work: {@code telnet}, {@code http}, {@code ftp}, …
 * @param weight how likely it is among its like, 1 to 10
 * @param source who documents it
 */
public record Login(String id, String user, String password, List<String> protocols, int weight, String source) {
    /** Without the password, so that no log shows one. */
    @Override
    public String toString() {
        return "Login[" + id + "]";
    }
}

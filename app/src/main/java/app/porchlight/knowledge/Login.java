package app.porchlight.knowledge;

import app.porchlight.model.Mac;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A login that came with a device from the factory.
 *
 * @param id names it everywhere in place of the password
 * @param user may be empty
 * @param password may be empty; {@code {mac}} in it stands for the device's hardware address; never shown, kept or
 *     logged
 * @param protocols where it is documented to work: {@code telnet}, {@code http}, {@code ftp}, …
 * @param weight how likely it is among its like, 1 to 10; 0 where only some boards of its sort have it
 * @param source who documents it
 */
public record Login(String id, String user, String password, List<String> protocols, int weight, String source) {
    private static final String MAC = "{mac}";

    /** True for one that is worth a try only where the number of tries matters to nobody. */
    public boolean seldom() {
        return weight == 0;
    }

    /**
     * As it is on a device with these hardware addresses, of which the lowest is its first, written in capitals and
     * without marks between. Empty where the password is made of the address and none is known.
     */
    public Optional<Login> on(Stream<Mac> macs) {
        return password.contains(MAC) ? macs.filter(mac -> !mac.nobody() && !mac.random()).map(Mac::toString).sorted()
            .findFirst().map(mac -> with(mac.replace(":", "").toUpperCase(Locale.ROOT))) : Optional.of(this);
    }

    private Login with(String mac) {
        return new Login(id, user, password.replace(MAC, mac), protocols, weight, source);
    }

    /** Without the password, so that no log shows one. */
    @Override
    public String toString() {
        return "Login[" + id + "]";
    }
}

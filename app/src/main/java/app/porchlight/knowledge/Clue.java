package app.porchlight.knowledge;

/**
 * A text from evidence, under the name by which patterns ask for it.
 *
 * <p>Names: {@code mac.maker}, {@code host.name}, {@code router} (text {@code yes}), {@code mdns.type},
 * {@code mdns.name}, {@code mdns.txt.<key>} (as {@code _type._tcp value}), {@code upnp.server},
 * {@code upnp.<element>}, {@code http.server}, {@code http.realm}, {@code http.title},
 * {@code <protocol>.greeting}, {@code port} (as {@code tcp/23}).
 */
public record Clue(String name, String text) {
}

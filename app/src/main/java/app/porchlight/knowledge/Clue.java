package app.porchlight.knowledge;

/**
 * A text from evidence, under the name by which patterns ask for it ({@link Clues} makes them).
 *
 * <p>Names: {@code mac.maker} (as people know the name), {@code host.name}, {@code router} (text {@code yes}),
 * {@code mdns.type}, {@code mdns.name} (as {@code _type._tcp name}), {@code mdns.txt.<key>} (key in lower case, text
 * as {@code _type._tcp value}), {@code upnp.server}, {@code upnp.<element>}, {@code http.server}, {@code http.realm},
 * {@code http.title}, {@code <protocol>.greeting}, {@code said.<protocol>.<field>}
 * (what it answered when asked, such as {@code said.kasa.model}; also {@code said.certificate.subject} and
 * {@code .names}, and {@code said.icon.md5} of its web page), {@code port} (as {@code tcp/23}).
 */
public record Clue(String name, String text) {
}

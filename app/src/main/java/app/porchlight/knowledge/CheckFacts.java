package app.porchlight.knowledge;

import app.porchlight.model.Kind;
import java.util.List;
import java.util.Map;

/**
 * What is known about a check apart from how it is asked.
 *
 * @param id such as {@code telnet-open}
 * @param who who can mend it, the likeliest first: {@code you}, {@code maker}, {@code provider}
 * @param guide the guide that fits where no family has a better one
 * @param guides the guides for kinds of devices that have one of their own
 * @param standards clauses it touches: standard to clause
 */
public record CheckFacts(String id, List<String> who, String guide, Map<Kind, String> guides,
        Map<String, String> standards) {
}

package app.porchlight.knowledge;

import java.util.List;
import java.util.Map;

/**
 * What is known about a check apart from how it is asked.
 *
 * @param id such as {@code telnet-open}
 * @param who who can mend it, the likeliest first: {@code you}, {@code maker}, {@code provider}
 * @param guide the guide that fits where no family has a better one
 * @param standards clauses it touches: standard to clause
 */
public record CheckFacts(String id, List<String> who, String guide, Map<String, String> standards) {
}

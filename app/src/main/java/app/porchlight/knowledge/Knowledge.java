package app.porchlight.knowledge;

import app.porchlight.model.Identity;
import app.porchlight.model.Mac;
import app.porchlight.model.Service;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** All that we know, read once at the start. Does not change; safe for use by many threads. */
public interface Knowledge {
    /** Every device family, in order of id. */
    List<Family> families();

    Optional<Family> family(String id);

    Optional<Login> login(String id);

    /** How web logins are spoken to, in order of id. */
    List<Recipe> recipes();

    /** Pages on which devices tell whether they are open. */
    List<TellingPage> tellingPages();

    /** The doors that are worth a knock, the most telling first. */
    List<Door> doors();

    /** What suggests that a device is asked in a maker's own words; several for one language, each of them enough. */
    List<Question> questions();

    /** True where that is spoken behind the door, or nothing was said and it is what is spoken there as a rule. */
    default boolean maySpeak(Service service, String language) {
        return service.speaks(language) || service.speaks(Service.SILENT) && doors().stream()
            .anyMatch(door -> door.port() == service.port() && door.speaks().filter(language::equals).isPresent());
    }

    /** The list that the Mirai botnet tries over telnet, most likely first, each pair once. */
    List<Login> miraiList();

    /** Who made the hardware, as people know the name; empty for random addresses, makers of mere modules, unknown. */
    Optional<String> makerOf(Mac mac);

    /** Who made the network chip, whoever made the thing around it; empty for random addresses and unknown ones. */
    Optional<String> chipMakerOf(Mac mac);

    /** Models and versions past their time. */
    WornOut wornOut();

    /** Whether that is a name server which anybody may use and which is known to all. */
    boolean knownNameServer(InetAddress address);

    /** @throws IllegalArgumentException where there is no such check */
    CheckFacts check(String id);

    /** The guide that fits this device best: model's or maker's, then kind's, then the check's own. */
    default String guideFor(String check, Identity identity) {
        return identity.families().stream().map(this::family).flatMap(Optional::stream)
            .map(family -> family.guides().get(check)).filter(guide -> guide != null).findFirst()
            .or(() -> identity.kind().map(check(check).guides()::get))
            .orElseGet(() -> check(check).guide());
    }
}

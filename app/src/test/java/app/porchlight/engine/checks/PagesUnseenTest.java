package app.porchlight.engine.checks;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.engine.MemoryLedger;
import app.porchlight.engine.Options;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Identity;
import app.porchlight.model.Kind;
import app.porchlight.model.Service;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which questions stay about a web page on which no login was seen: silence is not the same as being well kept. */
class PagesUnseenTest {
    private static final Knowledge KNOWLEDGE = ShippedKnowledge.read();
    private static final List<Check> CHECKS =
        Checks.all(KNOWLEDGE, new MemoryLedger(), Options.CAREFUL, Clock.systemUTC());
    private static final InetAddress HOST = InetAddress.ofLiteral("192.168.77.20");
    private static final Service DOOR = Service.tcp(80, "http");

    private static boolean asks(String check, Kind kind, String family, int status, String login) {
        Identity identity = new Identity(Optional.of(kind), Optional.empty(), Optional.empty(),
            Optional.empty(), 1, family == null ? List.of() : List.of(family), List.of());
        Device device = new Device("d", List.of(HOST), Set.of(), identity, List.of(DOOR),
            List.of(new Evidence.WebPage(HOST, DOOR, status, "", "", "", login)));
        return CHECKS.stream().filter(each -> each.id().equals(check)).map(Check.OfService.class::cast)
            .findFirst().orElseThrow().concerns(device, DOOR);
    }

    @ParameterizedTest
    @CsvSource({
        // What is set up by its page asks, where we see it or not; a page without a login has no password.
        "CAMERA, none, true, false, false", "CAMERA, form, true, true, true", "CAMERA, basic, false, true, true",
        "CAMERA, unclear, true, true, true", "CAMERA, broken, true, true, true",
        // Of small things, a page drawn by a script may be their settings.
        "TV, unclear, true, true, false", "TV, broken, true, true, false", "TV, none, true, false, false",
        // On a computer, a page says nothing of the computer.
        "COMPUTER, none, false, false, false", "COMPUTER, broken, false, false, false",
        "COMPUTER, unclear, false, true, false", "COMPUTER, basic, false, true, true"})
    void pageAsItWasSeen(Kind kind, String login, boolean settings, boolean password, boolean encryption) {
        assertThat(asks("admin-no-login", kind, null, 200, login)).isEqualTo(settings);
        assertThat(asks("default-password", kind, null, 200, login)).isEqualTo(password);
        assertThat(asks("admin-without-encryption", kind, null, 200, login)).isEqualTo(encryption);
    }

    @ParameterizedTest
    @CsvSource({"hikvision, 404, true", "hikvision, 200, false", ", 404, false"})
    void pageThatIsNotThere_hidesALoginWhereWeKnowTheWayPast(String family, int status, boolean password) {
        assertThat(asks("default-password", Kind.CAMERA, family, status, "none")).isEqualTo(password);
    }
}

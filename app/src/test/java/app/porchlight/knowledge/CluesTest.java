package app.porchlight.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.model.Evidence;
import app.porchlight.model.Mac;
import app.porchlight.model.Service;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CluesTest {
    private static final InetAddress AT = InetAddress.getLoopbackAddress();

    @Test
    void neighbour_givesItsMaker() {
        Evidence neighbour = new Evidence.Neighbour(AT, Mac.of("00:11:32:01:02:03").orElseThrow());

        assertThat(Clues.of(neighbour, mac -> Optional.of("Acme"))).containsExactly(new Clue("mac.maker", "Acme"));
        assertThat(Clues.of(neighbour, mac -> Optional.empty())).isEmpty();
    }

    @Test
    void announcement_givesTypeNameAndText() {
        Evidence told = new Evidence.Announcement(AT, "_ipp._tcp", "Study", 631, Map.of("usb_MFG", "HP", "note", ""));

        assertThat(clues(told)).containsExactly(new Clue("mdns.type", "_ipp._tcp"),
            new Clue("mdns.name", "_ipp._tcp Study"), new Clue("mdns.txt.usb_mfg", "_ipp._tcp HP"));
    }

    @Test
    void description_givesServerAndElements() {
        Evidence told = new Evidence.Description(AT, "", "Linux UPnP/1.0", Map.of("modelName", "Igd"));

        assertThat(clues(told)).containsExactly(new Clue("upnp.server", "Linux UPnP/1.0"),
            new Clue("upnp.modelName", "Igd"));
    }

    @Test
    void webPage_givesWhatIsNotEmpty() {
        Evidence page = new Evidence.WebPage(AT, Service.tcp(80, "http"), 401, "boa", "", "Login", "basic");

        assertThat(clues(page)).containsExactly(new Clue("http.title", "Login"), new Clue("http.server", "boa"));
    }

    @Test
    void greetingDoorRouterAndNames_giveTheirOwn() {
        Service telnet = Service.tcp(2323, "telnet");

        assertThat(clues(new Evidence.Greeting(AT, telnet, "login:"))).containsExactly(
            new Clue("telnet.greeting", "login:"));
        assertThat(clues(new Evidence.Door(AT, telnet))).containsExactly(new Clue("port", "tcp/2323"));
        assertThat(clues(new Evidence.Router(AT))).containsExactly(new Clue("router", "yes"));
        assertThat(clues(new Evidence.HostName(AT, "dns", "cam"))).containsExactly(new Clue("host.name", "cam"));
    }

    @Test
    void answer_givesAClueForEachField() {
        Evidence answer = new Evidence.Answer(AT, "wsd", Map.of("type", "Device Computer", "name", ""));

        assertThat(clues(answer)).containsExactly(new Clue("said.wsd.type", "Device Computer"));
    }

    private static List<Clue> clues(Evidence evidence) {
        return Clues.of(evidence, mac -> Optional.empty());
    }
}

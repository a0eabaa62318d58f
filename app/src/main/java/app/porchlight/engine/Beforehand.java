package app.porchlight.engine;

import app.porchlight.model.Asked;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Service;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What devices were asked outside of visits, mostly told by what came of it. Kept by address, as who lives there may
 * not be known yet; each question once. For use by the run's own thread.
 */
final class Beforehand {
    private static final int WEB = 80;

    private final Clock clock;
    private final Map<Question, Instant> asked = new LinkedHashMap<>();

    private record Question(InetAddress address, String what, int port) {
    }

    Beforehand(Clock clock) {
        this.clock = clock;
    }

    /** A page, a greeting and a description come only to those who ask for them. */
    void heard(Evidence evidence) {
        switch (evidence) {
            case Evidence.WebPage page -> note(page.address(), "page", page.service().port());
            case Evidence.Greeting greeting -> note(greeting.address(), "listen", greeting.service().port());
            case Evidence.Door door when door.service().speaks(Service.SILENT) ->
                note(door.address(), "listen", door.service().port());
            case Evidence.Description said -> note(said.address(), "describe", port(said.location()));
            case Evidence.Door _, Evidence.Neighbour _, Evidence.Router _, Evidence.ThisComputer _,
                    Evidence.HostName _, Evidence.Announcement _, Evidence.Answer _ -> { }
        }
    }

    void note(InetAddress address, String what, int port) {
        asked.putIfAbsent(new Question(address, what, port), clock.instant());
    }

    private static int port(String location) {
        try {
            int port = URI.create(location).getPort();
            return port < 0 ? WEB : port;
        } catch (IllegalArgumentException nonsense) {
            return WEB;
        }
    }

    List<Asked> of(Device device) {
        return asked.entrySet().stream().filter(each -> device.addresses().contains(each.getKey().address()))
            .map(each -> new Asked(each.getValue(), device.id(), each.getKey().what(), each.getKey().port())).toList();
    }
}

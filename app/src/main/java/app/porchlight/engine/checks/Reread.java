package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.logins.FactoryLogins;
import app.porchlight.model.Evidence;
import app.porchlight.protocol.datagram.Datagram;
import app.porchlight.protocol.greeting.Knocker;
import app.porchlight.protocol.web.Http;
import app.porchlight.protocol.web.OnePage;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads once more what a device said of itself, in the same place. Empty where it cannot be read now. */
final class Reread {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int WEB = 80;
    private static final Duration SHORT = Duration.ofMillis(700);

    private final Visit visit;
    private final FactoryLogins logins;

    Reread(Visit visit, FactoryLogins logins) {
        this.visit = visit;
        this.logins = logins;
    }

    List<Evidence> again(Evidence before) throws InterruptedException {
        try {
            return switch (before) {
                case Evidence.Description it -> description(it);
                case Evidence.WebPage it -> knock(it.service().port(),
                    it.service().speaks("https") ? Knocker.Manner.SECURE_WEB : Knocker.Manner.WEB);
                case Evidence.Greeting it -> knock(it.service().port(),
                    it.service().speaks("telnet") ? Knocker.Manner.TELNET : Knocker.Manner.GREETS);
                case Evidence.Answer it -> answer(it);
                case Evidence.Neighbour _, Evidence.Router _, Evidence.ThisComputer _, Evidence.HostName _,
                        Evidence.Announcement _, Evidence.Door _ -> List.of();
            };
        } catch (IOException silent) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return List.of();
        }
    }

    private List<Evidence> knock(int port, Knocker.Manner manner) throws InterruptedException {
        visit.note("listen", port);
        List<Evidence> heard =
            new Knocker(visit.dial(), visit.host(), any -> manner).knock(port, PATIENCE, true).evidence();
        heard.stream().filter(Evidence.Greeting.class::isInstance).map(Evidence.Greeting.class::cast)
            .forEach(greeting -> logins.knocked(visit.device(), greeting));
        return heard;
    }

    /** The page that holds the description comes from the same program as the search's answer. */
    private List<Evidence> description(Evidence.Description before) throws IOException {
        Optional<URI> at = here(before.location());
        if (at.isEmpty()) {
            return List.of();
        }
        int port = at.get().getPort() < 0 ? WEB : at.get().getPort();
        visit.note("describe", port);
        Http.Page page = new Http(visit.dial(), PATIENCE)
            .get(new Http.Site(visit.host(), port, false), at.get().getRawPath(), Map.of());
        return List.of(new Evidence.Description(visit.host(), before.location(), page.header("server"), Map.of()));
    }

    /** A place on the device that is visited, and nowhere else. */
    private Optional<URI> here(String location) {
        try {
            URI url = new URI(location);
            boolean here = "http".equals(url.getScheme()) && visit.host().getHostAddress().equals(url.getHost())
                && url.getRawPath().startsWith("/");
            return here ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException nonsense) {
            return Optional.empty();
        }
    }

    private List<Evidence> answer(Evidence.Answer before) throws IOException {
        Optional<Datagram> datagram = Arrays.stream(Datagram.values())
            .filter(each -> each.protocol().equals(before.protocol())).findFirst();
        Optional<OnePage> onePage = Arrays.stream(OnePage.values())
            .filter(each -> each.protocol().equals(before.protocol())).findFirst();
        Map<String, String> fields = Map.of();
        if (datagram.isPresent()) {
            visit.note("describe", datagram.get().port());
            fields = visit.ask(datagram.get().port(), datagram.get().question(), SHORT)
                .map(datagram.get()::fields).orElse(Map.of());
        } else if (onePage.isPresent()) {
            visit.note("describe", onePage.get().port());
            fields = onePage.get().read(visit.dial(), visit.host());
        }
        return List.of(new Evidence.Answer(visit.host(), before.protocol(), fields));
    }
}

package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.engine.logins.FactoryLogins;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.TellingPage;
import app.porchlight.knowledge.TellingPage.Told;
import app.porchlight.model.Device;
import app.porchlight.model.Kind;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import app.porchlight.protocol.greeting.WebFront;
import app.porchlight.protocol.web.Http;
import app.porchlight.protocol.web.HubSocket;
import app.porchlight.protocol.web.SettingsPage;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Does a page on which the device is set up open to whoever asks? Where the device tells by itself, that page is read.
 * Else looks at the front page and at no more than two that it names as settings, and sends nothing. Proof is a form
 * that changes something, not that a page is there.
 */
final class AdminNoLogin implements Check.OfService {
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final int MOST_LINKS = 2;

    /** HTTP's own logins: no page before them. */
    private static final Set<String> PASSWORD_ASKED = Set.of("basic", "digest");

    /** Who sets these up gets hold of their settings, and of nobody's pictures, files or Internet. */
    private static final Set<Kind> SMALL_THINGS = EnumSet.of(Kind.PRINTER, Kind.PLUG, Kind.LIGHT, Kind.SENSOR);

    /** It tells over a line of its own, not on a page. */
    private static final String TELLS_ON_A_LINE = "zigbee2mqtt";

    private final Knowledge knowledge;

    AdminNoLogin(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public String id() {
        return "admin-no-login";
    }

    private static boolean tellsOnALine(Device device, Service service) {
        return service.speaks("http") && device.identity().families().contains(TELLS_ON_A_LINE);
    }

    private Optional<TellingPage> telling(Device device, Service service) {
        return PageTells.page(knowledge, id(), device, service);
    }

    @Override
    public boolean concerns(Device device, Service service) {
        if (telling(device, service).isPresent() || tellsOnALine(device, service)) {
            return true;
        }
        boolean web = knowledge.maySpeak(service, "http") || knowledge.maySpeak(service, "https");
        return web && !PageKinds.runsAnyPage(device)
            && !PASSWORD_ASKED.contains(FactoryLogins.asks(device, service));
    }

    @Override
    public Verdict look(Visit visit, Service service) throws IOException {
        visit.note("settings", service.port());
        return switch (told(visit, service)) {
            case OPEN -> atRisk(visit, "/");
            case SHUT -> new Verdict.Fine();
            case NOTHING -> byItsPages(visit, service);
        };
    }

    private Told told(Visit visit, Service service) throws IOException {
        if (tellsOnALine(visit.device(), service)) {
            return switch (HubSocket.hello(visit.dial(), visit.host(), service.port(), PATIENCE)) {
                case OPEN -> Told.OPEN;
                case GUARDED -> Told.SHUT;
                case SOMETHING_ELSE -> Told.NOTHING;
            };
        }
        Optional<TellingPage> telling = telling(visit.device(), service);
        return telling.isEmpty() ? Told.NOTHING : PageTells.read(visit, service, telling.get());
    }

    private static Verdict byItsPages(Visit visit, Service service) throws IOException {
        Http http = new Http(visit.dial(), PATIENCE);
        WebFront front = WebFront.of(http, new Http.Site(visit.host(), service.port(), service.speaks("https")));
        if (SettingsPage.is(front.page())) {
            return atRisk(visit, front.path());
        }
        boolean told = WebFront.tells(front.page());
        for (String path : SettingsPage.links(front.page(), front.site(), front.path(), MOST_LINKS)) {
            Http.Page page = http.get(front.site(), path, Map.of());
            if (SettingsPage.is(page)) {
                return atRisk(visit, path);
            }
            told &= WebFront.tells(page);
        }
        return told && !front.login().equals("unclear") ? new Verdict.Fine()
            : new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER);
    }

    private static Verdict atRisk(Visit visit, String path) {
        Gain gain = visit.device().identity().kind().filter(SMALL_THINGS::contains).isPresent() ? Gain.FOOTHOLD
            : Gain.CONTROL;
        return new Verdict.AtRisk(SeverityRule.atHome(gain, Ease.AT_ONCE), Map.of("path", path));
    }
}

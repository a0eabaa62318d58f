package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.Recipe;
import app.porchlight.knowledge.TellingPage;
import app.porchlight.model.Device;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import app.porchlight.protocol.web.Http;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question that a device answers by itself on a page for anybody: one page is read, and nothing is tried. Which page,
 * and what it says, is in the knowledge.
 */
final class PageTells implements Check.OfService {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String id;
    private final String asked;
    private final Gain gain;
    private final Ease ease;
    private final Knowledge knowledge;

    private PageTells(String id, String asked, Gain gain, Ease ease, Knowledge knowledge) {
        this.id = id;
        this.asked = asked;
        this.gain = gain;
        this.ease = ease;
        this.knowledge = knowledge;
    }

    /** Does a smart-home hub still wait for its first user, whom anyone may become? Nobody is made. */
    static PageTells hubUnclaimed(Knowledge knowledge) {
        return new PageTells("hub-unclaimed", "first-start", Gain.CONTROL, Ease.AT_ONCE, knowledge);
    }

    /**
     * Does a speaker or television tell about the home's network? Whoever reads it is on that network already, so it
     * takes another step to make anything of it.
     */
    static PageTells mediaTells(Knowledge knowledge) {
        return new PageTells("media-tells", "tells", Gain.FOOTHOLD, Ease.WITH_A_STEP, knowledge);
    }

    /** Does it take orders from anybody at home? Those of a remote control: no pictures, no sound, no data. */
    static PageTells mediaObeys(Knowledge knowledge) {
        return new PageTells("media-obeys", "obeys", Gain.FOOTHOLD, Ease.AT_ONCE, knowledge);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean concerns(Device device, Service service) {
        return page(knowledge, id, device, service).isPresent();
    }

    @Override
    public Verdict look(Visit visit, Service service) throws IOException {
        Optional<TellingPage> page = page(knowledge, id, visit.device(), service);
        if (page.isEmpty()) {
            return new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER);
        }
        visit.note(asked, service.port());
        return switch (read(visit, service, page.get())) {
            case OPEN -> new Verdict.AtRisk(SeverityRule.atHome(gain, ease), Map.of());
            case SHUT -> new Verdict.Fine();
            case NOTHING -> new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER);
        };
    }

    /** The page behind that door that answers the question, where one is known. */
    static Optional<TellingPage> page(Knowledge knowledge, String check, Device device, Service service) {
        return knowledge.tellingPages().stream()
            .filter(page -> page.check().equals(check) && page.isAt(device, service)).findFirst();
    }

    static TellingPage.Told read(Visit visit, Service service, TellingPage page) throws IOException {
        Http.Page answer = new Http(visit.dial(), PATIENCE)
            .get(new Http.Site(visit.host(), service.port(), service.speaks("https")), page.path(), Map.of());
        TellingPage.Told told = page.read(
            new Recipe.Answer(answer.status(), List.of(), answer.header("location"), answer.text()));
        // What would show that it is open may stand in the part that did not come.
        return told == TellingPage.Told.SHUT && !answer.whole() ? TellingPage.Told.NOTHING : told;
    }
}

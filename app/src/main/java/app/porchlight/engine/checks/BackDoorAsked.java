package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.model.Device;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import app.porchlight.protocol.control.HiddenDoor;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Is the hidden way into routers by Netis (Netcore) there? It takes single questions and tells whoever asks to log in,
 * with a password that is the same on all of them. Only routers of that maker are asked, and nothing but a line's end.
 * Source: Trend Micro, "Netis routers leave wide open backdoor", 2014.
 */
final class BackDoorAsked implements Check.OfDevice {
    private static final Set<String> MAKERS = Set.of("Netis", "Netcore");
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Override
    public String id() {
        return "back-door-asked";
    }

    @Override
    public boolean concerns(Device device) {
        return device.identity().maker().filter(MAKERS::contains).isPresent();
    }

    @Override
    public Verdict look(Visit visit) throws IOException, InterruptedException {
        visit.note("back-door", HiddenDoor.NETIS);
        Optional<byte[]> answer = visit.ask(HiddenDoor.NETIS, HiddenDoor.anything(), PATIENCE);
        if (answer.isPresent()) {
            return HiddenDoor.netis(answer.get()) ? BackDoor.open(Ease.AT_ONCE)
                : new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER);
        }
        return StillThere.is(visit) ? new Verdict.Fine() : new Verdict.CouldNotTell(Why.NO_ANSWER);
    }
}

package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.model.Service;
import app.porchlight.protocol.greeting.Knocker;
import java.time.Duration;

/** Silence is a no only from one that is there: asleep or gone, it says nothing either. */
final class StillThere {
    private static final int WEB = 80;
    private static final Duration KNOCK = Duration.ofSeconds(3);

    private StillThere() {
    }

    static boolean is(Visit visit) throws InterruptedException {
        // Some count a guest who comes to telnet and leaves.
        int port = visit.device().services().stream().filter(service -> !service.speaks("telnet"))
            .map(Service::port).findFirst().orElse(WEB);
        visit.note("knock", port);
        return switch (new Knocker(visit.dial(), visit.host(), any -> Knocker.Manner.MUTE).knock(port, KNOCK, false)
            .answer()) {
            case OPEN, CLOSED -> true;
            case SILENT, NOT_ASKED -> false;
        };
    }
}

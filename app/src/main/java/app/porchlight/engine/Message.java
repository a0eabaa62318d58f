package app.porchlight.engine;

import app.porchlight.engine.discovery.Round;
import app.porchlight.model.Asked;
import app.porchlight.model.Evidence;
import app.porchlight.model.Finding;

/** What the {@link Crew} of a run tells it. */
sealed interface Message {
    record Heard(Evidence evidence) implements Message { }

    record Named() implements Message { }

    record Knocked(String device, Round round) implements Message { }

    record Interviewed(String device, Round round) implements Message { }

    record Asking(String device, String check) implements Message { }

    record Noted(Asked asked) implements Message { }

    record Answered(Finding finding) implements Message { }

    record Visited(String device) implements Message { }

    record ListenedEnough() implements Message { }

    /** This computer told how it is connected. */
    record Connected(Outlook outlook) implements Message { }

    /** The router told of the home, or has nothing to tell. */
    record LookedAround(Outlook outlook) implements Message { }
}

package app.porchlight.desktop.screen;

/** Where one can go. */
public sealed interface Page {
    record Consent() implements Page {
    }

    record Welcome() implements Page {
    }

    record Running() implements Page {
    }

    record Result() implements Page {
    }

    record Devices() implements Page {
    }

    record OneDevice(String device) implements Page {
    }

    /** @param finding its id; the guide that fits it is walked through */
    record Fix(String finding) implements Page {
    }

    record Map() implements Page {
    }

    record Earlier() implements Page {
    }

    record Choices() implements Page {
    }
}

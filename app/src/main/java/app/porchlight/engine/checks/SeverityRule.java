package app.porchlight.engine.checks;

import app.porchlight.model.Severity;

/**
 * How much a finding matters: who can reach it, what they get, how easily. Every check asks here, so that two findings
 * of the same weight are never told apart by taste.
 *
 * <p>What they get counts 1 to 3; the whole Internet makes it one more, each thing they need first makes it one less.
 * Three or more: act now. Two: fix soon. One: improve. None: good to know.
 */
final class SeverityRule {
    private SeverityRule() {
    }

    /** Who can reach it. */
    enum Reach {
        /** Whoever is on the home's network, and any bad program on a computer there. */
        HOME,
        /** Anybody. */
        INTERNET
    }

    /** What they get. */
    enum Gain {
        /** Something that helps with the next step: names, versions, a door that opens. */
        FOOTHOLD,
        /** What is stored or sent: files, messages, passwords. */
        DATA,
        /** The device itself, or its pictures and sound. */
        CONTROL
    }

    /** What they need first. */
    enum Ease {
        /** Nothing. */
        AT_ONCE,
        /** One thing: a password to be guessed, a line to be listened in on. */
        WITH_A_STEP,
        /** More than one thing, or to be there at the right moment. */
        SELDOM
    }

    static Severity of(Reach reach, Gain gain, Ease ease) {
        int weight = reach.ordinal() + gain.ordinal() + 1 - ease.ordinal();
        return weight >= 3 ? Severity.ACT_NOW : switch (weight) {
            case 2 -> Severity.FIX_SOON;
            case 1 -> Severity.IMPROVE;
            default -> Severity.GOOD_TO_KNOW;
        };
    }

    /** As {@link #of}, for what only those at home can reach. */
    static Severity atHome(Gain gain, Ease ease) {
        return of(Reach.HOME, gain, ease);
    }
}

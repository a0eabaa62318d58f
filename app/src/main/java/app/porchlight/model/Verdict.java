package app.porchlight.model;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The answer to one question: three answers, never two. What was not asked is never {@link Fine}. */
public sealed interface Verdict {
    /** Of two answers to one question the one that counts: what is at risk, then what could not be told. */
    default Verdict orGraver(Verdict other) {
        return rank(this) <= rank(other) ? this : other;
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case AtRisk atRisk -> atRisk.severity().ordinal();
            case CouldNotTell _ -> Severity.values().length;
            case Fine _ -> Severity.values().length + 1;
        };
    }

    /** Asked, and it is as it should be. */
    record Fine() implements Verdict {
    }

    /**
     * Asked, and it is not as it should be.
     *
     * @param facts what was seen, by name; never a password
     * @param login id of the known login that worked, where one did
     */
    record AtRisk(Severity severity, Map<String, String> facts, Optional<String> login) implements Verdict {
        public AtRisk {
            facts = Map.copyOf(facts);
        }

        public AtRisk(Severity severity, Map<String, String> facts) {
            this(severity, facts, Optional.empty());
        }
    }

    /** Not asked, or no clear answer came. */
    record CouldNotTell(Why why) implements Verdict {
    }

    /** Why something could not be told; the words for it are {@code why.*}. */
    enum Why {
        /** It did not answer in time. */
        NO_ANSWER,
        /** It ended the conversation early or said something that we do not understand. */
        UNCLEAR_ANSWER,
        /** It showed signs of locking people out, so we stopped. */
        LOCKED,
        /** We asked as often as a guest may in one day. */
        ENOUGH_TRIES,
        /** The person asked us only to look. */
        LOOK_ONLY,
        /** We do not guess on things of this kind. */
        NOT_ON_THIS_KIND,
        /** The person asked us to leave the device alone. */
        LEFT_OUT,
        /** We do not know how logins work on it. */
        UNKNOWN_LOGIN,
        /** It opens at every door, so that an open one says nothing. */
        OPENS_TO_EVERYTHING,
        /** It does not say which model or version it is. */
        NOT_SAID,
        /** It keeps no list that can be read. */
        NO_LIST,
        /** Only one person can be logged in at a time; we would throw its owner out. */
        ONE_AT_A_TIME,
        /** It left the network while we were looking. */
        GONE,
        /** The checkup was stopped before. */
        STOPPED,
        /** This computer's system did not say. */
        SYSTEM_SILENT,
        /** This computer had no room for another connection. */
        THIS_COMPUTER_BUSY,
        /** A mistake in Porchlight. */
        OUR_MISTAKE;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

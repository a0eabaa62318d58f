package app.porchlight.model;

import java.util.Locale;

/** How much a finding matters, the gravest first. */
public enum Severity {
    /** Somebody can take the device over or look in, now. */
    ACT_NOW,
    /** A door that should not be open, which takes a further step to use. */
    FIX_SOON,
    /** Worth improving when there is time. */
    IMPROVE,
    /** Good to know. */
    GOOD_TO_KNOW;

    /** As written in the published result: lower case with hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

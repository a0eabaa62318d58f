package app.porchlight.desktop.state;

import app.porchlight.model.Finding;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import java.util.List;
import java.util.Locale;

/** How a device stands, as a person is told; the words for it are {@code desktop.standing.*}. */
public enum Standing {
    /** Somebody should act. */
    NEEDS_YOU,
    /** Something could be better, when there is time. */
    IMPROVE,
    /** Something was not asked, or no clear answer came. */
    UNTOLD,
    /** Everything that was asked is as it should be. */
    FINE,
    /** Not all answers are there yet. */
    LOOKING;

    /** What the findings of one device come to. No finding at all is not fine: nothing was asked. */
    public static Standing of(List<Finding> findings) {
        if (findings.isEmpty()) {
            return UNTOLD;
        }
        return findings.stream().map(finding -> of(finding.verdict())).min(Standing::compareTo).orElseThrow();
    }

    public static Standing of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.AtRisk risk -> of(risk.severity());
            case Verdict.CouldNotTell untold -> UNTOLD;
            case Verdict.Fine fine -> FINE;
        };
    }

    private static Standing of(Severity severity) {
        return switch (severity) {
            case ACT_NOW, FIX_SOON -> NEEDS_YOU;
            case IMPROVE -> IMPROVE;
            case GOOD_TO_KNOW -> FINE;
        };
    }

    /** Lower case with hyphens: part of message keys and style classes. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package app.porchlight.cli;

import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.Doubt;
import app.porchlight.model.CheckupResult.Ending;
import app.porchlight.model.Finding;
import app.porchlight.model.Verdict;

/**
 * How it is, in a number for scripts. Not part of it is 130, with which the system says that Ctrl-C stopped a program.
 */
public enum ExitCode {
    /** Everything that was asked is as it should be. */
    FINE(0),
    /** Something is at risk, however small. */
    AT_RISK(1),
    /** Nothing is known to be at risk, but some questions have no answer, or devices may not have been seen. */
    COULD_NOT_TELL(2),
    /** There was no checkup, or its result could not be written where it should go. */
    TROUBLE(3);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** What a result comes to: the gravest of what it holds. */
    public static ExitCode of(CheckupResult result) {
        if (result.findings().stream().anyMatch(Finding::atRisk)) {
            return AT_RISK;
        }
        boolean untold = result.findings().stream().map(Finding::verdict)
            .anyMatch(Verdict.CouldNotTell.class::isInstance);
        boolean unseen = result.ending() == Ending.STOPPED || result.devices().isEmpty()
            || result.coverage().doubts().stream().anyMatch(doubt -> doubt != Doubt.LIST_IS_OLD);
        return untold || unseen ? COULD_NOT_TELL : FINE;
    }
}

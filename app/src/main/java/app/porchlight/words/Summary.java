package app.porchlight.words;

import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.CheckupResult.Doubt;
import app.porchlight.model.CheckupResult.Ending;
import app.porchlight.model.Finding;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import java.util.List;
import java.util.Optional;

/** A whole checkup in words: the verdict first, and no more than was checked. */
public final class Summary {
    private final Messages messages;

    Summary(Messages messages) {
        this.messages = messages;
    }

    /** The verdict in one sentence, such as "Two things need you today." */
    public String headline(CheckupResult result) {
        Counts counts = Counts.of(result);
        if (counts.needYou > 0) {
            return messages.text("summary.need-you", counts.needYou);
        }
        if (counts.improve > 0) {
            return messages.text("summary.improve", counts.improve);
        }
        boolean littleSeen = result.coverage().doubts().contains(Doubt.ONLY_ROUTER_SEEN);
        if (counts.fine == 0 || littleSeen) {
            return messages.text("summary.nothing-told");
        }
        if (result.ending() == Ending.STOPPED) {
            return messages.text("summary.stopped-early");
        }
        return messages.text(counts.untold + counts.leftAlone > 0 ? "summary.good-news-in-part"
            : "summary.good-news");
    }

    /** What the verdict rests on: how many devices, what was left out. */
    public String more(CheckupResult result) {
        Counts counts = Counts.of(result);
        StringBuilder more = new StringBuilder(messages.text("summary.devices", result.devices().size()));
        if (counts.needYou > 0 && counts.improve > 0) {
            more.append(' ').append(messages.text("summary.also-improve", counts.improve));
        }
        if (counts.untold > 0) {
            more.append(' ').append(messages.text("summary.untold", counts.untold));
        }
        if (counts.leftAlone > 0) {
            more.append(' ').append(messages.text("summary.left-alone", counts.leftAlone));
        }
        if (result.ending() == Ending.STOPPED) {
            more.append(' ').append(messages.text("summary.stopped"));
        }
        return more.toString();
    }

    /** Verdict and what it rests on, in one paragraph. */
    public String whole(CheckupResult result) {
        return headline(result) + " " + more(result);
    }

    /**
     * What a person counts: things at home, however much is wrong with each, and answers.
     *
     * @param needYou devices with something that should not wait
     * @param improve devices with nothing worse than what could be better
     * @param fine answers that were fine
     * @param untold questions without an answer, those to devices left alone not counted
     * @param leftAlone devices that the person wished to be asked nothing
     */
    private record Counts(long needYou, long improve, long fine, long untold, long leftAlone) {
        static Counts of(CheckupResult result) {
            List<Severity> worst = result.devices().stream().map(DeviceResult::worst).flatMap(Optional::stream)
                .toList();
            List<Verdict> verdicts = result.devices().stream().filter(each -> !each.leftAlone())
                .flatMap(each -> each.findings().stream()).map(Finding::verdict).toList();
            return new Counts(
                worst.stream().filter(severity -> severity.compareTo(Severity.FIX_SOON) <= 0).count(),
                worst.stream().filter(severity -> severity == Severity.IMPROVE).count(),
                verdicts.stream().filter(Verdict.Fine.class::isInstance).count(),
                verdicts.stream().filter(Verdict.CouldNotTell.class::isInstance).count(),
                result.devices().stream().filter(DeviceResult::leftAlone).count());
        }
    }
}

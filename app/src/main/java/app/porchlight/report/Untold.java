package app.porchlight.report;

import app.porchlight.knowledge.Knowledge;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.Finding;
import app.porchlight.model.Verdict;
import app.porchlight.words.Words;
import java.util.List;

/** What could not be told of a device, in sentences that stand by themselves: which device, which question, why. */
public final class Untold {
    private Untold() {
    }

    /**
     * A device that was to be left alone is told of once.
     *
     * @param name what the device is called
     */
    public static List<String> of(DeviceResult result, String name, Words words, Knowledge knowledge) {
        if (result.leftAlone()) {
            return List.of(words.text("report.left-alone", name,
                words.sentence(result.findings().getFirst(), result.device(), knowledge)));
        }
        return result.findings().stream().filter(finding -> finding.verdict() instanceof Verdict.CouldNotTell)
            .map(finding -> sentence(finding, result, name, words, knowledge)).distinct().toList();
    }

    private static String sentence(Finding finding, DeviceResult result, String name, Words words,
            Knowledge knowledge) {
        String question = words.title(finding, result.device());
        String why = words.sentence(finding, result.device(), knowledge);
        return finding.service()
            .map(door -> words.text("report.could-not-tell.at-door", name, question, why, String.valueOf(door.port())))
            .orElseGet(() -> words.text("report.could-not-tell", name, question, why));
    }
}

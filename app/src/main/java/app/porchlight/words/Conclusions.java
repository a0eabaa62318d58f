package app.porchlight.words;

import app.porchlight.engine.conclusions.Label;
import app.porchlight.engine.conclusions.Label.Letter;
import app.porchlight.engine.conclusions.Label.Sight;
import app.porchlight.engine.conclusions.Topic;
import app.porchlight.engine.conclusions.WayIn;
import app.porchlight.engine.conclusions.WayIn.Step;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.Device;
import app.porchlight.model.Exposure;
import app.porchlight.model.Finding;
import java.util.List;

/** Labels and ways in, in words. */
public final class Conclusions {
    private final Words words;

    Conclusions(Words words) {
        this.words = words;
    }

    /** Such as "Label D". */
    public String title(Label label) {
        return label.letter().map(letter -> words.text("label.letter", letter.name()))
            .orElseGet(() -> words.text("label.none"));
    }

    /** What the letter means, or why there is none, in two sentences. */
    public String why(Label label) {
        if (label.letter().isEmpty()) {
            return words.text("label.none.why");
        }
        String key = "label." + label.letter().get().id() + ".why";
        boolean small = !label.seen(Sight.BAD).isEmpty();
        return words.text(label.letter().get() == Letter.B ? key + (small ? ".small" : ".open") : key);
    }

    /** What the standard asks for there, such as "Has a password of its own". */
    public String topic(Topic topic) {
        return words.text("topic." + topic.id());
    }

    /** What lets somebody get as far as this step, a few words for each fact. */
    public List<String> because(Step step) {
        return step.because().stream().map(finding -> because(finding, step.device())).toList();
    }

    /** Where it begins, the router's finding tells of a door to this device. */
    private String because(Finding finding, Device device) {
        return !finding.device().equals(device.id()) ? words.text("way.door") : words.title(finding, device);
    }

    /** Why no way in is told of this home: there is none that was found, or nothing was to be found out. */
    public String noWay(CheckupResult result) {
        if (!Exposure.told(result)) {
            return words.text("way.untold");
        }
        return words.text(Exposure.all(result).isEmpty() ? "way.none" : "way.none.behind");
    }

    /** What else could be used; empty where nothing could. */
    public String also(WayIn way) {
        return way.also().isEmpty() ? "" : words.text("way.also", way.also().size());
    }
}

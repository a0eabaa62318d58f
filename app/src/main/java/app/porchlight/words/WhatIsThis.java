package app.porchlight.words;

import app.porchlight.knowledge.Knowledge;
import app.porchlight.model.Device;
import app.porchlight.model.Mac;
import app.porchlight.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Helps a person find out what a device is that nobody could tell. */
public final class WhatIsThis {
    private final Words words;

    WhatIsThis(Words words) {
        this.words = words;
    }

    /**
     * Sentences, the last of which always helps; none where it is known what it is.
     *
     * @param firstSeen how long ago, as {@link Times#ago} says it
     * @param seen how long ago the checkup was that saw it now, in the same words
     */
    public List<String> about(Device device, Knowledge knowledge, String firstSeen, String seen) {
        List<String> help = new ArrayList<>();
        if (device.identity().kind().isPresent() || device.isThisComputer()) {
            return help;
        }
        device.macs().stream().map(knowledge::chipMakerOf).flatMap(maker -> maker.stream()).findFirst()
            .ifPresent(maker -> help.add(words.text("what-is.chip", maker)));
        if (!device.macs().isEmpty() && device.macs().stream().allMatch(Mac::random)) {
            help.add(words.text("what-is.random"));
        }
        List<String> spoken = device.services().stream().filter(door -> !door.speaks(Service.SILENT))
            .map(door -> door.protocol().toUpperCase(Locale.ROOT)).distinct().sorted().toList();
        if (!spoken.isEmpty()) {
            help.add(words.text("what-is.speaks", String.join(", ", spoken)));
        }
        help.add(words.text("what-is.first-seen", firstSeen));
        help.add(words.text("what-is.on", seen));
        help.add(words.text("what-is.switch-off"));
        return help;
    }
}

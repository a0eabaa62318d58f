package app.porchlight.engine.conclusions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What ETSI EN 303 645 asks of a device, chapter by chapter; the words for it are {@code topic.*}. */
public enum Topic {
    PASSWORDS("5.1"), REPORTS("5.2"), UPDATES("5.3"), SECRETS("5.4"), TRANSPORT("5.5"), DOORS("5.6"),
    SOFTWARE("5.7"), DATA("5.8"), OUTAGES("5.9"), WATCHING("5.10"), DELETION("5.11"), SETUP("5.12"), INPUT("5.13"),
    PRIVACY("6");

    private final String chapter;

    Topic(String chapter) {
        this.chapter = chapter;
    }

    /** The number of its chapter in the standard, such as {@code 5.1}. */
    public String chapter() {
        return chapter;
    }

    /** As written in the published result and in message keys: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The topics of provisions as the knowledge writes them, such as {@code 5.5-5, 5.6-1}. */
    static List<Topic> of(String provisions) {
        List<String> chapters = Arrays.stream(provisions.split(",")).map(each -> each.strip().replaceAll("-.*", ""))
            .toList();
        return Arrays.stream(values()).filter(topic -> chapters.contains(topic.chapter)).toList();
    }
}

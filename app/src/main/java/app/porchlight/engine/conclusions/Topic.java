package app.porchlight.engine.conclusions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What ETSI EN 303 645 asks of a device, chapter by chapter; the words for it are {@code topic.*}. */
public enum Topic {
    PASSWORDS("5.1", true), REPORTS("5.2", false), UPDATES("5.3", true), SECRETS("5.4", true), TRANSPORT("5.5", true),
    DOORS("5.6", true), SOFTWARE("5.7", false), DATA("5.8", true), OUTAGES("5.9", false), WATCHING("5.10", false),
    DELETION("5.11", false), SETUP("5.12", true), INPUT("5.13", true), PRIVACY("6", false);

    private final String chapter;
    private final boolean visible;

    /** @param visible false where it is about papers, or about what goes on inside: no network shows signs of it */
    Topic(String chapter, boolean visible) {
        this.chapter = chapter;
        this.visible = visible;
    }

    /** The number of its chapter in the standard, such as {@code 5.1}. */
    public String chapter() {
        return chapter;
    }

    /** As written in the published result and in message keys: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The topics that can be seen of provisions as the knowledge writes them, such as {@code 5.5-5, 5.6-1}. */
    static List<Topic> of(String provisions) {
        List<String> chapters = Arrays.stream(provisions.split(",")).map(each -> each.strip().replaceAll("-.*", ""))
            .toList();
        return Arrays.stream(values()).filter(topic -> topic.visible && chapters.contains(topic.chapter)).toList();
    }
}

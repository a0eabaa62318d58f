package app.porchlight.words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A walk through one fix, one step a screen. Plain text in records, so that whoever shows it needs no HTML.
 *
 * @param who who can do it: {@code you}, {@code maker}, {@code provider}
 * @param sources where the facts come from
 * @param otherwise ways out for whoever cannot follow it, the best first
 */
public record Guide(String id, String title, String who, List<String> sources, List<Step> steps,
        List<Way> otherwise) {
    public Guide {
        sources = List.copyOf(sources);
        steps = List.copyOf(steps);
        otherwise = List.copyOf(otherwise);
    }

    /** One screen. */
    public record Step(String title, Picture picture, List<Block> blocks) {
        public Step {
            blocks = List.copyOf(blocks);
        }
    }

    /** A piece of a step, in reading order. */
    public sealed interface Block {
        record Paragraph(List<Span> text) implements Block {
        }

        /** @param numbered true where the order matters */
        record Bullets(boolean numbered, List<List<Span>> items) implements Block {
        }

        /** Good to know, set apart. */
        record Hint(List<Span> text) implements Block {
        }

        /** Here the program can lend a hand: a button goes here. */
        record Offer(Help help) implements Block {
        }
    }

    /** A run of text. Strong is what to look for on the device's own page, such as a button's name. */
    public record Span(String text, boolean strong) {
    }

    /** What a step is about, at a glance. In a guide's file it is written behind the title: {@code {password}}. */
    public enum Picture {
        /** The device itself. */
        DEVICE,
        PAGE, PASSWORD, PEOPLE, SWITCH, OFFLINE, ONLINE, POWER, PLUG, UPDATE, PHONE, COMPUTER, FOLDER, WIFI, PROVIDER,
        LOOK, THINK, CHECK, REMOVE, NEW, TIME;

        static Picture of(String id) {
            return List.of(values()).stream().filter(picture -> picture.name().toLowerCase(Locale.ROOT).equals(id))
                .findFirst().orElseThrow(() -> new IllegalArgumentException("no such picture: " + id));
        }
    }

    /** How the program can lend a hand in a step. */
    public enum Help {
        /** Open the device's own page in the browser. */
        PAGE,
        /** Suggest a strong password. */
        PASSWORD;

        static Optional<Help> of(String id) {
            return List.of(values()).stream().filter(help -> help.name().toLowerCase(Locale.ROOT).equals(id))
                .findFirst();
        }
    }

    /** A way out where a guide cannot be followed. The words for it are {@code otherwise.*}. */
    public enum Way {
        MAKER, PROVIDER, UPDATING, FACTORY_RESET, GUEST_NETWORK, UNPLUG, REPLACE;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The guide that walks through it; unplugging and the letters need none. */
        public Optional<String> guide() {
            return switch (this) {
                case UPDATING, FACTORY_RESET, GUEST_NETWORK -> Optional.of(id());
                case REPLACE -> Optional.of("end-of-life");
                case MAKER, PROVIDER, UNPLUG -> Optional.empty();
            };
        }

        static Way of(String id) {
            return List.of(values()).stream().filter(way -> way.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such way out: " + id));
        }
    }

    /** All of a run of spans as plain text. */
    public static String plain(List<Span> spans) {
        return String.join("", spans.stream().map(Span::text).toList());
    }
}

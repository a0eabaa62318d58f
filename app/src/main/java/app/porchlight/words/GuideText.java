package app.porchlight.words;

import app.porchlight.words.Guide.Block;
import app.porchlight.words.Guide.Span;
import app.porchlight.words.Guide.Step;
import app.porchlight.words.Guide.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Reads a guide's Markdown. At the head, between two lines of {@code ---}: {@code title}, {@code who},
 * {@code otherwise} (ways out, by commas), and a {@code source} a line. Then one {@code ##} a step, made of
 * paragraphs, lists, {@code **strong**} words and {@code >} hints; nothing else is allowed. Its title ends in its
 * picture, {@code {password}}. A step called {@code @name} stands for the steps in {@code _name.md}, which many guides
 * share. A paragraph of just {@code `page`} or {@code `password`} is an offer of help.
 */
final class GuideText {
    private static final Pattern TITLE = Pattern.compile("(?<title>.+) \\{(?<picture>[a-z]+)}");

    private final UnaryOperator<String> shared;
    private String title = "";
    private String who = "";
    private final List<String> sources = new ArrayList<>();
    private final List<Way> otherwise = new ArrayList<>();

    /** @param shared gives the text of shared steps by name */
    GuideText(UnaryOperator<String> shared) {
        this.shared = shared;
    }

    Guide read(String id, String text) {
        String[] parts = text.split("(?m)^---\\R", 3);
        if (parts.length != 3 || !parts[0].isBlank()) {
            throw new IllegalArgumentException(id + " has no head");
        }
        parts[1].lines().filter(line -> !line.isBlank()).forEach(line -> readHead(id, line));
        List<Step> steps = steps(id, parts[2]);
        if (title.isEmpty() || who.isEmpty() || steps.isEmpty()) {
            throw new IllegalArgumentException(id + " lacks a title, who can do it, or any step");
        }
        return new Guide(id, title, who, sources, steps, otherwise);
    }

    private void readHead(String id, String line) {
        String[] parts = line.split(":", 2);
        String value = parts.length == 2 ? parts[1].strip() : "";
        switch (parts[0]) {
            case "title" -> title = value;
            case "who" -> who = value;
            case "source" -> sources.add(value);
            case "otherwise" -> List.of(value.split(",\\s*")).forEach(way -> otherwise.add(Way.of(way)));
            default -> throw new IllegalArgumentException(id + " has an unknown line at its head: " + line);
        }
    }

    private List<Step> steps(String id, String text) {
        List<Step> steps = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        String heading = "";
        for (Node node = Parser.builder().build().parse(text).getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading next && next.getLevel() == 2) {
                close(steps, heading, blocks);
                heading = Guide.plain(spans(id, next));
            } else if (heading.isEmpty()) {
                throw new IllegalArgumentException(id + " has text before its first step");
            } else {
                blocks.add(block(id, node));
            }
        }
        close(steps, heading, blocks);
        return steps;
    }

    private void close(List<Step> steps, String heading, List<Block> blocks) {
        if (heading.startsWith("@")) {
            steps.addAll(steps(heading, shared.apply(heading.substring(1))));
        } else if (!heading.isEmpty()) {
            Matcher parts = TITLE.matcher(heading);
            if (!parts.matches()) {
                throw new IllegalArgumentException("the step \"" + heading + "\" has no picture, as in {password}: "
                    + List.of(Guide.Picture.values()));
            }
            steps.add(new Step(parts.group("title"), Guide.Picture.of(parts.group("picture")), blocks));
        }
        blocks.clear();
    }

    private static Block block(String id, Node node) {
        return switch (node) {
            case Paragraph lost when lost.getFirstChild() instanceof Text text && text.getLiteral().startsWith("@") ->
                throw new IllegalArgumentException(id + " takes in shared steps without ##: " + text);
            case Paragraph paragraph -> offer(paragraph).orElseGet(() -> new Block.Paragraph(spans(id, paragraph)));
            case BulletList list -> new Block.Bullets(false, items(id, list));
            case OrderedList list -> new Block.Bullets(true, items(id, list));
            case BlockQuote quote -> new Block.Hint(spans(id, quote.getFirstChild()));
            default -> throw new IllegalArgumentException(id + " holds what a guide may not: " + node);
        };
    }

    private static Optional<Block> offer(Paragraph paragraph) {
        return paragraph.getFirstChild() instanceof Code code && code.getNext() == null
            ? Guide.Help.of(code.getLiteral()).map(Block.Offer::new) : Optional.empty();
    }

    private static List<List<Span>> items(String id, Node list) {
        List<List<Span>> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(spans(id, item.getFirstChild()));
        }
        return items;
    }

    private static List<Span> spans(String id, Node parent) {
        List<Span> spans = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text text -> join(spans, new Span(text.getLiteral(), false));
                case SoftLineBreak _ -> join(spans, new Span(" ", false));
                case StrongEmphasis strong -> spans.add(new Span(Guide.plain(spans(id, strong)), true));
                default -> throw new IllegalArgumentException(id + " holds what a guide may not: " + node);
            }
        }
        return List.copyOf(spans);
    }

    /** The parser cuts text at every quote mark; whoever draws it wants it whole. */
    private static void join(List<Span> spans, Span next) {
        if (!spans.isEmpty() && !spans.getLast().strong() && !next.strong()) {
            spans.set(spans.size() - 1, new Span(spans.getLast().text() + next.text(), false));
        } else {
            spans.add(next);
        }
    }
}

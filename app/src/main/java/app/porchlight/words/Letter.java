package app.porchlight.words;

import app.porchlight.knowledge.CheckFacts;
import app.porchlight.model.Device;
import app.porchlight.model.Finding;
import app.porchlight.model.Identity;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A letter to the maker or the Internet provider, ready to send. It says what was seen on what sort of device, and
 * nothing of the home: no address, no name that its owner gave, no account, no password.
 *
 * @param to the maker's name; empty where it is not known, and for the provider
 */
public record Letter(Optional<String> to, String subject, String body) {
    /** From then on the whole of the EU's Cyber Resilience Act applies. */
    private static final LocalDate CRA = LocalDate.of(2027, 12, 11);

    /** @param maker true: to the maker; false: to the Internet provider */
    static Letter write(Messages words, boolean maker, Finding finding, Device device, CheckFacts facts,
            LocalDate day) {
        Identity known = device.identity();
        String kind = known.kind().map(each -> words.text("kind." + each.id())).orElse("");
        String what = Stream.of(known.maker().orElse(""), known.model().orElse(""), kind)
            .filter(part -> !part.isBlank()).distinct().reduce((one, next) -> one + " " + next)
            .orElseGet(() -> words.text("name.unknown"));
        String date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(words.locale()).format(day);
        List<String> parts = new ArrayList<>();
        parts.add(maker && known.maker().isPresent() ? words.text("letter.dear", known.maker().get())
            : words.text("letter.dear.unknown"));
        parts.add(words.text(maker ? "letter.maker.device" : "letter.provider.device", what));
        parts.add(words.text("letter.seen", date) + "\n" + words.text("check." + finding.check() + ".letter"));
        List<String> rules = rules(words, facts, day);
        if (maker && !rules.isEmpty()) {
            parts.add(words.text("letter.rules") + "\n- " + String.join("\n- ", rules));
        }
        parts.add(words.text(maker ? "letter.maker.please" : "letter.provider.please"));
        parts.add(words.text("letter.thanks"));
        return new Letter(maker ? known.maker() : Optional.empty(), words.text("letter.subject", what),
            String.join("\n\n", parts) + "\n");
    }

    /** The rules that what was seen touches. Whether the product breaks them is not ours to say. */
    private static List<String> rules(Messages words, CheckFacts facts, LocalDate day) {
        return Stream.of("uk-psti", "eu-en-18031-1", "eu-cra", "etsi-en-303-645")
            .filter(facts.standards()::containsKey)
            .map(rule -> words.text("letter.rule." + rule + (rule.equals("eu-cra") && day.isBefore(CRA) ? ".soon" : ""),
                facts.standards().get(rule))).toList();
    }
}

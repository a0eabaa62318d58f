package app.porchlight.desktop.screen;

import static app.porchlight.desktop.look.Pieces.card;
import static app.porchlight.desktop.look.Pieces.hairline;
import static app.porchlight.desktop.look.Pieces.named;
import static app.porchlight.desktop.look.Pieces.primary;
import static app.porchlight.desktop.look.Pieces.quiet;
import static app.porchlight.desktop.look.Pieces.stack;
import static app.porchlight.desktop.look.Pieces.text;
import static app.porchlight.desktop.look.Pieces.title;
import static app.porchlight.desktop.look.Pieces.wrapping;

import app.porchlight.words.Letter;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/** A letter that is ready: to read, to copy, to save, to put into a mail. Nobody but the person sends it. */
final class LetterPage {
    private final Desk desk;
    private final Letter letter;
    private final VBox node;
    private final Button copy;
    private final Label told = named(text("", "small", "muted"), "letter-told");

    LetterPage(Desk desk, Letter letter, String title) {
        this.desk = desk;
        this.letter = letter;
        copy = named(primary(desk.say("guide.copy"), this::copy), "letter-copy");
        VBox paper = card(text(letter.subject(), "subhead"), hairline(),
            named(body(letter.body()), "letter"));
        node = stack(24, stack(8, named(title(title), "letter-title"),
            text(desk.say("letter.lead"), "lead", "muted", "measure")), ways(), paper);
    }

    /** Paragraph by paragraph, line by line: a label that holds several lines may be cut off at the end. */
    private static Node body(String text) {
        VBox paragraphs = stack(16);
        for (String paragraph : text.strip().split("\n\n")) {
            VBox lines = stack(4);
            paragraph.lines().forEach(line -> lines.getChildren().add(text(line, "body", "measure")));
            paragraphs.getChildren().add(lines);
        }
        return paragraphs;
    }

    /** What is pretend is not written home about. */
    private Node ways() {
        if (desk.session().practice()) {
            return text(desk.say("letter.practice"), "body", "strong");
        }
        Button save = quiet(MaterialDesignC.CONTENT_SAVE_OUTLINE, desk.say("letter.save"), this::save);
        Button mail = quiet(MaterialDesignE.EMAIL_OUTLINE, desk.say("letter.mail"), this::mail);
        return wrapping(12, copy, named(save, "letter-save"), named(mail, "letter-mail"), told);
    }

    private String whole() {
        return letter.subject() + "\n\n" + letter.body();
    }

    private void copy() {
        desk.outside().copy(whole());
        told.setText(desk.say("guide.copied"));
    }

    /** What is too long to be handed over is copied, to be put in by hand. */
    private void mail() {
        Mail mail = Mail.of(letter);
        if (!mail.whole()) {
            desk.outside().copy(letter.body());
        }
        desk.outside().write(mail);
        told.setText(desk.say(mail.whole() ? "letter.mailed" : "letter.mailed.paste"));
    }

    private void save() {
        told.setText("");
        desk.outside().save(desk.say("letter.file"), whole(), saved -> told.setText(switch (saved) {
            case DONE -> desk.say("letter.saved");
            case NOT_WANTED -> "";
            case FAILED -> desk.say("letter.not-saved");
        }));
    }

    Node node() {
        return node;
    }

    Button first() {
        return copy;
    }
}

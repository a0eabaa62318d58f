package app.porchlight.desktop.screen;

import static app.porchlight.desktop.look.Pieces.card;
import static app.porchlight.desktop.look.Pieces.grow;
import static app.porchlight.desktop.look.Pieces.icon;
import static app.porchlight.desktop.look.Pieces.named;
import static app.porchlight.desktop.look.Pieces.side;
import static app.porchlight.desktop.look.Pieces.stack;
import static app.porchlight.desktop.look.Pieces.text;

import app.porchlight.desktop.look.Sheet;
import app.porchlight.history.Story;
import app.porchlight.history.Story.Chapter;
import app.porchlight.model.Device;
import app.porchlight.model.Finding;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** A device's own history: the newest first, down to when it was first seen. */
final class StoryCard {
    private static final int MOST = 6;

    private final Desk desk;
    private final Device device;
    private final VBox chapters = named(stack(16), "story-chapters");
    private final Node node;

    StoryCard(Desk desk, Device device) {
        this.desk = desk;
        this.device = device;
        node = named(card(text(desk.say("story.title"), "subhead"), chapters), "story");
        Sheet.unfinished(chapters, true);
        desk.session().notes().story(device.id(), desk.session().shown().orElseThrow().result().id(), this::fill);
    }

    /** The first of all is told even where many came after it. */
    private void fill(Story story) {
        List<Chapter> all = story.chapters().reversed();
        List<Chapter> shown = all.size() <= MOST ? all : all.subList(0, MOST - 1);
        shown.forEach(each -> chapters.getChildren().add(chapter(each, each == all.getLast())));
        if (shown.size() < all.size()) {
            chapters.getChildren().addAll(text(desk.say("story.more", all.size() - shown.size() - 1), "body", "muted"),
                chapter(all.getLast(), true));
        }
        Sheet.unfinished(chapters, false);
    }

    private Node chapter(Chapter chapter, boolean first) {
        VBox lines = stack(4, text(desk.date(chapter.when()), "small", "muted"));
        findings(lines, MaterialDesignR.REFRESH, "story.back", chapter.back());
        findings(lines, MaterialDesignA.ALERT_CIRCLE_OUTLINE, "story.opened", chapter.opened());
        findings(lines, MaterialDesignC.CHECK, chapter.again() ? "story.proved" : "story.fixed", chapter.fixed());
        if (first) {
            lines.getChildren().add(line(MaterialDesignE.EYE_OUTLINE, desk.say("story.first")));
        }
        return lines;
    }

    private void findings(VBox lines, Ikon mark, String key, List<Finding> findings) {
        findings.stream().map(each -> desk.words().title(each, device)).distinct()
            .forEach(title -> lines.getChildren().add(line(mark, desk.say(key, title))));
    }

    private static Node line(Ikon mark, String words) {
        HBox line = side(12, icon(mark, "chevron"), grow(text(words, "body")));
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    Node node() {
        return node;
    }
}

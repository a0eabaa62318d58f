package app.porchlight.desktop.screen;

import app.porchlight.desktop.look.Pieces;
import app.porchlight.words.Guide.Block;
import app.porchlight.words.Guide.Help;
import app.porchlight.words.Guide.Span;
import app.porchlight.words.Guide.Step;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Draws a step of a guide in big type. */
final class GuideText {
    private final Function<Help, Node> offers;

    /** @param offers draws what the program can do in a step */
    GuideText(Function<Help, Node> offers) {
        this.offers = offers;
    }

    VBox draw(Step step) {
        VBox all = Pieces.stack(20);
        step.blocks().forEach(block -> all.getChildren().add(draw(block)));
        return all;
    }

    private Node draw(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> flow(paragraph.text());
            case Block.Bullets list -> list(list);
            case Block.Hint hint -> {
                StackPane box = new StackPane(flow(hint.text()));
                box.getStyleClass().addAll("hint", "measure-wide");
                yield box;
            }
            case Block.Offer offer -> offers.apply(offer.help());
        };
    }

    private static Node list(Block.Bullets list) {
        VBox rows = Pieces.stack(12);
        int number = 1;
        for (List<Span> item : list.items()) {
            HBox row = Pieces.side(12, Pieces.line(list.numbered() ? number + "." : "•", "lead", "muted"),
                Pieces.grow(flow(item)));
            row.setAlignment(Pos.TOP_LEFT);
            rows.getChildren().add(row);
            number++;
        }
        return rows;
    }

    private static TextFlow flow(List<Span> spans) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().addAll("lead", "measure");
        for (Span span : spans) {
            Text text = new Text(span.text());
            text.getStyleClass().add("text");
            if (span.strong()) {
                text.getStyleClass().add("strong");
            }
            flow.getChildren().add(text);
        }
        return flow;
    }
}

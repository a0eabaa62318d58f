package app.porchlight.cli;

import app.porchlight.cli.Page.Ink;
import app.porchlight.engine.conclusions.WayIn;
import app.porchlight.engine.conclusions.WaysIn;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.Device;
import app.porchlight.model.Exposure;
import app.porchlight.words.Guides;
import app.porchlight.words.Words;
import java.util.List;
import java.util.function.Function;

/** The ways from the Internet into the home, step by step, each with the one fix that cuts it. */
final class WaysInReadout {
    private final Knowledge knowledge;
    private final Words words;
    private final Function<Device, String> name;

    WaysInReadout(Knowledge knowledge, Words words, Function<Device, String> name) {
        this.knowledge = knowledge;
        this.words = words;
        this.name = name;
    }

    void write(CheckupResult result, Page page) {
        page.gap().line(Ink.TITLE, words.text("way.title"));
        List<WayIn> ways = WaysIn.of(result, knowledge);
        if (ways.isEmpty()) {
            boolean told = Exposure.told(result);
            page.hanging(told ? Ink.PLAIN : Ink.QUIET, told ? "  + " : "  ? ", words.conclusions().noWay(result));
        }
        if (!ways.isEmpty()) {
            page.hanging(Ink.QUIET, "  ", words.text("way.lead"));
        }
        ways.forEach(way -> write(way, result, page));
    }

    private void write(WayIn way, CheckupResult result, Page page) {
        page.hanging(Ink.NEEDS, "  ! ", words.text("way.internet"));
        String indent = "    ";
        for (WayIn.Step step : way.steps()) {
            page.hanging(Ink.PLAIN, indent + "> ", words.text("cli.way", name.apply(step.device()),
                String.join("; ", words.conclusions().because(step))));
            indent += "  ";
        }
        if (!way.also().isEmpty()) {
            page.hanging(Ink.QUIET, indent, words.conclusions().also(way));
        }
        result.devices().stream().map(each -> each.device()).filter(each -> each.id().equals(way.cut().device()))
            .map(device -> knowledge.guideFor(way.cut().check(), device.identity())).findFirst()
            .ifPresent(guide -> page.hanging(Ink.PLAIN, "    ", words.text("way.cut",
                Guides.in(words.locale()).guide(guide).title())));
    }
}

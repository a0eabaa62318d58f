package app.porchlight.cli;

import app.porchlight.cli.Page.Ink;
import app.porchlight.engine.conclusions.Label;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.Device;
import app.porchlight.model.Finding;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import app.porchlight.report.Untold;
import app.porchlight.words.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A result that a person can read: the answer first, then what needs them, each device, and what was not checked. */
final class Readout {
    private final Knowledge knowledge;
    private final Words words;
    private final Function<Device, Optional<String>> given;

    Readout(Knowledge knowledge, Words words, Function<Device, Optional<String>> given) {
        this.knowledge = knowledge;
        this.words = words;
        this.given = given;
    }

    /** @param news what changed since the last time, in sentences */
    void write(CheckupResult result, List<String> news, Page page) {
        page.gap();
        if (result.practice()) {
            page.line(Ink.IMPROVE, words.text("cli.practice"));
        }
        page.line(Ink.TITLE, words.summary().headline(result)).line(Ink.PLAIN, words.summary().more(result));
        page.line(Ink.QUIET, words.text("cli.where-and-when", result.network(),
            words.times().when(result.started(), ZoneId.systemDefault()), words.times().took(result.took())));
        if (!news.isEmpty()) {
            heading(page, "news.title");
            news.forEach(each -> page.hanging(Ink.PLAIN, "  - ", each));
        }
        risks(result, page);
        new WaysInReadout(knowledge, words, this::name).write(result, page);
        heading(page, "cli.heading.devices");
        page.hanging(Ink.QUIET, "  ", words.text("label.standard"));
        result.devices().stream().sorted(Comparator.comparing(Readout::order)).forEach(each -> device(each, page));
        notChecked(result, page);
        page.gap();
    }

    /** A device and one thing that is at risk on it. */
    private record Risk(Device device, Finding finding, Severity severity) {
    }

    private void risks(CheckupResult result, Page page) {
        List<Risk> risks = new ArrayList<>();
        for (DeviceResult each : result.devices()) {
            for (Finding finding : each.findings()) {
                if (finding.verdict() instanceof Verdict.AtRisk risk) {
                    risks.add(new Risk(each.device(), finding, risk.severity()));
                }
            }
        }
        risks.sort(Comparator.comparing(Risk::severity));
        Severity under = null;
        int number = 0;
        for (Risk risk : risks) {
            if (risk.severity() != under) {
                under = risk.severity();
                page.gap().line(Ink.TITLE, words.severity(under));
            }
            number++;
            page.hanging(ink(under), "%3d. ".formatted(number), words.text("cli.risk", name(risk.device()),
                words.title(risk.finding(), risk.device())));
            page.hanging(Ink.PLAIN, "     ", words.sentence(risk.finding(), risk.device(), knowledge));
            words.ways(risk.finding(), result.devices(), this::name)
                .forEach(way -> page.hanging(Ink.PLAIN, "     - ", way));
            knowledge.check(risk.finding().check()).who().stream().findFirst()
                .ifPresent(who -> page.hanging(Ink.QUIET, "     ", words.text("cli.who", words.who(who))));
        }
    }

    private void device(DeviceResult result, Page page) {
        Device device = result.device();
        String name = name(device);
        String what = words.whatItIs(device.identity());
        String where = device.address().getHostAddress();
        String line = name.equals(what) ? words.text("cli.device.plain", name, where)
            : words.text("cli.device", name, what, where);
        page.hanging(Ink.TITLE, "  ", Label.of(result, knowledge).letter()
            .map(letter -> words.text("cli.labelled", line, letter.name())).orElse(line));
        for (Finding finding : result.findings()) {
            if (finding.verdict() instanceof Verdict.AtRisk risk) {
                page.hanging(ink(risk.severity()), "    ! ", finding.service().isPresent()
                    ? words.text("cli.at-door", words.title(finding, device),
                        String.valueOf(finding.service().get().port()))
                    : words.title(finding, device));
            }
        }
        long fine = result.findings().stream().filter(each -> each.verdict() instanceof Verdict.Fine).count();
        long untold = result.findings().stream().filter(each -> each.verdict() instanceof Verdict.CouldNotTell).count();
        if (fine > 0) {
            page.hanging(Ink.FINE, "    + ", words.text("cli.fine", fine));
        }
        if (result.leftAlone()) {
            page.hanging(Ink.QUIET, "    ? ", words.sentence(result.findings().getFirst(), device, knowledge));
        } else if (untold > 0) {
            page.hanging(Ink.QUIET, "    ? ", words.text("cli.untold", untold));
        }
        if (result.findings().isEmpty()) {
            page.hanging(Ink.QUIET, "    ? ", words.text("cli.nothing-asked"));
        }
    }

    private void notChecked(CheckupResult result, Page page) {
        List<String> untold = new ArrayList<>(words.surroundings().doubts(result));
        for (DeviceResult each : result.devices()) {
            Untold.of(each, name(each.device()), words, knowledge).forEach(untold::add);
        }
        if (!untold.isEmpty()) {
            heading(page, "cli.heading.untold");
            untold.forEach(each -> page.hanging(Ink.PLAIN, "  - ", each));
        }
        heading(page, "view.title");
        page.hanging(Ink.PLAIN, "  - ", words.surroundings().network(result));
        words.surroundings().view(result, this::name).forEach(each -> page.hanging(Ink.PLAIN, "  - ", each));
        heading(page, "cli.heading.never");
        words.neverChecked().forEach(each -> page.hanging(Ink.PLAIN, "  - ", each));
    }

    private void heading(Page page, String key) {
        page.gap().line(Ink.TITLE, words.text(key));
    }

    private String name(Device device) {
        return words.deviceName(device, given.apply(device));
    }

    /** What needs a person comes first; after it the devices as they were found. */
    private static int order(DeviceResult result) {
        return result.worst().map(Severity::ordinal).orElse(Severity.values().length);
    }

    private static Ink ink(Severity severity) {
        return switch (severity) {
            case ACT_NOW, FIX_SOON -> Ink.NEEDS;
            case IMPROVE, GOOD_TO_KNOW -> Ink.IMPROVE;
        };
    }
}

package app.porchlight.desktop.screen;

import static app.porchlight.desktop.look.Pieces.grow;
import static app.porchlight.desktop.look.Pieces.named;
import static app.porchlight.desktop.look.Pieces.side;
import static app.porchlight.desktop.look.Pieces.stack;
import static app.porchlight.desktop.look.Pieces.text;

import app.porchlight.desktop.look.Fold;
import app.porchlight.model.Asked;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Finding;
import app.porchlight.model.Mac;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Addresses, doors, evidence and timings, for people who help others. */
final class Technical {
    private static final double NAMES = 140;

    private final Desk desk;

    Technical(Desk desk) {
        this.desk = desk;
    }

    /** Everything about a device; folded away unless the person wants it in sight. */
    Node of(DeviceResult result) {
        Fold fold = new Fold(desk.say("device.details"), () -> lines(result), desk.settings().details());
        named(fold.head(), "details");
        return fold.node();
    }

    private Node lines(DeviceResult result) {
        Device device = result.device();
        return named(stack(8,
            row("details.addresses", Stream.of(joined(device.addresses().stream().map(each -> each.getHostAddress())))),
            row("details.macs", Stream.of(joined(device.macs().stream().map(Mac::toString).sorted()))),
            row("details.services", Stream.of(joined(device.services().stream().map(Technical::door)))),
            row("details.times", times(result.asked()).stream()),
            row("details.findings", result.findings().stream().map(Technical::answer)),
            row("details.evidence", device.evidence().stream().map(Technical::seen))), "technical");
    }

    /** Where it is, in a row of a list; empty where the person does not want to see such things. */
    Optional<String> where(Device device) {
        return wanted(joined(Stream.concat(Stream.of(device.address().getHostAddress()),
            device.macs().stream().map(Mac::toString).sorted().limit(1))));
    }

    /** Behind which door it was seen, and what exactly. */
    Optional<String> of(Finding finding, Device device) {
        return wanted(device.address().getHostAddress() + " · " + answer(finding));
    }

    /** In which network a checkup was, by which adapter. */
    Optional<String> of(CheckupResult result) {
        return wanted(desk.say("details.network", result.network(), result.coverage().adapter()));
    }

    private Optional<String> wanted(String text) {
        return Optional.of(text).filter(any -> desk.settings().details());
    }

    private Optional<String> times(List<Asked> asked) {
        return asked.stream().map(Asked::when).min(Instant::compareTo).map(first -> desk.say("details.from-to",
            desk.second(first), desk.second(asked.stream().map(Asked::when).max(Instant::compareTo).orElseThrow()),
            asked.size()));
    }

    static String door(Service service) {
        return service.transport().name().toLowerCase(Locale.ROOT) + "/" + service.port() + " "
            + service.protocol();
    }

    private static String answer(Finding finding) {
        String door = finding.service().map(Technical::door).map(each -> " · " + each).orElse("");
        return finding.check() + door + " · " + switch (finding.verdict()) {
            case Verdict.Fine _ -> "fine";
            case Verdict.CouldNotTell untold -> "could not tell: " + untold.why().id();
            case Verdict.AtRisk risk -> risk.severity().name().toLowerCase(Locale.ROOT).replace('_', '-')
                + risk.facts().entrySet().stream().map(each -> " · " + each.getKey() + "=" + each.getValue()).sorted()
                    .collect(Collectors.joining())
                + risk.login().map(each -> " · login " + each).orElse("");
        };
    }

    /** As the program itself writes it; the address stands above already. */
    private static String seen(Evidence evidence) {
        return evidence.toString().replace("address=" + evidence.address() + ", ", "")
            .replace("address=" + evidence.address(), "");
    }

    private static String joined(Stream<String> all) {
        return all.collect(Collectors.joining(", "));
    }

    private Node row(String key, Stream<String> values) {
        Label name = text(desk.say(key), "small", "muted");
        name.setMinWidth(NAMES);
        List<String> all = values.filter(each -> !each.isEmpty()).toList();
        VBox lines = stack(4);
        for (String each : all.isEmpty() ? List.of("–") : all) {
            lines.getChildren().add(text(each, "body"));
        }
        HBox row = side(16, name, grow(lines));
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }
}

package app.porchlight.knowledge;

import app.porchlight.model.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes {@link Door}s of {@code knowledge/doors.yaml}; the fields are explained at its top. */
final class DoorFile {
    private static final int LAST = 65_535;

    private DoorFile() {
    }

    static List<Door> read(Entry file) {
        file.only("groups", "doors");
        Map<String, Entry> groups = file.named("groups");
        groups.keySet().forEach(group -> kinds(file, group));
        Set<Integer> ports = new HashSet<>();
        return file.list("doors").stream().map(entry -> {
            Door door = door(file, entry);
            if (!ports.add(door.port())) {
                throw entry.wrong("port", "is there twice");
            }
            return door;
        }).toList();
    }

    private static Door door(Entry file, Entry entry) {
        entry.only("port", "behind", "speaks", "on", "checks", "what");
        int port = entry.number("port", 0);
        if (port < 1 || port > LAST) {
            throw entry.wrong("port", "is a number from 1 to " + LAST);
        }
        Door.Behind behind = Stream.of(Door.Behind.values()).filter(each -> each.id().equals(entry.text("behind")))
            .findFirst().orElseThrow(() -> entry.wrong("behind", "no such manner"));
        Set<Kind> on = entry.texts("on").stream().flatMap(group -> kinds(file, group).stream())
            .collect(Collectors.toSet());
        if (on.isEmpty() == entry.maybe("what").isPresent()) {
            throw entry.wrong("what", "say who uses it where it is on some things only");
        }
        Optional<String> speaks = entry.maybe("speaks").or(() -> speaks(behind, on));
        return new Door(port, behind, speaks, on, Set.copyOf(entry.texts("checks")));
    }

    private static Optional<String> speaks(Door.Behind behind, Set<Kind> on) {
        return switch (behind) {
            case TELNET -> Optional.of("telnet");
            case RTSP -> Optional.of("rtsp");
            case WEB -> Optional.of("http").filter(_ -> on.isEmpty());
            case SECURE_WEB -> Optional.of("https").filter(_ -> on.isEmpty());
            case GREETS, MUTE -> Optional.empty();
        };
    }

    private static List<Kind> kinds(Entry file, String group) {
        Entry groups = file.inner("groups").orElseThrow(() -> file.wrong("groups", "missing"));
        List<Kind> kinds = groups.texts(group).stream().map(Kind::of).flatMap(Optional::stream).toList();
        if (kinds.isEmpty() || kinds.size() < groups.texts(group).size()) {
            throw groups.wrong(group, "is a list of kinds");
        }
        return kinds;
    }
}

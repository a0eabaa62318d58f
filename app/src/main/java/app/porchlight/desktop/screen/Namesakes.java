package app.porchlight.desktop.screen;

import app.porchlight.desktop.look.Readable;
import app.porchlight.desktop.state.Overview;
import app.porchlight.desktop.state.Session;
import app.porchlight.history.Given;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.Device;
import app.porchlight.words.Words;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What devices are called, those of one name numbered as everywhere else. All on the table are looked at once, and
 * again only when the table or what the person told has changed. For JavaFX's thread.
 */
public final class Namesakes {
    private final Words words;
    private final Session session;
    private Overview table;
    private Map<String, Given> told = Map.of();
    private Function<Device, Optional<String>> apart;
    /** Of the devices on the table only: those of a running checkup are others with each answer. */
    private final Map<Device, String> names = new IdentityHashMap<>();

    public Namesakes(Words words, Session session) {
        this.words = words;
        this.session = session;
    }

    String name(Device device) {
        Overview shown = session.shown().orElse(null);
        Map<String, Given> given = session.notes().all();
        if (apart == null || shown != table || given != told) {
            table = shown;
            told = given;
            List<Device> devices = session.shown().stream()
                .flatMap(overview -> overview.result().devices().stream()).map(DeviceResult::device).toList();
            apart = words.toldApart(devices, each -> Optional.of(called(each)));
            names.clear();
            devices.forEach(each -> names.put(each, apart.apply(each).orElseThrow()));
        }
        String known = names.get(device);
        return known != null ? known : apart.apply(device).orElseThrow();
    }

    private String called(Device device) {
        Device known = session.notes().known(device);
        String called = Readable.name(words.deviceName(known, session.notes().given(device.id()).name()));
        // A name of nothing but pictures is none.
        return called.isEmpty() ? words.whatItIs(known.identity()) : called;
    }
}

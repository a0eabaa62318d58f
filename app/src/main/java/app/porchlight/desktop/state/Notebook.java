package app.porchlight.desktop.state;

import app.porchlight.history.Given;
import app.porchlight.history.Story;
import app.porchlight.model.Device;
import app.porchlight.model.Finding;
import app.porchlight.model.Identity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What the person told us of their devices, and which steps they did. Written behind the scenes, read at once. */
public final class Notebook {
    private final Backstage disk;
    private final Shelf shelf;
    private final Runnable changed;
    /** Another one whenever something was told. */
    private Map<String, Given> given = Map.of();

    /** @param changed called when something was told */
    Notebook(Backstage disk, Shelf shelf, Runnable changed) {
        this.disk = disk;
        this.shelf = shelf;
        this.changed = changed;
    }

    void remember(Map<String, Given> told) {
        Map<String, Given> all = new HashMap<>(given);
        all.putAll(told);
        given = Map.copyOf(all);
    }

    void forget() {
        given = Map.of();
    }

    public Given given(String device) {
        return given.getOrDefault(device, Given.nothing(device));
    }

    /** By device; does not change, and is another one once something else was told. */
    public Map<String, Given> all() {
        return given;
    }

    /** With what the person told us of it: that outranks what it says of itself. */
    public Device known(Device device) {
        Identity said = device.identity();
        return given(device.id()).kind().map(kind -> new Device(device.id(), device.addresses(), device.macs(),
            new Identity(Optional.of(kind), said.maker(), said.model(), said.givenName(), 1, said.families(),
                said.reasons()), device.services(), device.evidence())).orElse(device);
    }

    /** What was told of the devices that are said to be this one. */
    public List<Given> joinedTo(String device) {
        return given.values().stream().filter(each -> each.sameAs().filter(device::equals).isPresent()).toList();
    }

    void forget(String device) {
        Map<String, Given> left = new HashMap<>(given);
        left.remove(device);
        given = Map.copyOf(left);
    }

    public void tell(Given told) {
        remember(Map.of(told.device(), told));
        disk.run(() -> shelf.history().give(told));
        changed.run();
    }

    /** Hands over which steps of the finding's guide are done. */
    public void stepsDone(Finding finding, Consumer<Set<Integer>> then) {
        disk.run(() -> {
            Set<Integer> done = shelf.history().stepsDone(finding);
            disk.onScreen(() -> then.accept(done));
        });
    }

    /** Hands over what became of a device over time, in the home that this checkup was of. */
    public void story(String device, String checkup, Consumer<Story> then) {
        disk.run(() -> {
            Story story = shelf.history().story(device, checkup);
            disk.onScreen(() -> then.accept(story));
        });
    }

    public void stepDone(Finding finding, int step, boolean done) {
        disk.run(() -> shelf.history().step(finding, step, done));
    }
}

package app.porchlight.desktop.state;

import app.porchlight.history.Given;
import app.porchlight.model.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What the person told us of their devices, and which steps they did. Written behind the scenes, read at once. */
public final class Notebook {
    private final Backstage disk;
    private final Shelf shelf;
    private final Runnable changed;
    private final Map<String, Given> given = new HashMap<>();

    /** @param changed called when something was told */
    Notebook(Backstage disk, Shelf shelf, Runnable changed) {
        this.disk = disk;
        this.shelf = shelf;
        this.changed = changed;
    }

    void remember(Map<String, Given> told) {
        given.putAll(told);
    }

    void forget() {
        given.clear();
    }

    public Given given(String device) {
        return given.getOrDefault(device, Given.nothing(device));
    }

    /** What was told of the devices that are said to be this one. */
    public List<Given> joinedTo(String device) {
        return given.values().stream().filter(each -> each.sameAs().filter(device::equals).isPresent()).toList();
    }

    void forget(String device) {
        given.remove(device);
    }

    public void tell(Given told) {
        given.put(told.device(), told);
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

    public void stepDone(Finding finding, int step, boolean done) {
        disk.run(() -> shelf.history().step(finding, step, done));
    }
}

package app.porchlight.cli;

import app.porchlight.engine.CheckupEvent;
import app.porchlight.model.Device;
import app.porchlight.words.Words;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** One line that says how far the checkup is and what is being asked now; it writes over itself. Used by one thread. */
final class ProgressLine implements Consumer<CheckupEvent> {
    private static final String BACK_AND_CLEAR = "\r\u001b[K";

    private final PrintStream to;
    private final int columns;
    private final Words words;
    private final Map<String, Device> devices = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private String now = "";

    ProgressLine(PrintStream to, int columns, Words words) {
        this.to = to;
        this.columns = columns;
        this.words = words;
    }

    @Override
    public void accept(CheckupEvent event) {
        switch (event) {
            case CheckupEvent.Started _ -> now = words.text("cli.progress.looking-around");
            case CheckupEvent.DeviceSeen(Device device) -> devices.put(device.id(), device);
            case CheckupEvent.DeviceIdentified(Device device) -> devices.put(device.id(), device);
            case CheckupEvent.DevicesMerged(String gone, Device into) -> {
                devices.remove(gone);
                done.remove(gone);
                devices.put(into.id(), into);
            }
            case CheckupEvent.Looking(String device, String check) -> {
                if (devices.containsKey(device)) {
                    now = words.looking(check, devices.get(device));
                }
            }
            case CheckupEvent.DeviceDone(String device) -> done.add(device);
            case CheckupEvent.Finished _ -> {
                to.print(BACK_AND_CLEAR);
                to.flush();
                return;
            }
            case CheckupEvent.Planned _, CheckupEvent.Concluded _ -> {
                return;
            }
        }
        String line = Page.harmless(words.text("cli.progress", done.size(), devices.size(), now));
        to.print(BACK_AND_CLEAR + Page.fitting(line, columns - 1));
        to.flush();
    }
}

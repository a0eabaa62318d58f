package app.porchlight.words;

import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.CheckupResult.Doubt;
import app.porchlight.model.CheckupResult.View;
import app.porchlight.model.Device;
import app.porchlight.model.Wifi;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How much could be seen from here, in sentences. */
public final class Surroundings {
    private final Messages messages;

    Surroundings(Messages messages) {
        this.messages = messages;
    }

    /** What may have stayed hidden. */
    public List<String> doubts(CheckupResult result) {
        return result.coverage().doubts().stream().map(doubt -> doubt(doubt, result.coverage().view())).toList();
    }

    private String doubt(Doubt doubt, View view) {
        String key = "doubt." + doubt.id();
        return switch (doubt) {
            case ROUTER_KNOWS_MORE -> messages.text(key, view.unseen().orElse(1));
            case ONLY_ROUTER_SEEN, NOBODY_ANNOUNCED, NO_ROUTER, ONE_ANSWERS_FOR_MANY, LIST_IS_OLD, VPN_UP,
                    FIREWALL_SHUTS, SECOND_ROUTER -> messages.text(key);
        };
    }

    /** Which network it was, by way of what: for people who help others. */
    public String network(CheckupResult result) {
        return messages.text("view.network", result.network(), result.coverage().adapter());
    }

    /**
     * From where it was looked: how the Wi-Fi is guarded, who slept.
     *
     * @param name what a device is called
     */
    public List<String> view(CheckupResult result, Function<Device, String> name) {
        View view = result.coverage().view();
        List<String> lines = new ArrayList<>();
        lines.add(view.wifi().map(this::wifi).orElseGet(() -> messages.text("view.no-wifi")));
        view.wifi().flatMap(Wifi::guests).ifPresent(guests -> lines.add(messages.text("view.guests", guests)));
        if (view.unseen().filter(unseen -> unseen == 0).isPresent()) {
            lines.add(messages.text("view.router-list"));
        }
        List<String> asleep = result.devices().stream().map(DeviceResult::device)
            .filter(device -> view.asleep().contains(device.id())).map(name).toList();
        if (!asleep.isEmpty()) {
            lines.add(messages.text("view.asleep", asleep.size(), String.join(", ", asleep)));
        }
        return lines;
    }

    private String wifi(Wifi wifi) {
        String guarded = messages.text("wifi." + wifi.security().id());
        return wifi.name().map(name -> messages.text("view.wifi", name, guarded))
            .orElseGet(() -> messages.text("view.wifi.nameless", guarded));
    }
}

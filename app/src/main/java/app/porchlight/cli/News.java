package app.porchlight.cli;

import app.porchlight.history.Changes;
import app.porchlight.history.History;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.Device;
import app.porchlight.model.Finding;
import app.porchlight.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What is new since the checkup before, in sentences. */
final class News {
    private final Words words;
    private final Function<Device, Optional<String>> given;

    News(Words words, Function<Device, Optional<String>> given) {
        this.words = words;
        this.given = given;
    }

    /** None where there was no checkup of this home before. */
    List<String> of(CheckupResult now, History history) {
        Optional<CheckupResult> before = history.latestBefore(now.id());
        if (before.isEmpty()) {
            return List.of();
        }
        Map<String, Device> devices = new HashMap<>();
        before.get().devices().stream().map(DeviceResult::device).forEach(each -> devices.put(each.id(), each));
        now.devices().stream().map(DeviceResult::device).forEach(each -> devices.put(each.id(), each));
        Changes changes = Changes.between(before.get(), now, history.onceFixed(now.id()));

        List<String> news = new ArrayList<>();
        tell(news, "news.fixed", changes.fixed(), devices);
        tell(news, "news.back", changes.back(), devices);
        tell(news, "news.opened", changes.opened(), devices);
        tell(news, "news.unanswered", changes.unanswered(), devices);
        changes.appeared().forEach(each -> news.add(words.text("news.appeared", name(each))));
        changes.gone().forEach(each -> news.add(words.text("news.gone", name(each))));
        return news.isEmpty() ? List.of(words.text("news.none")) : news;
    }

    private void tell(List<String> news, String key, List<Finding> findings, Map<String, Device> devices) {
        for (Finding finding : findings) {
            Device device = devices.get(finding.device());
            if (device != null) {
                news.add(words.text(key, name(device), words.title(finding, device)));
            }
        }
    }

    private String name(Device device) {
        return words.deviceName(device, given.apply(device));
    }
}

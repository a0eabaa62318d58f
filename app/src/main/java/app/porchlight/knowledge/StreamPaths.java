package app.porchlight.knowledge;

import app.porchlight.model.Device;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a camera's stream may be.
 *
 * @param documented where those of its family are
 * @param all those first, then where most others are
 */
public record StreamPaths(List<String> documented, List<String> all) {
    private static final List<String> COMMON = List.of("/", "/stream1", "/live", "/h264", "/onvif1");
    private static final int MOST = 4;

    public static StreamPaths of(Device device, Knowledge knowledge) {
        List<String> documented = device.identity().families().stream().map(knowledge::family)
            .flatMap(Optional::stream).map(Family::streams).flatMap(List::stream).distinct().limit(MOST).toList();
        Set<String> all = new LinkedHashSet<>(documented);
        all.addAll(COMMON);
        return new StreamPaths(documented, List.copyOf(all));
    }
}

package app.porchlight.knowledge;

import app.porchlight.model.Device;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Where a camera's pictures may be.
 *
 * @param documented where those of its family are
 * @param all those first, then where many others are
 */
public record PicturePaths(List<String> documented, List<String> all) {
    private static final List<String> STREAMS = List.of("/", "/stream1", "/live", "/h264", "/onvif1");

    /** No address that sounds like an order: who does not know it may take it for one. */
    private static final List<String> SNAPSHOTS = List.of("/snapshot.jpg", "/snapshot.cgi", "/image.jpg",
        "/?action=snapshot", "/onvif-http/snapshot", "/snap.jpeg");

    private static final int MOST = 4;

    /** Its moving pictures, over RTSP. */
    public static PicturePaths streams(Device device, Knowledge knowledge) {
        return of(device, knowledge, Family::streams, STREAMS);
    }

    /** Its single pictures, over the web. */
    public static PicturePaths snapshots(Device device, Knowledge knowledge) {
        return of(device, knowledge, Family::snapshots, SNAPSHOTS);
    }

    private static PicturePaths of(Device device, Knowledge knowledge, Function<Family, List<String>> where,
            List<String> others) {
        List<String> documented = device.identity().families().stream().map(knowledge::family)
            .flatMap(Optional::stream).map(where).flatMap(List::stream).distinct().limit(MOST).toList();
        Set<String> all = new LinkedHashSet<>(documented);
        all.addAll(others);
        return new PicturePaths(documented, List.copyOf(all));
    }
}

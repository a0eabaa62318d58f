package app.porchlight.home.real;

import app.porchlight.protocol.web.Http;
import java.net.Inet4Address;
import java.net.URI;
import java.util.Optional;

/**
 * A URL on a device, of the only kind that is visited for UPnP: {@code http}, with an address in numbers (a name would
 * be looked up at a name server, which tells on us) and without a user name.
 *
 * @param path with the query, as it stands in the request
 */
record DeviceUrl(Inet4Address host, int port, String path) {
    static Optional<DeviceUrl> of(String text) {
        try {
            return of(URI.create(text.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Optional<DeviceUrl> of(URI url) {
        if (!"http".equalsIgnoreCase(url.getScheme()) || url.getHost() == null || url.getRawUserInfo() != null) {
            return Optional.empty();
        }
        int port = url.getPort() < 0 ? 80 : url.getPort();
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String whole = url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
        return port < 1 || port > 65_535 ? Optional.empty()
            : Numbers.address(url.getHost()).map(host -> new DeviceUrl(host, port, whole));
    }

    Http.Site site() {
        return new Http.Site(host, port, false);
    }
}

package app.porchlight.home.real;

import app.porchlight.protocol.web.Http;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jupnp.model.message.StreamRequestMessage;
import org.jupnp.model.message.StreamResponseMessage;
import org.jupnp.model.message.UpnpRequest;
import org.jupnp.model.message.UpnpResponse;
import org.jupnp.transport.spi.AbstractStreamClientConfiguration;
import org.jupnp.transport.spi.StreamClient;

/**
 * Fetches for jUPnP. It fetches descriptions that their own device told of ({@link SsdpFilter}) and nothing else: not
 * the further documents they name, and it never sends a command.
 */
record DescriptionReader(Http http, SsdpFilter filter) implements StreamClient<AbstractStreamClientConfiguration> {
    @Override
    public StreamResponseMessage sendRequest(StreamRequestMessage message) {
        boolean reads = message.getOperation().getMethod() == UpnpRequest.Method.GET;
        Optional<DeviceUrl> url = DeviceUrl.of(message.getUri());
        if (!reads || url.isEmpty() || filter.told(message.getUri().toString()).isEmpty()) {
            return null;
        }
        try {
            Http.Page page = http.get(url.get().site(), url.get().path(), Map.of());
            StreamResponseMessage response = new StreamResponseMessage(new UpnpResponse(page.status(), ""));
            response.setBody(page.text());
            return response;
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public void stop() {
        // Each fetch has its own socket and ends with its thread.
    }

    @Override
    public AbstractStreamClientConfiguration getConfiguration() {
        return null;
    }
}

package app.porchlight.home.real;

import java.io.IOException;
import java.net.URI;
import org.jupnp.model.message.StreamRequestMessage;
import org.jupnp.model.message.StreamResponseMessage;
import org.jupnp.model.message.UpnpHeaders;
import org.jupnp.model.message.UpnpRequest;
import org.jupnp.model.message.UpnpResponse;
import org.jupnp.transport.spi.AbstractStreamClientConfiguration;
import org.jupnp.transport.spi.StreamClient;

/**
 * Fetches for jUPnP. It fetches descriptions that their own device told of ({@link SsdpFilter}) and nothing else: not
 * the further documents they name, and it never sends a command.
 */
record DescriptionReader(SmallHttp http, SsdpFilter filter) implements StreamClient<AbstractStreamClientConfiguration> {
    @Override
    public StreamResponseMessage sendRequest(StreamRequestMessage message) {
        URI url = message.getUri();
        boolean reads = message.getOperation().getMethod() == UpnpRequest.Method.GET;
        if (!reads || filter.told(url.toString()).isEmpty()) {
            return null;
        }
        try {
            SmallHttp.Answer answer = http.get(url);
            StreamResponseMessage response = new StreamResponseMessage(new UpnpResponse(answer.status(), ""));
            UpnpHeaders headers = new UpnpHeaders();
            answer.headers().forEach(headers::add);
            response.setHeaders(headers);
            response.setBody(answer.text());
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

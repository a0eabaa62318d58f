package app.porchlight.practice;

import java.io.IOException;
import javax.net.ssl.SSLContext;

/** Speaks what another server speaks, encrypted. */
record TlsServer(SSLContext context, Server inside) implements Server {
    @Override
    public void serve(Line line) throws IOException, InterruptedException {
        try (Line encrypted = line.encrypted(context)) {
            inside.serve(encrypted);
        }
    }
}

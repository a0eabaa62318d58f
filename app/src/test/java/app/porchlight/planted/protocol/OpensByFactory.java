package app.porchlight.planted.protocol;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

final class OpensByFactory {
    Socket open(SocketFactory factory, InetAddress host) throws IOException {
        return factory.createSocket(host, 1);
    }
}

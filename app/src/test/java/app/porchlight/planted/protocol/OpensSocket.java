package app.porchlight.planted.protocol;

import java.net.Socket;

final class OpensSocket {
    Socket open() {
        return new Socket();
    }
}

package app.porchlight.planted.protocol;

import java.io.IOException;
import java.nio.channels.DatagramChannel;

final class OpensChannel {
    DatagramChannel open() throws IOException {
        return DatagramChannel.open();
    }
}

package app.porchlight.planted.home;

import java.net.Inet4Address;
import java.net.InetSocketAddress;

final class LooksUpNames {
    String ask(Inet4Address address) {
        return address.getHostName();
    }

    InetSocketAddress ask(String name) {
        return new InetSocketAddress(name, 1);
    }
}

package app.porchlight.home;

import java.net.Inet4Address;
import java.util.Optional;

/**
 * Where we are.
 *
 * @param adapter the network adapter's name, such as {@code wlan0}
 * @param own this computer's address on it
 * @param subnet the home's addresses: nothing outside them is ever contacted, but neighbours on the link by IPv6
 * @param router the way out to the Internet, where one is known
 * @param networkName what the network is called, where the system tells (a Wi-Fi's name)
 */
public record Place(String adapter, Inet4Address own, Subnet subnet, Optional<Inet4Address> router,
        Optional<String> networkName) {
}

package app.porchlight.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that machines give to kinds of devices and services, as people can read them. */
final class MachineNames {
    /** How UPnP writes a kind of device, and mDNS a kind of service. */
    private static final Pattern DEVICE = Pattern.compile("urn:[^:]*:device:([^:]+):[\\d-]+");
    private static final Pattern SERVICE = Pattern.compile("^_([a-z0-9-]+)\\._(?:tcp|udp)(?:\\.local)?\\.?$");
    private static final Pattern NEXT_WORD = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private MachineNames() {
    }

    /** "urn:schemas-upnp-org:device:MediaServer:1" is "Media Server", "_ipp._tcp.local." is "ipp"; else as it is. */
    static String plain(String said) {
        Matcher device = DEVICE.matcher(said);
        return device.matches() ? NEXT_WORD.matcher(device.group(1)).replaceAll(" ")
            : SERVICE.matcher(said).replaceFirst("$1");
    }
}

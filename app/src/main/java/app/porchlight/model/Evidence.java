package app.porchlight.model;

import java.net.InetAddress;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing that was seen or heard at one address. Text from devices is cleaned on the way in ({@link Said}), so
 * whoever reads evidence may show it, each output with its own escaping.
 */
public sealed interface Evidence {
    InetAddress address();

    /** True for what was seen at a door of that address, and may be otherwise at another of the same device. */
    default boolean isOfADoor() {
        return switch (this) {
            case Door _, Greeting _, WebPage _ -> true;
            case Neighbour _, Router _, ThisComputer _, HostName _, Announcement _, Description _, Answer _ -> false;
        };
    }

    /** The system's neighbour table has this hardware address for it. */
    record Neighbour(InetAddress address, Mac mac) implements Evidence {
    }

    /** It is the way out to the Internet. */
    record Router(InetAddress address) implements Evidence {
    }

    /** It is the computer that Porchlight runs on. */
    record ThisComputer(InetAddress address, String name) implements Evidence {
        public ThisComputer {
            name = Said.clean(name);
        }
    }

    /**
     * It goes by this name.
     *
     * @param source who says so: {@code mdns}, {@code dns}, {@code netbios}, {@code llmnr}
     */
    record HostName(InetAddress address, String source, String name) implements Evidence {
        public HostName {
            name = Said.clean(name);
        }
    }

    /**
     * It announced a service over mDNS (DNS-SD, RFC 6763).
     *
     * @param type such as {@code _googlecast._tcp}
     * @param name the instance, often what its owner called it
     * @param text the TXT record's keys and values
     */
    record Announcement(InetAddress address, String type, String name, int port, Map<String, String> text)
            implements Evidence {
        public Announcement {
            type = Said.clean(type);
            name = Said.clean(name);
            text = cleaned(text);
        }
    }

    /**
     * Its UPnP description.
     *
     * @param server the SERVER header of its answer
     * @param fields the description's elements by name: {@code deviceType}, {@code friendlyName},
     *     {@code manufacturer}, {@code modelName}, {@code modelNumber}, {@code modelDescription}, {@code serialNumber},
     *     {@code UDN}; and {@code ipv6Firewall}, where it offers to tell of one
     */
    record Description(InetAddress address, String location, String server, Map<String, String> fields)
            implements Evidence {
        public Description {
            location = Said.clean(location);
            server = Said.clean(server);
            fields = cleaned(fields);
        }
    }

    /** A door was open. */
    record Door(InetAddress address, Service service) implements Evidence {
    }

    /**
     * What came, unasked or after a hello, from a door: telnet, FTP, SSH, …
     *
     * @param awaits what it waited for at the end: {@code login}, {@code password}, {@code shell} (a command line that
     *     stands open), or empty
     */
    record Greeting(InetAddress address, Service service, String text, String awaits) implements Evidence {
        public Greeting {
            text = Said.clean(text);
        }

        public Greeting(InetAddress address, Service service, String text) {
            this(address, service, text, "");
        }
    }

    /**
     * Its front web page.
     *
     * @param status the HTTP status
     * @param server the Server header
     * @param realm the realm of a login that was asked for, empty where none was
     * @param login how a login is asked for: {@code none}, {@code basic}, {@code digest}, {@code form},
     *        {@code unclear}; {@code broken} where the page did not come whole, or only one that says: not now
     */
    record WebPage(InetAddress address, Service service, int status, String server, String realm, String title,
            String login) implements Evidence {
        public WebPage {
            server = Said.clean(server);
            realm = Said.clean(realm);
            title = Said.clean(title);
        }
    }

    /**
     * It answered a question about itself in its own language.
     *
     * @param protocol the language: {@code wsd}, {@code kasa}, {@code lifx}, …
     * @param fields what it said, by names that are usual in that language
     */
    record Answer(InetAddress address, String protocol, Map<String, String> fields) implements Evidence {
        /** The language of none: this computer's system told that it is on the device's Wi-Fi. */
        public static final String WIFI = "wifi";

        public Answer {
            protocol = Said.clean(protocol);
            fields = cleaned(fields);
        }
    }

    private static Map<String, String> cleaned(Map<String, String> raw) {
        Map<String, String> kept = new TreeMap<>();
        raw.entrySet().stream().limit(64)
            .forEach(each -> kept.put(Said.clean(each.getKey()), Said.clean(each.getValue())));
        return Map.copyOf(kept);
    }
}

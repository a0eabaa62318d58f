package app.porchlight.model;

/**
 * A door on a device.
 *
 * @param port 1 to 65535
 * @param protocol what is spoken behind it, lower case ({@code telnet}, {@code http}, {@code https}, {@code ftp},
 *     {@code ssh}, {@code rtsp}, …), decided by what was heard and not by the number; {@link #SILENT} where it is open
 *     and said nothing that we know
 */
public record Service(int port, Transport transport, String protocol) {
    /** The protocol of an open door behind which nothing was said that we know. */
    public static final String SILENT = "unknown";

    public enum Transport { TCP, UDP }

    public static Service tcp(int port, String protocol) {
        return new Service(port, Transport.TCP, protocol);
    }

    public boolean speaks(String language) {
        return protocol.equals(language);
    }
}

package app.porchlight.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the practice home plays a device.
 *
 * @param name what its owner called it
 * @param mac its hardware address
 * @param announces its mDNS announcements
 * @param describes its UPnP description, by element name, and its SERVER header as {@code server}; empty for none
 * @param doors its open doors
 * @param mappings doors from the Internet that it opens, where it is a router, as {@code 8080 > 192.168.77.21:80}
 */
public record Play(String name, String mac, List<Announced> announces, Map<String, String> describes,
        List<Door> doors, List<String> mappings) {
    /** One mDNS announcement. */
    public record Announced(String type, String name, int port, Map<String, String> text) {
    }

    /**
     * One open door and what is behind it.
     *
     * @param speaks {@code telnet}, {@code http}, {@code https}, {@code https-ended} (its certificate ran
     *     out), {@code https-old} (TLS 1.0), {@code ftp}, {@code ssh}, {@code ssh-old} (only old ways to encrypt),
     *     {@code rtsp}, {@code onvif}, {@code adb}, {@code mqtt}, {@code vnc}, {@code redis}, {@code postgres},
     *     {@code mysql}, {@code mongo}, {@code memcached}, {@code couch}, {@code elastic}, {@code influx},
     *     {@code rsync}, {@code nfs-list}, {@code smb}, {@code dvrip}, {@code hidden}, {@code greeting},
     *     {@code silent}, {@code storm} ({@code says} over and over, a byte for each character), {@code udp} (single
     *     questions, answered with {@code says})
     * @param says the greeting (telnet: what comes before the login prompt; rtsp: what the stream is called; http:
     *     a path and what is there, {@code picture:} and hexadecimal for one; vnc: its version; smb: the folder
     *     that guests may have, {@code read} behind it where they may only read; onvif: {@code users} or
     *     {@code profiles}, which it tells to anybody; mysql: the kind of login that it would rather have)
     * @param asks how a login is asked for: {@code none}, {@code login}, {@code basic}, {@code digest} (rtsp: a path
     *     behind these two, where only there), {@code form}, {@code recipe asus} (as that recipe says);
     *     {@code first} on InfluxDB (to be its first user), {@code anonymous} on FTP, SMB and VNC, {@code key} on ADB
     *     and SSH, {@code elsewhere} on MySQL (only guests from other addresses); for {@code udp}, how a question must
     *     begin, in hexadecimal
     * @param login id of the factory login that works; empty: a good password of its owner's
     * @param server for web pages, the Server header
     * @param title for web pages, the title; for rtsp, the path of the stream, where it is at only one
     * @param realm for web pages, the realm
     * @param healed what healing makes of it: {@code closed}, {@code password} (a good one), {@code same},
     *     {@code renewed} (its encryption), {@code says} and what a newer version says (for web pages,
     *     their Server header)
     */
    public record Door(int port, String speaks, String says, String asks, Optional<String> login, String server,
            String title, String realm, String healed) {
        /** A file leaves out what is usual: no login asked for, healing changes nothing. */
        public Door {
            asks = asks.isEmpty() ? "none" : asks;
            healed = healed.isEmpty() ? "same" : healed;
        }
    }
}

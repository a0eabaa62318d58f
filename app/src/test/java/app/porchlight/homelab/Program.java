package app.porchlight.homelab;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The programs that the lab runs, and the Debian packages that they come in. */
enum Program {
    IP("ip", "iproute2"),
    PING("ping", "iputils-ping"),
    TCPDUMP("tcpdump", "tcpdump"),
    UNSHARE("unshare", "util-linux"),
    NFT("nft", "nftables"),
    BUSYBOX("busybox", "busybox-static"),
    TELNETD("telnetd", "inetutils-telnetd"),
    LOGIN("login", "login"),
    AVAHI("avahi-daemon", "avahi-daemon"),
    MINIUPNPD("miniupnpd", "miniupnpd-nftables"),
    UPNPC("upnpc", "miniupnpc"),
    MINIDLNA("minidlnad", "minidlna"),
    LIGHTTPD("lighttpd", "lighttpd"),
    VSFTPD("vsftpd", "vsftpd"),
    DROPBEAR("dropbear", "dropbear-bin"),
    DROPBEARKEY("dropbearkey", "dropbear-bin"),
    SSHD("sshd", "openssh-server"),
    SSH_KEYGEN("ssh-keygen", "openssh-client"),
    MOSQUITTO("mosquitto", "mosquitto"),
    MEMCACHED("memcached", "memcached"),
    REDIS("redis-server", "redis-server"),
    XTIGERVNC("Xtigervnc", "tigervnc-standalone-server"),
    POSTGRES("pg_ctlcluster", "postgresql"),
    MARIADB("mariadbd", "mariadb-server"),
    RSYNC("rsync", "rsync"),
    RPCBIND("rpcbind", "rpcbind"),
    GANESHA("ganesha.nfsd", "nfs-ganesha-mem"),
    INFLUX("influxd", "influxdb"),
    SMBD("smbd", "samba"),
    SMBCLIENT("smbclient", "smbclient"),
    SNMPD("snmpd", "snmpd"),
    DBUS("dbus-daemon", "dbus-daemon"),
    IPPEVEPRINTER("ippeveprinter", "cups-ipp-utils"),
    XRDP("xrdp", "xrdp"),
    SHADOW("freerdp-shadow-cli", "freerdp2-shadow-x11"),
    PYTHON("python3", "python3-gi");

    private static final List<String> FOLDERS = List.of("/usr/sbin", "/usr/bin", "/sbin", "/bin");

    private final String file;
    private final String debianPackage;

    Program(String file, String debianPackage) {
        this.file = file;
        this.debianPackage = debianPackage;
    }

    /** Its full path: root's folders are not on everybody's path. */
    String path() {
        return found().map(Path::toString).orElseThrow(() -> new AssertionError(missing()));
    }

    private Optional<Path> found() {
        return FOLDERS.stream().map(folder -> Path.of(folder, file)).filter(Files::isExecutable).findFirst();
    }

    private String missing() {
        return "The home lab needs the program " + file + ": install the Debian package " + debianPackage
            + ". (.ci/run installs all that it needs.)";
    }

    /** Fails with a sentence where a program or the right to make namespaces is missing: nothing is skipped. */
    static void requireAll() {
        List<String> missing = Stream.of(values()).filter(each -> each.found().isEmpty()).map(Program::missing)
            .distinct().toList();
        if (!missing.isEmpty()) {
            throw new AssertionError(String.join("\n", missing));
        }
        if (!System.getProperty("user.name", "").equals("root")) {
            throw new AssertionError("The home lab makes network namespaces, and only root may: run it as root.");
        }
    }
}

package app.porchlight.homelab;

/** Servers that a home may well have, set up as they should be. */
final class Bystanders {
    private Bystanders() {
    }

    /** minidlna: a shelf of films for the television. */
    static void films(Host host) {
        host.file("media/readme.txt", "nothing\n");
        host.file("db/.keep", "");
        String file = host.file("minidlna.conf", """
            port=8200
            network_interface=eth0
            media_dir=%1$s/media
            friendly_name=Family films
            db_dir=%1$s/db
            log_dir=%1$s
            uuid=6f1c0002-77d2-4f5c-9d41-2f9c7ab10002
            inotify=no
            """.formatted(host.folder())).toString();
        host.start("minidlna", Program.MINIDLNA.path(), "-S", "-f", file, "-P",
            host.folder().resolve("minidlna.pid").toString()).listening(8200);
    }

    /** dropbear: a way in for somebody with a key. */
    static void secureShell(Host host) {
        String key = host.folder().resolve("host.key").toString();
        host.run(Program.DROPBEARKEY.path(), "-t", "ed25519", "-f", key);
        host.start("dropbear", Program.DROPBEAR.path(), "-F", "-E", "-r", key, "-p", "22", "-P",
            host.folder().resolve("dropbear.pid").toString()).listening(22);
    }

    /** mosquitto: a message exchange of a smart home, that wants a password. */
    static void messages(Host host) {
        String file = host.file("mosquitto.conf", """
            listener 1883
            allow_anonymous false
            persistence false
            """).toString();
        host.start("mosquitto", Program.MOSQUITTO.path(), "-c", file).listening(1883);
    }

    /** Samba: shared folders, for those with an account. */
    static void sharedFolders(Host host) {
        host.file("state/.keep", "");
        String file = host.file("smb.conf", """
            [global]
            server role = standalone server
            server min protocol = SMB2
            map to guest = never
            restrict anonymous = 2
            disable netbios = yes
            smb ports = 445
            private dir = %1$s/state
            lock directory = %1$s/state
            state directory = %1$s/state
            cache directory = %1$s/state
            pid directory = %1$s/state
            ncalrpc dir = %1$s/state/rpc
            log file = %1$s/smbd.log
            """.formatted(host.folder())).toString();
        host.start("smbd", Program.SMBD.path(), "--foreground", "--no-process-group", "-s", file).listening(445);
    }

    /** BusyBox's nc at the door through which printers print: it notes each visitor and every byte. */
    static void printerDoor(Host host) {
        host.start("printed", Program.BUSYBOX.path(), "nc", "-ll", "-p", "9100", "-e", Program.BUSYBOX.path(), "cat")
            .listening(9100);
    }
}

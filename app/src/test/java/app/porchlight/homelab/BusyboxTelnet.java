package app.porchlight.homelab;

/**
 * BusyBox's telnet daemon and login, as on countless cameras, in a root folder of its own with its own accounts. Only
 * {@code root} has one.
 */
final class BusyboxTelnet {
    private static final String LOG = "root/var/log/messages";

    private final Host host;
    private final Running running;

    private BusyboxTelnet(Host host, Running running) {
        this.host = host;
        this.running = running;
    }

    /** Asks for a login. */
    static BusyboxTelnet asking(Host host, String hostName, String password) {
        account(host, password);
        return new BusyboxTelnet(host, start(host, hostName, "-l /bin/login"));
    }

    /** Leads straight to a command line. */
    static BusyboxTelnet withoutLogin(Host host) {
        account(host, "never asked for");
        return new BusyboxTelnet(host, start(host, "box", "-l /bin/sh"));
    }

    private static void account(Host host, String password) {
        String hash = host.run(Program.BUSYBOX.path(), "mkpasswd", "-m", "sha512", password).strip();
        host.file("root/etc/passwd", "root:x:0:0:root:/root:/bin/sh\n");
        host.file("root/etc/group", "root:x:0:\n");
        host.file("root/etc/shadow", "root:" + hash + ":19000:0:99999:7:::\n");
    }

    /** Its terminals, its system log and the name that it greets with are seen by nobody else. */
    private static Running start(Host host, String hostName, String login) {
        String script = """
            root=%s
            mkdir -p $root/bin $root/dev/pts $root/proc $root/root $root/var/log
            cp %s $root/bin/busybox
            for applet in login sh telnetd syslogd; do ln -sf busybox $root/bin/$applet; done
            mount -t devpts -o newinstance,ptmxmode=0666 devpts $root/dev/pts
            touch $root/dev/ptmx $root/dev/null
            mount --bind $root/dev/pts/ptmx $root/dev/ptmx
            mount --bind /dev/null $root/dev/null
            echo %s >/proc/sys/kernel/hostname
            chroot $root /bin/syslogd -O /var/log/messages
            exec chroot $root /bin/telnetd -F -p 23 %s
            """.formatted(host.folder().resolve("root"), Program.BUSYBOX.path(), hostName, login);
        return host.start("telnetd", Program.UNSHARE.path(), "--uts", "/bin/sh", "-e", "-c", script).listening(23);
    }

    /** As its owner would, at the device itself. */
    void changePassword(String password) {
        account(host, password);
    }

    /** How often somebody logged in. */
    long logins() {
        return host.log(LOG).stream().filter(line -> line.contains("root login on")).count();
    }

    /** How many logins were refused. */
    long refused() {
        return host.log(LOG).stream().filter(line -> line.contains("invalid password for")).count();
    }

    void stop() {
        running.stop();
    }
}

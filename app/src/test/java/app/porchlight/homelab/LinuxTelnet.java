package app.porchlight.homelab;

/** The telnet daemon of GNU and the login of Linux distributions: other words and other manners than BusyBox has. */
final class LinuxTelnet {
    private LinuxTelnet() {
    }

    /** The accounts and the rules of logging in are put in place for this one program. */
    static void asking(Host host, String password) {
        String hash = host.run(Program.BUSYBOX.path(), "mkpasswd", "-m", "sha512", password).strip();
        host.file("shadow", "root:" + hash + ":19000:0:99999:7:::\n");
        host.file("pam", """
            auth optional pam_faildelay.so delay=3000000
            auth required pam_unix.so
            account required pam_permit.so
            session required pam_permit.so
            """);
        host.start("telnetd", Program.UNSHARE.path(), "--uts", "/bin/sh", "-e", "-c", """
            echo debian >/proc/sys/kernel/hostname
            mount --bind %1$s/shadow /etc/shadow
            mount --bind %1$s/pam /etc/pam.d/login
            exec %2$s nc -ll -p 23 -e %3$s --exec-login=%4$s
            """.formatted(host.folder(), Program.BUSYBOX.path(), Program.TELNETD.path(), Program.LOGIN.path()))
            .listening(23);
    }
}

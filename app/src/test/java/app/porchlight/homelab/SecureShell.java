package app.porchlight.homelab;

/** Servers for remote control by SSH, each with one account that has a password. */
final class SecureShell {
    private static final String KEY = "host.key";

    /** What the first such servers knew: nobody should speak like this any more, and many devices do. */
    static final String OLD_WAYS = """
        KexAlgorithms diffie-hellman-group1-sha1
        HostKeyAlgorithms ssh-rsa
        Ciphers 3des-cbc
        MACs hmac-sha1
        """;
    static final String KEYS_ONLY = "PasswordAuthentication no\n";

    private final Host host;
    private final String log;

    private SecureShell(Host host, String log) {
        this.host = host;
        this.log = log;
    }

    /**
     * OpenSSH.
     *
     * @param settings more of them; a line that stands here wins over one that is usual
     */
    static SecureShell openssh(Host host, String user, String password, String settings) {
        account(host, user, password);
        host.file("run/.keep", "");
        host.run(Program.SSH_KEYGEN.path(), "-q", "-t", "rsa", "-N", "", "-f", host.folder().resolve(KEY).toString());
        String file = host.file("sshd_config", settings + """
            Port 22
            HostKey %1$s/%2$s
            PidFile %1$s/sshd.pid
            UsePAM no
            PermitRootLogin yes
            PasswordAuthentication yes
            KbdInteractiveAuthentication no
            StrictModes no
            LogLevel VERBOSE
            """.formatted(host.folder(), KEY)).toString();
        host.startScript("sshd", accounts(host) + """
            mount -t tmpfs tmpfs /run
            mkdir -m 755 /run/sshd
            exec %1$s -D -e -f %2$s
            """.formatted(Program.SSHD.path(), file)).listening(22);
        return new SecureShell(host, "sshd.output");
    }

    /** dropbear, as on routers and cameras. */
    static SecureShell dropbear(Host host, String user, String password) {
        account(host, user, password);
        String key = host.folder().resolve(KEY).toString();
        host.run(Program.DROPBEARKEY.path(), "-t", "rsa", "-f", key);
        host.startScript("dropbear", accounts(host) + """
            exec %1$s -F -E -r %2$s -p 22 -P %3$s/dropbear.pid
            """.formatted(Program.DROPBEAR.path(), key, host.folder())).listening(22);
        return new SecureShell(host, "dropbear.output");
    }

    /** All that the system needs, and one more. */
    private static void account(Host host, String user, String password) {
        String hash = host.run(Program.BUSYBOX.path(), "mkpasswd", "-m", "sha512", password).strip();
        host.file("passwd", """
            root:x:0:0:root:/root:/bin/sh
            sshd:x:104:65534::/run/sshd:/usr/sbin/nologin
            nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin
            %s:x:1000:1000::/:/bin/sh
            """.formatted(user));
        host.file("shadow", "root:*:19000:0:99999:7:::\n" + user + ":" + hash + ":19000:0:99999:7:::\n");
    }

    /** Seen by this one program alone. */
    private static String accounts(Host host) {
        return """
            mount --bind %1$s/passwd /etc/passwd
            mount --bind %1$s/shadow /etc/shadow
            """.formatted(host.folder());
    }

    /** How often somebody got in. */
    long logins() {
        return host.log(log).stream().filter(line -> line.matches(".*(Accepted password|Password auth succeeded).*"))
            .count();
    }

    /** How many passwords were refused. */
    long refused() {
        return host.log(log).stream().filter(line -> line.matches(".*(Failed password|Bad password attempt).*"))
            .count();
    }

    /** How often somebody who got in asked for anything, such as a command line. */
    long wishes() {
        return host.log(log).stream().filter(line -> line.contains("Starting session")).count();
    }
}

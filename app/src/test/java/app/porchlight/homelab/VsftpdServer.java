package app.porchlight.homelab;

/** vsftpd, with accounts of its own. */
final class VsftpdServer {
    private static final String LOG = "vsftpd.log";
    private static final int MOST = 1000;

    private final Host host;

    private VsftpdServer(Host host) {
        this.host = host;
    }

    /** Lets everybody in. */
    static VsftpdServer anonymous(Host host) {
        return start(host, "anonymous_enable=YES\nlocal_enable=NO\n", "root:never asked for", MOST);
    }

    /**
     * Lets one account in.
     *
     * @param greeting what it says first
     * @param login user, colon, password; the user is {@code root}, the one that every system has
     */
    static VsftpdServer asking(Host host, String greeting, String login) {
        return locking(host, greeting, login, MOST);
    }

    /** @param wrong this many wrong logins lock the account for ten minutes */
    static VsftpdServer locking(Host host, String greeting, String login, int wrong) {
        return start(host, "anonymous_enable=NO\nlocal_enable=YES\nftpd_banner=" + greeting + "\n", login, wrong);
    }

    /** The accounts and who is barred are put in place for this one program. */
    private static VsftpdServer start(Host host, String settings, String login, int wrong) {
        String[] account = login.split(":", 2);
        String hash = host.run(Program.BUSYBOX.path(), "mkpasswd", "-m", "sha512", account[1]).strip();
        host.file("shadow", account[0] + ":" + hash + ":19000:0:99999:7:::\n");
        host.file("pub/readme.txt", "nothing\n");
        host.file("empty/.keep", "");
        String file = host.file("vsftpd.conf", """
            listen=YES
            background=NO
            anon_root=%1$s/pub
            secure_chroot_dir=%1$s/empty
            xferlog_enable=YES
            log_ftp_protocol=YES
            vsftpd_log_file=%1$s/%2$s
            %3$s""".formatted(host.folder(), LOG, settings)).toString();
        host.file("pam", """
            auth required pam_faillock.so preauth even_deny_root deny=%1$d unlock_time=600 dir=%2$s/faillock
            auth [success=1 default=ignore] pam_unix.so
            auth [default=die] pam_faillock.so authfail even_deny_root deny=%1$d unlock_time=600 dir=%2$s/faillock
            account required pam_permit.so
            session required pam_permit.so
            """.formatted(wrong, host.folder()));
        host.startScript("vsftpd", """
            mount --bind %1$s/shadow /etc/shadow
            mount --bind %1$s/pam /etc/pam.d/vsftpd
            exec %2$s %3$s
            """.formatted(host.folder(), Program.VSFTPD.path(), file)).listening(21);
        return new VsftpdServer(host);
    }

    /** How often somebody who gave this user's name was let in. */
    long logins(String user) {
        return host.log(LOG).stream().filter(line -> line.contains("[" + user + "] OK LOGIN")).count();
    }

    /** How many logins were refused, other than the polite question for everybody. */
    long refused() {
        return host.log(LOG).stream().filter(line -> line.contains("FAIL LOGIN") && !line.contains("[anonymous]"))
            .count();
    }

    /** How often a list of files or a file was asked for. */
    long looks() {
        return host.log(LOG).stream().filter(line -> line.matches(".*FTP command: .*\"(LIST|NLST|RETR|STOR|CWD).*"))
            .count();
    }
}

package app.porchlight.homelab;

import java.util.HexFormat;
import java.util.List;

/** lighttpd, with the greeting of a device and one page behind HTTP's own login. */
final class LighttpdPage {
    private static final String SETTINGS = """
        server.modules = ("mod_auth", "mod_authn_file", "mod_accesslog")
        server.document-root = "%1$s/www"
        server.port = 80
        server.tag = "%2$s"
        index-file.names = ("index.html")
        accesslog.filename = "%1$s/access.log"
        accesslog.format = "%%s %%{Authorization}i %%b %%U"
        mimetype.assign = (".jpg" => "image/jpeg", ".html" => "text/html")
        server.errorlog = "%1$s/error.log"
        auth.backend = "plain"
        auth.backend.plain.userfile = "%1$s/users"
        """;
    private static final String LOGIN = """
        auth.require = ("/" => ("method" => "%s", "realm" => "%s", "require" => "valid-user"))
        """;

    private final Host host;
    private final Running running;

    private LighttpdPage(Host host, Running running) {
        this.host = host;
        this.running = running;
    }

    /**
     * @param method {@code basic} or {@code digest}
     * @param login user, colon, password
     */
    static LighttpdPage behindLogin(Host host, String server, String method, String realm, String login) {
        host.file("users", login + "\n");
        return start(host, SETTINGS.formatted(host.folder(), server) + LOGIN.formatted(method, realm));
    }

    /** For everybody. */
    static LighttpdPage open(Host host, String server) {
        return start(host, SETTINGS.formatted(host.folder(), server));
    }

    private static LighttpdPage start(Host host, String settings) {
        host.file("www/index.html", "<html><head><title>Device</title></head><body>Settings</body></html>\n");
        String file = host.file("lighttpd.conf", settings).toString();
        return new LighttpdPage(host,
            host.start("lighttpd", Program.LIGHTTPD.path(), "-D", "-f", file).listening(80));
    }

    /** A single picture, as far as its first bytes, in the place where its maker has it. */
    LighttpdPage withPicture(String path) {
        host.file("www" + path, HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000"));
        return this;
    }

    /** As its owner would. */
    void changeLogin(String login) {
        host.file("users", login + "\n");
    }

    /** How many logins were sent, right or wrong. Stops the server: only then is its log complete. */
    long tries() {
        running.stop();
        return host.log("access.log").stream().filter(line -> line.matches("\\d+ (Basic|Digest) .*")).count();
    }

    /** How many logins were refused. Stops the server: only then is its log complete. */
    long refused() {
        running.stop();
        return host.log("access.log").stream().filter(line -> line.matches("401 (Basic|Digest) .*")).count();
    }

    /** What was answered to those who asked for a path: status, login, bytes. Stops the server, as above. */
    List<String> sent(String path) {
        running.stop();
        return host.log("access.log").stream().filter(line -> line.endsWith(" " + path))
            .map(line -> line.substring(0, line.length() - path.length() - 1)).toList();
    }
}

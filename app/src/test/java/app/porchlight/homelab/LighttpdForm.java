package app.porchlight.homelab;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** lighttpd with a login of its maker's own, as routers of ASUS have it: a form, and a small program that judges it. */
final class LighttpdForm {
    private static final String SETTINGS = """
        server.modules = ("mod_cgi", "mod_accesslog")
        server.document-root = "%1$s/www"
        server.port = 80
        server.tag = "httpd/2.0"
        index-file.names = ("index.html")
        mimetype.assign = (".html" => "text/html", ".asp" => "text/html")
        cgi.assign = (".cgi" => "/bin/sh")
        accesslog.filename = "%1$s/access.log"
        accesslog.format = "%%r"
        server.errorlog = "%1$s/error.log"
        """;
    private static final String FORM = """
        <html><head><title>ASUS Login</title></head><body><form method="post" action="login.cgi">
        <input type="hidden" name="login_authorization"><input type="text" name="u"><input type="password" name="p">
        <input type="submit"></form></body></html>
        """;
    private static final String PROGRAM = """
        said=$(head -c "${CONTENT_LENGTH:-0}")
        if [ "$said" = "login_authorization=%1$s" ]; then
          echo right >> "%2$s/judged"
          printf 'Set-Cookie: asus_token=UV4bpzfoYjDqfOxr; HttpOnly\\r\\nContent-Type: application/json\\r\\n\\r\\n'
          echo '{ "asus_token":"UV4bpzfoYjDqfOxr" }'
        else
          echo wrong >> "%2$s/judged"
          printf 'Content-Type: application/json\\r\\n\\r\\n{ "error_status":"%3$s" }'
        fi
        """;

    private final Host host;
    private final Running running;

    private LighttpdForm(Host host, Running running) {
        this.host = host;
        this.running = running;
    }

    /**
     * @param login user, colon, password
     * @param refusal what it says to a wrong one: 3 for wrong, 7 for locked
     */
    static LighttpdForm asking(Host host, String login, int refusal) {
        String right = URLEncoder.encode(Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)),
            StandardCharsets.UTF_8);
        host.file("www/index.html", FORM);
        host.file("www/Main_Login.asp", FORM);
        host.file("www/Logout.asp", "<html><body>bye</body></html>\n");
        host.file("www/login.cgi", PROGRAM.formatted(right, host.folder(), refusal));
        host.file("judged", "");
        String file = host.file("lighttpd.conf", SETTINGS.formatted(host.folder())).toString();
        return new LighttpdForm(host, host.start("lighttpd", Program.LIGHTTPD.path(), "-D", "-f", file).listening(80));
    }

    /** How many logins it judged so. */
    long judged(String so) {
        return host.log("judged").stream().filter(so::equals).count();
    }

    /** How often somebody logged out. Stops the server: only then is its log complete. */
    long goodbyes() {
        running.stop();
        return host.log("access.log").stream().filter(line -> line.contains("/Logout.asp")).count();
    }
}

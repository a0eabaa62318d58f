package app.porchlight.practice;

import app.porchlight.knowledge.Play;
import app.porchlight.knowledge.Recipe;
import java.time.Duration;
import java.util.Optional;

/** One door of a pretend device. Safe for use by many threads. */
final class PretendDoor {
    private static final String NEWER = "says ";
    /** Before what is spoken inside. */
    private static final String ENCRYPTED = "tls ";
    private static final Duration TEN_YEARS = Duration.ofDays(3650);

    private volatile Play.Door play;
    private final Quirks quirks;
    private final Guard guard;
    private final Optional<Recipe> recipe;
    private volatile boolean open = true;
    private volatile Server server;

    /** @throws IllegalArgumentException where the data wants something that nobody can play */
    PretendDoor(Play.Door play, Quirks quirks, Secret secret, Tempo tempo, Optional<Recipe> recipe) {
        this.play = play;
        this.quirks = quirks;
        this.recipe = recipe;
        this.guard = new Guard(secret, quirks, tempo);
        this.server = server(play.asks());
    }

    /** True for a door that takes single questions, which has nothing to be connected to. */
    static boolean takesDatagrams(Play.Door play) {
        return play.speaks().equals("udp");
    }

    private Server server(String asks) {
        String speaks = play.speaks();
        return speaks.startsWith(ENCRYPTED) ? encrypted(server(speaks.substring(ENCRYPTED.length()), asks), TEN_YEARS)
            : server(speaks, asks);
    }

    private Server server(String speaks, String asks) {
        return switch (speaks) {
            case "telnet" -> new TelnetServer(play.says(), !asks.equals("none"), guard);
            case "http" -> web(asks);
            case "https" -> encrypted(web(asks), TEN_YEARS);
            case "https-ended" -> encrypted(web(asks), Duration.ofDays(-30));
            case "https-old" -> new OldTlsServer();
            case "rtsp" -> new RtspServer(play, asks, guard);
            case "onvif" -> new OnvifServer(asks.equals("none") ? play.says() : "", !asks.equals("none"),
                play.server(), guard);
            case "adb" -> new AdbServer(play.says(), !asks.equals("none"));
            case "mqtt" -> new MqttServer(!asks.equals("none"), guard);
            case "ssh" -> new SshDoor(play, asks, guard);
            case "ssh-old" -> SshDoor.old(play, guard);
            case "vnc" -> new VncServer(play.says(), asks);
            case "mysql" -> new MysqlServer(play.says(), asks, guard);
            case "redis" -> new RedisServer(!asks.equals("none"));
            case "ftp" -> new FtpServer(play.says(), asks.equals("anonymous"), quirks.offersTls(), guard);
            case "smb" -> FileSharingServer.of(asks, play.says(), guard);
            case "hidden" -> new HiddenDoorServer();
            case "dvrip" -> new DvripServer(guard);
            case "zigbee2mqtt" -> new HubSocketServer(!asks.equals("none"));
            case "greeting" -> new GreetingServer(play.says());
            case "silent" -> new GreetingServer("");
            case "storm" -> new StormServer(play.says());
            default -> DatabaseServer.of(speaks, !asks.equals("none"))
                .or(() -> DocumentServer.of(speaks, asks))
                .or(() -> FolderServer.of(speaks, !asks.equals("none")))
                .or(() -> MachineServer.of(speaks, !asks.equals("none")))
                .or(() -> UnrulyServer.of(speaks)).orElseThrow(() -> new IllegalArgumentException(
                "port " + play.port() + " speaks \"" + play.speaks() + "\", which nobody here can play"));
        };
    }

    /** @param left how much longer its certificate holds */
    private static Server encrypted(Server inside, Duration left) {
        return new TlsServer(OwnCertificate.contextFor("device", left), inside);
    }

    private WebServer web(String asks) {
        return new WebServer(play, asks, quirks, guard, recipe);
    }

    int port() {
        return play.port();
    }

    /** Who answers; nobody where the door is closed. */
    Optional<Server> server() {
        Server now = server;
        int most = quirks.breaksOffAfter();
        return !open ? Optional.empty() : Optional.of(most == 0 ? now : line -> now.serve(line.breakOffAfter(most)));
    }

    Guard guard() {
        return guard;
    }

    /** As its owner would mend it. */
    void heal() {
        switch (play.healed()) {
            case "closed" -> open = false;
            case "password" -> {
                guard.changePassword();
                server = server(withLogin());
            }
            case "renewed" -> {
                String today = play.speaks().replaceFirst("-.*", "");
                play = new Play.Door(play.port(), today, play.says(), play.asks(), play.login(), play.server(),
                    play.title(), play.realm(), play.healed());
                server = server(play.asks());
            }
            default -> {
                if (play.healed().startsWith(NEWER)) {
                    play = newer(play.healed().substring(NEWER.length()));
                    server = server(play.asks());
                }
            }
        }
    }

    /** The door with a newer version behind it, which says so. */
    private Play.Door newer(String says) {
        boolean web = play.speaks().startsWith("http");
        return new Play.Door(play.port(), play.speaks(), web ? play.says() : says, play.asks(), play.login(),
            web ? says : play.server(), play.title(), play.realm(), play.healed());
    }

    /** How a login is asked for once there is a password: a door that asked for none now does, and at every path. */
    private String withLogin() {
        boolean web = play.speaks().startsWith("http");
        return switch (play.asks()) {
            case "none", "anonymous", "first" -> web ? "basic" : "login";
            default -> play.asks().replaceFirst(" /.*", "");
        };
    }
}

package app.porchlight.protocol.greeting;

import app.porchlight.model.Evidence;
import app.porchlight.model.Said;
import app.porchlight.model.Service;
import app.porchlight.protocol.Dial;
import app.porchlight.protocol.Listening;
import app.porchlight.protocol.camera.Rtsp;
import app.porchlight.protocol.data.Mysql;
import app.porchlight.protocol.login.TelnetSession;
import app.porchlight.protocol.login.TelnetText;
import app.porchlight.protocol.web.Http;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Knocks at one door and listens to who opens. Says nothing of its own where the other side speaks first. */
public final class Knocker {
    private static final Duration HELLO = Duration.ofSeconds(4);
    private static final Duration SHORT_HELLO = Duration.ofMillis(300);
    private static final Duration PAGE = Duration.ofSeconds(5);
    private static final int BAD_REQUEST = 400;

    private final Dial dial;
    private final InetAddress host;
    private final IntFunction<Manner> manners;

    /** @param manners what waits behind a door of that number, most likely */
    public Knocker(Dial dial, InetAddress host, IntFunction<Manner> manners) {
        this.dial = dial;
        this.host = host;
        this.manners = manners;
    }

    /** What waits behind a door: it decides who speaks first. What is spoken is heard. */
    public enum Manner { TELNET, GREETS, WEB, SECURE_WEB, RTSP, MUTE }

    /** How a door answered. */
    public enum Answer { OPEN, CLOSED, SILENT, NOT_ASKED }

    /**
     * What one knock came to.
     *
     * @param took how long it was until it was clear whether the door opens
     * @param evidence starts with the door, where it stood open
     */
    public record Answered(Answer answer, Duration took, List<Evidence> evidence) {
    }

    /**
     * @param patience for the door to open; who is behind it gets longer to speak
     * @param listen false: only whether the door opens
     */
    public Answered knock(int port, Duration patience, boolean listen) throws InterruptedException {
        long start = System.nanoTime();
        Optional<Socket> socket = Optional.empty();
        Answer answer = Answer.OPEN;
        try {
            socket = Optional.of(dial.connect(host, port, patience));
        } catch (ConnectException closed) {
            answer = Answer.CLOSED;
        } catch (SocketTimeoutException silent) {
            answer = Answer.SILENT;
        } catch (IOException notAsked) {
            stopIfInterrupted();
            answer = notAsked instanceof NoRouteToHostException ? Answer.SILENT : Answer.NOT_ASKED;
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (socket.isPresent() && !listen) {
            close(socket.get());
        }
        return new Answered(answer, took, socket.isPresent() && listen ? behind(socket.get(), port) : List.of());
    }

    /** An open door of a device that opens to everything says nothing: it is counted, not told. */
    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException ignored) {
            // Closed is what we wanted.
        }
    }

    /** A device may hang up, stall or talk nonsense at any point; the door stood open all the same. */
    private List<Evidence> behind(Socket socket, int port) throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        try (socket) {
            switch (manners.apply(port)) {
                case TELNET -> telnet(socket, port, evidence);
                case GREETS -> greeting(Listening.to(socket, HELLO), port, evidence);
                case MUTE -> greeting(Listening.to(socket, SHORT_HELLO), port, evidence);
                case RTSP -> greeting(new Rtsp(new StandingOpen(dial, socket), host, port, HELLO).options(), port,
                    evidence);
                case WEB, SECURE_WEB -> web(socket, port, evidence);
            }
        } catch (IOException silentBehind) {
            stopIfInterrupted();
        }
        if (evidence.stream().noneMatch(Evidence.Door.class::isInstance)) {
            evidence.addFirst(new Evidence.Door(host, Service.tcp(port, Service.SILENT)));
        }
        return evidence;
    }

    private void telnet(Socket socket, int port, List<Evidence> evidence) throws IOException, InterruptedException {
        try (TelnetSession session = new TelnetSession(socket)) {
            TelnetSession.Heard heard = session.read(HELLO);
            byte[] bytes = heard.text().getBytes(StandardCharsets.ISO_8859_1);
            Optional<String> protocol = session.negotiated() ? Optional.of("telnet") : Speech.of(bytes);
            protocol.ifPresent(name -> greeted(Service.tcp(port, name), heard.text(), evidence));
        }
    }

    private void greeting(byte[] heard, int port, List<Evidence> evidence) throws IOException, InterruptedException {
        Optional<String> protocol = Speech.of(heard);
        if (protocol.filter("telnet"::equals).isPresent()) {
            // Telnet where it was not expected: only a conversation that negotiates gets to see the prompt.
            telnet(dial.connect(host, port, HELLO), port, evidence);
        } else {
            // Around its version a database says something new each time.
            String text = protocol.filter("mysql"::equals).isPresent() ? Mysql.version(heard)
                : new String(heard, StandardCharsets.ISO_8859_1);
            protocol.ifPresent(name -> greeted(Service.tcp(port, name), text, evidence));
        }
    }

    private void greeted(Service service, String text, List<Evidence> evidence) {
        evidence.add(new Evidence.Door(host, service));
        String visible = TelnetText.visible(text).strip();
        if (!visible.isEmpty()) {
            String awaits = service.speaks("telnet") ? awaits(text) : "";
            evidence.add(new Evidence.Greeting(host, service, lastWords(visible), awaits));
        }
    }

    private static String awaits(String text) {
        return switch (TelnetText.of(text)) {
            case LOGIN_PROMPT -> "login";
            case PASSWORD_PROMPT -> "password";
            case SHELL -> "shell";
            case REFUSED, NOTHING -> "";
        };
    }

    /** The end of a greeting is what counts: the prompt is there. */
    private static String lastWords(String text) {
        return text.substring(Math.max(0, text.length() - Said.LONGEST));
    }

    private void web(Socket socket, int port, List<Evidence> evidence) throws IOException, InterruptedException {
        boolean secure = manners.apply(port) == Manner.SECURE_WEB;
        byte[] unasked = Listening.to(socket, secure ? Duration.ofMillis(50) : SHORT_HELLO);
        if (unasked.length > 0) {
            socket.close();
            greeting(unasked, port, evidence);
            return;
        }
        Http.Site site = new Http.Site(host, port, secure);
        try {
            WebFront front = front(socket, site);
            if (secure || !wantsEncryption(front.page())) {
                pages(site, front, evidence);
                return;
            }
        } catch (SocketTimeoutException silent) {
            throw silent;
        } catch (IOException anotherLanguage) {
            stopIfInterrupted();
        }
        // The number of a door does not say whether it encrypts.
        Http.Site other = new Http.Site(host, port, !secure);
        pages(other, WebFront.of(new Http(dial, PAGE), other), evidence);
    }

    /** How the usual web servers say to a plain question that they encrypt behind that door. */
    private static boolean wantsEncryption(Http.Page page) {
        return page.status() == BAD_REQUEST && (page.text().contains("HTTPS") || page.text().contains("SSL-enabled"));
    }

    private void pages(Http.Site site, WebFront front, List<Evidence> evidence) {
        page(Service.tcp(site.port(), site.secure() ? "https" : "http"), front, evidence);
        Service onward = Service.tcp(front.site().port(), front.site().secure() ? "https" : "http");
        if (onward.port() != site.port()) {
            // It sent us on to another door, at which nobody might have knocked.
            page(onward, front, evidence);
        }
    }

    private void page(Service service, WebFront front, List<Evidence> evidence) {
        evidence.add(new Evidence.Door(host, service));
        evidence.add(new Evidence.WebPage(host, service, front.page().status(), front.page().header("server"),
            front.realm(), front.title(), front.login()));
    }

    /** Asked over the connection that stands; some hang up on whoever does not speak at once. */
    private WebFront front(Socket standing, Http.Site site) throws IOException, InterruptedException {
        try {
            return WebFront.of(new Http(new StandingOpen(dial, standing), PAGE), site);
        } catch (SocketTimeoutException silent) {
            throw silent;
        } catch (IOException hungUp) {
            stopIfInterrupted();
            return WebFront.of(new Http(dial, PAGE), site);
        }
    }

    private static void stopIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}

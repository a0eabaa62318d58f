package app.porchlight.practice;

import app.porchlight.knowledge.Play;
import app.porchlight.knowledge.Recipe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** HTTP/1.1 as lighttpd 1.4.69 was heard to speak it, with the small pages that devices have. */
final class WebServer implements Server {
    private static final int PAGES_IN_A_SESSION = 100;

    /** How the data writes a page that is a picture: this, and its bytes in hexadecimal. */
    private static final String PICTURE = "picture:";
    private static final String ONWARD = "onward:";

    private final Play.Door door;
    private final String asks;
    private final Quirks quirks;
    private final Guard guard;
    private final WebLogin login;
    private final Optional<RecipePages> recipe;

    /** @param asks how a login is asked for now, which healing may have changed */
    WebServer(Play.Door door, String asks, Quirks quirks, Guard guard, Optional<Recipe> recipe) {
        this.door = door;
        this.asks = asks;
        this.quirks = quirks;
        this.guard = guard;
        this.recipe = recipe.filter(it -> it.way() instanceof Recipe.Form)
            .map(it -> new RecipePages(it, (Recipe.Form) it.way(), guard));
        this.login = new WebLogin(asks, realm(door), guard);
    }

    private static String realm(Play.Door door) {
        return door.realm().isEmpty() ? "Login" : door.realm().replace("\"", "");
    }

    @Override
    public void serve(Line line) throws IOException, InterruptedException {
        boolean stays = true;
        for (int i = 0; stays && i < PAGES_IN_A_SESSION; i++) {
            Optional<WebRequest> heard = WebRequest.hear(line);
            if (heard.isEmpty()) {
                return;
            }
            stays = heard.get().wantsToStay() && !heard.get().version().isEmpty();
            line.say(answer(heard.get(), stays));
        }
        line.hangUp();
    }

    private byte[] answer(WebRequest request, boolean stays) throws InterruptedException {
        Page page = page(request);
        boolean modern = request.version().equals("HTTP/1.1");
        boolean picture = page.body().startsWith(PICTURE);
        byte[] body = picture ? HexFormat.of().parseHex(page.body().substring(PICTURE.length()))
            : page.body().getBytes(StandardCharsets.UTF_8);
        String head = (modern ? "HTTP/1.1 " : "HTTP/1.0 ") + page.status() + "\r\n" + page.headers()
            + "Content-Type: " + (picture ? "image/jpeg" : "text/html") + "\r\nContent-Length: " + body.length + "\r\n"
            + (stays ? "" : "Connection: close\r\n")
            + "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)) + "\r\n"
            + (door.server().isEmpty() ? "" : "Server: " + oneLine(door.server()) + "\r\n") + "\r\n";
        byte[] bytes = head.getBytes(StandardCharsets.UTF_8);
        if (request.method().equals("HEAD")) {
            return bytes;
        }
        byte[] whole = Arrays.copyOf(bytes, bytes.length + body.length);
        System.arraycopy(body, 0, whole, bytes.length, body.length);
        return whole;
    }

    /** @param headers those that only this page has, each with its end of line */
    private record Page(String status, String headers, String body) {
        static Page of(Recipe.Answer answer) {
            StringBuilder headers = new StringBuilder();
            answer.cookies().forEach(each -> headers.append("Set-Cookie: ").append(each).append("\r\n"));
            if (!answer.location().isEmpty()) {
                headers.append("Location: ").append(answer.location()).append("\r\n");
            }
            return new Page(answer.status() + " Answer", headers.toString(), answer.body());
        }

        static Page error(String status) {
            return new Page(status, "", html(status, "<h1>" + status + "</h1>"));
        }
    }

    private Page page(WebRequest request) throws InterruptedException {
        if (request.version().isEmpty()) {
            return Page.error("400 Bad Request");
        }
        if (guard.locked() && recipe.isEmpty()) {
            return Page.error(quirks.lockStatus() == 429 ? "429 Too Many Requests" : "403 Forbidden");
        }
        Optional<Recipe.Answer> own = recipe.isPresent() ? recipe.get().answer(request) : Optional.empty();
        if (own.isPresent()) {
            return Page.of(own.get());
        }
        return switch (asks.split(" ")[0]) {
            case "basic", "digest" -> switch (login.judge(request)) {
                case WELCOME -> inside(request);
                case LOCKED -> Page.error("403 Forbidden");
                case WRONG -> new Page("401 Unauthorized", "WWW-Authenticate: " + login.challenge() + "\r\n",
                    html("401 Unauthorized", "<h1>401 Unauthorized</h1>"));
            };
            case "form", "recipe" -> form(request);
            default -> inside(request);
        };
    }

    private Page inside(WebRequest request) {
        String path = request.path().replaceAll("[?#].*", "");
        boolean known = path.equals("/") || path.matches("/(index|main)\\.html?") || quirks.anythingGoes();
        String[] own = door.says().split(" ", 2);
        if (own.length == 2 && path.equals(own[0])) {
            return own[1].startsWith(ONWARD)
                ? new Page("302 Found", "Location: " + oneLine(own[1].substring(ONWARD.length())) + "\r\n", "")
                : new Page("200 OK", "", own[1]);
        }
        return switch (request.method()) {
            case "GET", "HEAD", "POST" -> known ? new Page("200 OK", "", html(title(), "<h1>" + title() + "</h1>"))
                : Page.error("404 Not Found");
            default -> Page.error("501 Not Implemented");
        };
    }

    private Page form(WebRequest request) throws InterruptedException {
        String form = "<form method=\"post\" action=\"/login\"><input name=\"username\">"
            + "<input name=\"password\" type=\"password\"><input type=\"submit\" value=\"Login\"></form>";
        if (!request.method().equals("POST")) {
            return new Page("200 OK", "", html(title(), form));
        }
        if (!request.path().equals("/login")) {
            return Page.error("404 Not Found");
        }
        String user = request.form().getOrDefault("username", "");
        String password = request.form().getOrDefault("password", "");
        return switch (guard.judge(secret -> secret.is(user, password))) {
            case WELCOME -> new Page("302 Found", "Location: /main.html\r\nSet-Cookie: session=1; path=/\r\n", "");
            case WRONG -> new Page("200 OK", "", html(title(), "<p>Wrong user name or password</p>" + form));
            case LOCKED -> Page.error("403 Forbidden");
        };
    }

    /** What a device says of itself goes out as it is, hostile or not; only a header's own line stays one line. */
    private static String oneLine(String text) {
        return text.replaceAll("[\r\n]", " ");
    }

    private String title() {
        return door.title();
    }

    private static String html(String title, String body) {
        return "<html><head><title>" + title + "</title></head><body>" + body + "</body></html>\n";
    }
}

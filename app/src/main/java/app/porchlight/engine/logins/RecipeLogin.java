package app.porchlight.engine.logins;

import app.porchlight.knowledge.Blanks;
import app.porchlight.knowledge.Recipe;
import app.porchlight.protocol.login.LockSigns;
import app.porchlight.protocol.login.LoginOutcome;
import app.porchlight.protocol.login.PageLogin;
import app.porchlight.protocol.web.Http;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fills in a maker's login form as its {@link Recipe} says, and logs out again. */
final class RecipeLogin implements PageLogin {
    private final Http http;
    private final Http.Site site;
    private final Recipe.Form form;

    RecipeLogin(Http http, Http.Site site, Recipe.Form form) {
        this.http = http;
        this.site = site;
        this.form = form;
    }

    @Override
    public boolean asks() throws IOException {
        Recipe.Answer page = answer(http.get(site, form.page().path(), Map.of()));
        return form.page().sign().shows(page);
    }

    /** One try. The page is asked for first: it shows that a login is asked for, and may give what has to be sent. */
    @Override
    public LoginOutcome attempt(String user, String password) throws IOException {
        Http.Page asking = http.get(site, form.page().path(), Map.of());
        Recipe.Answer before = answer(asking);
        if (!form.page().sign().shows(before)) {
            return LockSigns.inRefusal(asking) ? LoginOutcome.LOCK : LoginOutcome.UNCLEAR;
        }
        if (Recipe.shows(form.in(), before)) {
            // It bids welcome before anybody has logged in: then its welcome proves nothing.
            return LoginOutcome.UNCLEAR;
        }
        Blanks blanks = new Blanks(Map.of("user", user, "password", password)).and(form.page().sign(), before);
        Http.Page after = send(form.login(), blanks, before.cookies());
        LoginOutcome outcome = judge(form, after);
        if (outcome == LoginOutcome.IN) {
            logOut(blanks, before, answer(after));
        }
        return outcome;
    }

    /** What the answer to a login means. The maker's own signs go before those that all devices have in common. */
    static LoginOutcome judge(Recipe.Form form, Http.Page page) {
        Recipe.Answer answer = answer(page);
        if (Recipe.shows(form.locked(), answer)) {
            return LoginOutcome.LOCK;
        }
        if (Recipe.shows(form.in(), answer)) {
            return LoginOutcome.IN;
        }
        if (LockSigns.inShortWords(page)) {
            return LoginOutcome.LOCK;
        }
        if (Recipe.shows(form.refused(), answer)) {
            return LoginOutcome.WRONG;
        }
        return LockSigns.inStatus(page.status()) ? LoginOutcome.LOCK : LoginOutcome.UNCLEAR;
    }

    /** Whether it heard us or not: the answer to the question is known already. */
    private void logOut(Blanks blanks, Recipe.Answer before, Recipe.Answer after) {
        if (form.logout().isEmpty()) {
            return;
        }
        Blanks caught = form.in().stream().filter(sign -> sign.shows(after)).findFirst()
            .map(sign -> blanks.and(sign, after)).orElse(blanks);
        try {
            send(form.logout().get(), caught, Stream.concat(before.cookies().stream(), after.cookies().stream())
                .toList());
        } catch (IOException hungUp) {
            // A session that nobody uses ends by itself.
        }
    }

    private Http.Page send(Recipe.Request request, Blanks blanks, List<String> cookies) throws IOException {
        Map<String, String> headers = new HashMap<>(request.headers());
        String carried = cookies.stream().map(each -> each.split(";", 2)[0].strip()).collect(Collectors.joining("; "));
        if (!carried.isEmpty()) {
            headers.put("Cookie", carried);
        }
        UnaryOperator<String> inAddress = text -> URLEncoder.encode(text, StandardCharsets.UTF_8);
        String path = blanks.fill(request.path(), inAddress);
        String fields = request.fields().entrySet().stream().map(field -> inAddress.apply(field.getKey()) + "="
            + inAddress.apply(blanks.fill(field.getValue(), UnaryOperator.identity())))
            .collect(Collectors.joining("&"));
        if (request.method().equals("GET")) {
            return http.get(site, fields.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + fields, headers);
        }
        headers.put("Content-Type", request.json().isEmpty() ? "application/x-www-form-urlencoded"
            : "application/json");
        return http.post(site, path, headers, request.json().isEmpty() ? fields
            : blanks.fill(request.json(), RecipeLogin::inJson));
    }

    private static String inJson(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** As signs look at it. */
    static Recipe.Answer answer(Http.Page page) {
        return new Recipe.Answer(page.status(), page.headers().getOrDefault("set-cookie", List.of()),
            page.header("location"), page.text());
    }
}

package app.porchlight.engine.logins;

import app.porchlight.engine.Visit;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.Recipe;
import app.porchlight.model.Device;
import app.porchlight.model.Service;
import app.porchlight.protocol.greeting.WebFront;
import app.porchlight.protocol.login.HttpLogin;
import app.porchlight.protocol.login.PageLogin;
import app.porchlight.protocol.maker.MakerLogins;
import app.porchlight.protocol.web.Http;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How a web page's login is spoken to: in HTTP's own way, or as a recipe of its maker says. */
sealed interface WebDoor {
    /** So. */
    record Way(PageLogin login) implements WebDoor {
    }

    /** Only one person at a time can be logged in; a guest leaves it alone. */
    record OneAtATime() implements WebDoor {
    }

    /** Nobody here knows how. */
    record Unknown() implements WebDoor {
    }

    Duration PATIENCE = Duration.ofSeconds(6);

    /** Looks at the front page, and at the page of each recipe for this device, until one asks for a login. */
    static WebDoor of(Visit visit, Service service, Knowledge knowledge) throws IOException {
        visit.note("page", service.port());
        Http http = new Http(visit.dial(), PATIENCE);
        WebFront front = WebFront.of(http, new Http.Site(visit.host(), service.port(), service.speaks("https")));
        if (HttpLogin.challenge(front.page()).asked()) {
            return new Way(new HttpLogin(http, front.site(), front.path()));
        }
        for (Recipe recipe : recipes(visit.device(), knowledge)) {
            WebDoor door = of(http, front, recipe.way());
            if (!(door instanceof Unknown)) {
                return door;
            }
        }
        return new Unknown();
    }

    private static WebDoor of(Http http, WebFront front, Recipe.Way way) throws IOException {
        return switch (way) {
            case Recipe.Guarded guarded -> asking(new HttpLogin(http, front.site(), guarded.path()));
            case Recipe.Form form -> asking(new RecipeLogin(http, front.site(), form));
            case Recipe.Spoken spoken -> asking(MakerLogins.in(spoken.language(), http, front.site()).orElseThrow());
            case Recipe.OneAtATime one -> {
                Http.Page page = http.get(front.site(), one.page().path(), Map.of());
                yield one.page().sign().shows(RecipeLogin.answer(page)) ? new OneAtATime() : new Unknown();
            }
        };
    }

    private static WebDoor asking(PageLogin login) throws IOException {
        return login.asks() ? new Way(login) : new Unknown();
    }

    /** Those for a device's families, the likeliest family's first. */
    static List<Recipe> recipes(Device device, Knowledge knowledge) {
        return device.identity().families().stream().flatMap(family -> knowledge.recipes().stream()
            .filter(recipe -> recipe.families().contains(family))).distinct().toList();
    }
}

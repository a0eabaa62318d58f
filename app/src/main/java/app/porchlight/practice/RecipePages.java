package app.porchlight.practice;

import app.porchlight.knowledge.Blanks;
import app.porchlight.knowledge.Recipe;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A maker's own login, played with the answers that its recipe gives as examples. */
record RecipePages(Recipe recipe, Recipe.Form form, Guard guard) {
    /** What it answers; empty for a page that has nothing to do with logins. */
    Optional<Recipe.Answer> answer(WebRequest request) throws InterruptedException {
        if (isFor(form.login(), request) && form.login().fields().keySet().stream()
                .allMatch(request.form()::containsKey)) {
            return Optional.of(example(switch (guard.judge(secret -> right(secret, request))) {
                case WELCOME -> "in";
                case WRONG -> "refused";
                case LOCKED -> "locked";
            }));
        }
        if (form.logout().filter(logout -> isFor(logout, request)).isPresent()) {
            guard.leave();
            return Optional.of(new Recipe.Answer(200, List.of(), "", ""));
        }
        return request.path().equals(form.page().path()) ? Optional.of(example("page")) : Optional.empty();
    }

    private static boolean isFor(Recipe.Request what, WebRequest request) {
        String path = what.path().replaceFirst("[{].*", "");
        return what.method().equals(request.method()) && request.path().startsWith(path);
    }

    /** True where each blank is filled in as the secret fills it in; what the page gave before has to come back. */
    private boolean right(Secret secret, WebRequest request) {
        Blanks blanks = new Blanks(Map.of("user", secret.user(), "password", secret.password()))
            .and(form.page().sign(), example("page"));
        return form.login().json().isEmpty()
            ? form.login().fields().entrySet().stream().allMatch(field -> blanks.fill(field.getValue(), text -> text)
                .equals(request.form().get(field.getKey())))
            : blanks.fill(form.login().json(), text -> text).equals(request.body());
    }

    private Recipe.Answer example(String shows) {
        return recipe.examples().stream().filter(each -> each.shows().equals(shows)).map(Recipe.Example::answer)
            .findFirst().orElse(new Recipe.Answer(403, List.of(), "", ""));
    }
}

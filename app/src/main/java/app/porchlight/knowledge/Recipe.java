package app.porchlight.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the web login of one maker's devices is spoken to: one file in {@code knowledge/recipes}. It is only fields and
 * patterns; where a login has to be worked out, it names the language, which is a class of its own.
 *
 * @param id the file's name without its ending
 * @param source who documents it
 * @param families which devices log in so
 * @param examples what real devices answer
 */
public record Recipe(String id, String source, List<String> families, Way way, List<Example> examples) {
    /** How the login goes. */
    public sealed interface Way {
    }

    /** HTTP's own login (Basic, Digest), at this path; the front page is a script that does not ask in that way. */
    public record Guarded(String path) implements Way {
    }

    /** In a language that a class speaks, such as {@code dahua-rpc2}. */
    public record Spoken(String language) implements Way {
    }

    /** Only one person at a time can be logged in: a guest would throw the owner out, or be kept out by them. */
    public record OneAtATime(Page page) implements Way {
    }

    /**
     * A form that is filled in.
     *
     * @param page the page that shows that a login is asked for
     * @param in what shows that the login was right: any of them
     * @param refused what shows that it was wrong: any of them
     * @param locked what shows that people are locked out, besides what all devices have in common
     * @param logout how one logs out, where one can
     */
    public record Form(Page page, Request login, List<Sign> in, List<Sign> refused, List<Sign> locked,
            Optional<Request> logout) implements Way {
    }

    /** A page, and what shows that it is the one. */
    public record Page(String path, Sign sign) {
    }

    /**
     * What is sent. Each value may have blanks to be filled in: see {@link Blanks}.
     *
     * @param method {@code GET}, with the fields in the address, or {@code POST}
     * @param json the body, where it is JSON and not fields
     */
    public record Request(String method, String path, Map<String, String> headers, Map<String, String> fields,
            String json) {
    }

    /** What an answer looks like; each part that is there must be found in it. */
    public record Sign(Optional<Pattern> status, Optional<Pattern> cookie, Optional<Pattern> location,
            Optional<Pattern> body) {
        /** True where all that is asked for is found. */
        public boolean shows(Answer answer) {
            return status.stream().allMatch(each -> each.matcher(Integer.toString(answer.status())).matches())
                && cookie.stream().allMatch(each -> answer.cookies().stream().anyMatch(each.asPredicate()))
                && location.stream().allMatch(each -> each.matcher(answer.location()).find())
                && body.stream().allMatch(each -> each.matcher(answer.body()).find());
        }
    }

    /** What came back, as far as signs look at it. */
    public record Answer(int status, List<String> cookies, String location, String body) {
    }

    /**
     * What a real device answers.
     *
     * @param shows what that is: {@code page}, {@code in}, {@code refused}, {@code locked}, {@code else}
     */
    public record Example(String shows, Answer answer) {
    }

    /** True where any of the signs is found. */
    public static boolean shows(List<Sign> signs, Answer answer) {
        return signs.stream().anyMatch(sign -> sign.shows(answer));
    }
}

package app.porchlight.protocol;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Home Assistant says of the steps of its first start. Until its first user is made, whoever comes may make that
 * user, who owns it. Source: Home Assistant, components/onboarding (views.py).
 */
public final class Onboarding {
    /** Asked for without a login; gone once all steps are done. */
    public static final String PATH = "/api/onboarding";

    private static final Pattern STEP = Pattern.compile("\\{[^{}]{0,200}\\}");
    private static final Pattern USER = Pattern.compile("\"step\"\\s{0,9}:\\s{0,9}\"user\"");
    private static final Pattern DONE = Pattern.compile("\"done\"\\s{0,9}:\\s{0,9}(true|false)\\b");

    private Onboarding() {
    }

    /** @return open where nobody owns it yet */
    public static Admission read(String body) {
        String list = body.strip();
        if (!list.startsWith("[") || !list.endsWith("]")) {
            return Admission.SOMETHING_ELSE;
        }
        return STEP.matcher(list).results().map(step -> step.group()).filter(step -> USER.matcher(step).find())
            .findFirst().map(Onboarding::ofUser).orElse(Admission.SOMETHING_ELSE);
    }

    private static Admission ofUser(String step) {
        Matcher done = DONE.matcher(step);
        if (!done.find()) {
            return Admission.SOMETHING_ELSE;
        }
        return done.group(1).equals("true") ? Admission.GUARDED : Admission.OPEN;
    }
}

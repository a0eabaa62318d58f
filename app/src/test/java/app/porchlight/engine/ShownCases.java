package app.porchlight.engine;

import app.porchlight.model.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the practice homes show of each check, as written down in {@code shown/*.csv}. */
record ShownCases(List<Risk> risks, List<Safe> safe) {
    /** What a device at risk is asked to be once its owner has mended it. */
    enum Then { FINE, STAYS, UNTOLD }

    /** Why a device is fine: it looks as if it were at risk, or has nothing of the kind. */
    enum Why { ALIKE, ABSENT }

    record Place(String home, String last) {
        String address() {
            return "192.168.77." + last;
        }
    }

    record Risk(Place at, String check, Severity severity, Then then) {
    }

    record Safe(Place at, String check, Why why) {
    }

    static ShownCases read() {
        return new ShownCases(
            lines("at-risk").map(each -> new Risk(place(each), each[2], Severity.valueOf(each[3]), then(each[4])))
                .toList(),
            lines("fine").map(each -> new Safe(place(each), each[2], why(each[3]))).toList());
    }

    private static Stream<String[]> lines(String name) {
        try (InputStream file = ShownCases.class.getResourceAsStream("/shown/" + name + ".csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                .filter(line -> !line.startsWith("#")).map(line -> line.split(",", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Place place(String[] line) {
        return new Place(line[0], line[1]);
    }

    private static Then then(String word) {
        return Then.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Why why(String word) {
        return Why.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** What is not shown of that check: each of the three ways must be. */
    List<String> missing(String check, boolean canBeMended) {
        List<String> missing = new ArrayList<>();
        List<Risk> atRisk = risks.stream().filter(each -> each.check().equals(check)).toList();
        if (atRisk.isEmpty()) {
            missing.add(check + " at risk");
        }
        if (canBeMended && atRisk.stream().noneMatch(each -> each.then() == Then.FINE)) {
            missing.add(check + " mended");
        }
        if (safe.stream().noneMatch(each -> each.check().equals(check) && each.why() == Why.ALIKE)) {
            missing.add(check + " alike, but safe");
        }
        return missing;
    }
}

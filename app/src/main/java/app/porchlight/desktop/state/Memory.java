package app.porchlight.desktop.state;

import app.porchlight.engine.AskedAgain;
import app.porchlight.history.Given;
import app.porchlight.history.History;
import app.porchlight.history.Past;
import app.porchlight.history.Proof;
import app.porchlight.home.Trouble;
import app.porchlight.model.CheckupResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is remembered, read in one go.
 *
 * @param last the newest checkup
 * @param earlier what the checkup on the table is compared to; the newest, where none lies there
 * @param cutOff id of the newest checkup of the real home, where it was cut off
 */
record Memory(List<Past> past, Map<String, Given> given, Optional<CheckupResult> last, Optional<Earlier> earlier,
        Optional<String> cutOff, Optional<Trouble> notice) {
    static Memory read(History history, boolean practice, Optional<String> onTheTable) {
        List<Past> past = history.past(practice);
        Optional<String> newest = past.stream().findFirst().map(Past::id);
        return new Memory(past, history.given(), newest.flatMap(id -> asItStands(id, history)),
            onTheTable.or(() -> newest).flatMap(id -> Earlier.than(id, history)),
            history.interrupted().map(Past::id), history.notice());
    }

    /**
     * A checkup; the newest with what was asked again since: what was proved fixed is not told to be open again because
     * the program was closed in between.
     */
    static Optional<CheckupResult> asItStands(String checkup, History history) {
        return history.checkup(checkup).map(found -> {
            boolean newest = history.past(found.practice()).stream().findFirst()
                .filter(past -> past.id().equals(checkup)).isPresent();
            List<Proof> newer = newest ? history.proofsSince(found.started()) : List.of();
            CheckupResult now = found;
            for (Proof each : newer) {
                now = Overview.with(now, new AskedAgain(each.finding(), each.asked()));
            }
            return now;
        });
    }
}

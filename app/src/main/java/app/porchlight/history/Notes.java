package app.porchlight.history;

import app.porchlight.home.Trouble;
import app.porchlight.model.Kind;
import app.porchlight.model.Mac;
import app.porchlight.model.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What people told us and did: names, steps, proofs. */
final class Notes {
    private final Store store;
    private final Json json;
    private final FindingRow findings;

    Notes(Store store, Json json) {
        this.store = store;
        this.json = json;
        this.findings = new FindingRow(json);
    }

    Map<String, Given> given() {
        Map<String, Given> all = new HashMap<>();
        store.read(handle -> handle.createQuery("SELECT * FROM given").map((row, context) -> given(row)).list())
            .forEach(each -> all.put(each.device(), each));
        return Map.copyOf(all);
    }

    private Given given(ResultSet row) throws SQLException {
        int mine = row.getInt("mine");
        Optional<Boolean> theirs = row.wasNull() ? Optional.empty() : Optional.of(mine == 1);
        return new Given(row.getString("device"), Optional.ofNullable(row.getString("name")),
            Optional.ofNullable(row.getString("room")), Optional.ofNullable(row.getString("kind")).map(Kind::valueOf),
            theirs, row.getBoolean("left_out"), row.getBoolean("guess"),
            Optional.ofNullable(row.getString("same_as")),
            Set.copyOf(json.list(row.getString("apart_json"), Mac.class)));
    }

    void give(Given given) throws Trouble {
        store.write(handle -> handle.createUpdate("""
            INSERT OR REPLACE INTO given (device, name, room, kind, mine, left_out, guess, same_as, apart_json)
            VALUES (:device, :name, :room, :kind, :mine, :left_out, :guess, :same_as, :apart)
            """).bind("device", given.device()).bind("name", given.name()).bind("room", given.room())
            .bind("kind", given.kind().map(Kind::name)).bind("mine", given.mine())
            .bind("left_out", given.leftOut()).bind("guess", given.guess()).bind("same_as", given.sameAs())
            .bind("apart", json.write(List.copyOf(given.apart()))).execute());
    }

    Set<Integer> stepsDone(String finding) {
        List<Integer> steps = store.read(handle -> handle.createQuery("SELECT step FROM step WHERE finding = :finding")
            .bind("finding", finding).mapTo(Integer.class).list());
        return new TreeSet<>(steps);
    }

    void step(String finding, String device, int step, boolean done) throws Trouble {
        store.write(handle -> handle.execute(done
            ? "INSERT OR IGNORE INTO step (finding, device, step) VALUES (?, ?, ?)"
            : "DELETE FROM step WHERE finding = ? AND device = ? AND step = ?", finding, device, step));
    }

    List<Proof> proofs(String finding) {
        return proofsWhere("finding = ?", finding);
    }

    List<Proof> proofsOf(String device) {
        return proofsWhere("device = ?", device);
    }

    List<Proof> proofsSince(Instant when) {
        return proofsWhere("at >= ?", Moment.nanos(when));
    }

    private List<Proof> proofsWhere(String which, Object value) {
        return store.read(handle -> handle.select("SELECT * FROM proof WHERE " + which + " ORDER BY number", value)
            .map((row, context) -> findings.readProof(row)).list());
    }

    /** Where it is fixed, its steps are done with: should it come back, they begin anew. */
    void proved(Proof proof) throws Trouble {
        store.write(handle -> {
            findings.insertProof(handle, proof);
            if (proof.finding().verdict() instanceof Verdict.Fine) {
                handle.execute("DELETE FROM step WHERE finding = ?", proof.finding().id());
            }
        });
    }

    /** Leaves the tries: forgetting those could lock somebody out. */
    void forget(String device) throws Trouble {
        store.write(handle -> {
            handle.execute("DELETE FROM device WHERE id = ?", device);
            for (String table : List.of("proof", "given", "step")) {
                handle.execute("DELETE FROM " + table + " WHERE device = ?", device);
            }
        });
        store.order("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)");
    }
}

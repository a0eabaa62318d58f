package app.porchlight.history;

import app.porchlight.home.Trouble;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.Coverage;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.CheckupResult.Doubt;
import app.porchlight.model.CheckupResult.Ending;
import app.porchlight.model.Finding;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The checkups in the database: written whole, read whole or as a row. */
final class Checkups {
    private final Store store;
    private final Json json;
    private final DeviceRow devices;
    private final FindingRow findings;

    Checkups(Store store, Json json) {
        this.store = store;
        this.json = json;
        this.devices = new DeviceRow(json);
        this.findings = new FindingRow(json);
    }

    /** In place of what was written of it while it ran. */
    void save(CheckupResult result, String writer) throws Trouble {
        store.write(handle -> {
            handle.execute("DELETE FROM checkup WHERE id = ?", result.id());
            handle.createUpdate("""
                INSERT INTO checkup (id, started, took, network, practice, ending, adapter, checked_json, doubts_json,
                    view_json, writer)
                VALUES (:id, :started, :took, :network, :practice, :ending, :adapter, :checked, :doubts, :view,
                    :writer)
                """).bind("id", result.id()).bind("started", Moment.nanos(result.started()))
                .bind("took", Moment.nanos(result.took())).bind("network", result.network())
                .bind("practice", result.practice()).bind("ending", result.ending().name())
                .bind("adapter", result.coverage().adapter()).bind("checked", json.write(result.coverage().checked()))
                .bind("doubts", json.write(result.coverage().doubts()))
                .bind("view", json.write(result.coverage().view())).bind("writer", writer).execute();
            for (DeviceResult each : result.devices()) {
                devices.upsert(handle, result.id(), each.device());
                devices.writeAsked(handle, result.id(), each.device().id(), each.asked());
                each.findings().forEach(finding -> findings.insertFinding(handle, result.id(), finding));
            }
        });
    }

    /** Those that ended, and those whose process is gone; newest first. */
    List<Past> past(boolean practice, Running running) {
        return store.read(handle -> {
            Map<String, Map<String, Severity>> worst = new HashMap<>();
            handle.createQuery("""
                SELECT DISTINCT checkup, device, severity FROM finding
                WHERE severity IS NOT NULL AND checkup IN (SELECT id FROM checkup WHERE practice = :practice)
                """).bind("practice", practice).map((row, context) -> worse(row, worst)).list();
            Map<String, Map<String, Integer>> others = new HashMap<>();
            handle.createQuery("""
                SELECT checkup, verdict, count(*) AS many FROM finding
                WHERE severity IS NULL AND checkup IN (SELECT id FROM checkup WHERE practice = :practice)
                GROUP BY checkup, verdict
                """).bind("practice", practice).map((row, context) -> count(row, others)).list();
            return handle.createQuery("""
                SELECT *, (SELECT count(*) FROM device WHERE device.checkup = checkup.id) AS devices
                FROM checkup WHERE practice = :practice ORDER BY started DESC, rowid DESC
                """).bind("practice", practice).map((row, context) -> past(row, running, worst, others)).list();
        }).stream().flatMap(Optional::stream).toList();
    }

    /** The graver comes first in {@link Severity}. */
    private static Severity worse(ResultSet row, Map<String, Map<String, Severity>> worst) throws SQLException {
        return worst.computeIfAbsent(row.getString("checkup"), key -> new HashMap<>())
            .merge(row.getString("device"), Severity.valueOf(row.getString("severity")),
                (one, other) -> one.compareTo(other) < 0 ? one : other);
    }

    private static int count(ResultSet row, Map<String, Map<String, Integer>> others) throws SQLException {
        int many = row.getInt("many");
        others.computeIfAbsent(row.getString("checkup"), key -> new HashMap<>()).put(row.getString("verdict"), many);
        return many;
    }

    private static Map<Severity, Integer> counted(Collection<Severity> worst) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        worst.forEach(severity -> counts.merge(severity, 1, Integer::sum));
        return counts;
    }

    private static Optional<Past> past(ResultSet row, Running running, Map<String, Map<String, Severity>> worst,
            Map<String, Map<String, Integer>> others) throws SQLException {
        String ending = row.getString("ending");
        if (ending == null && running.still(row.getString("id"), row.getString("writer"))) {
            return Optional.empty();
        }
        String id = row.getString("id");
        Map<String, Integer> rest = others.getOrDefault(id, Map.of());
        return Optional.of(new Past(id, Moment.of(row.getLong("started")),
            ending == null ? Optional.empty() : Optional.of(Duration.ofNanos(row.getLong("took"))),
            row.getString("network"), row.getBoolean("practice"),
            ending == null ? Ending.STOPPED : Ending.valueOf(ending), row.getInt("devices"),
            counted(worst.getOrDefault(id, Map.of()).values()), rest.getOrDefault("fine", 0),
            rest.getOrDefault("could-not-tell", 0)));
    }

    Optional<CheckupResult> checkup(String id) {
        return store.read(handle -> read(handle, id));
    }

    private Optional<CheckupResult> read(Handle handle, String id) {
        Map<String, List<Finding>> found = new HashMap<>();
        handle.createQuery("SELECT * FROM finding WHERE checkup = :id ORDER BY number").bind("id", id)
            .map((row, context) -> findings.read(row)).list()
            .forEach(each -> found.computeIfAbsent(each.device(), key -> new ArrayList<>()).add(each));
        List<DeviceResult> all = handle.createQuery("SELECT * FROM device WHERE checkup = :id ORDER BY number")
            .bind("id", id).map((row, context) -> new DeviceResult(devices.read(row),
                found.getOrDefault(row.getString("id"), List.of()), devices.readAsked(row))).list();
        return handle.createQuery("SELECT * FROM checkup WHERE id = :id").bind("id", id)
            .map((row, context) -> result(row, all)).findOne();
    }

    private CheckupResult result(ResultSet row, List<DeviceResult> all) throws SQLException {
        String ending = row.getString("ending");
        Coverage coverage = new Coverage(row.getString("adapter"), json.list(row.getString("checked_json"),
            String.class), json.list(row.getString("doubts_json"), Doubt.class), json.view(row.getString("view_json")));
        return new CheckupResult(row.getString("id"), Moment.of(row.getLong("started")),
            Duration.ofNanos(row.getLong("took")), row.getString("network"), row.getBoolean("practice"),
            ending == null ? Ending.STOPPED : Ending.valueOf(ending), all, coverage);
    }

    Optional<CheckupResult> latestBefore(String id) {
        return store.read(handle -> before(handle, id).flatMap(before -> read(handle, before))
            .map(before -> withLastClearRisks(before, handle, id)));
    }

    private static Optional<String> before(Handle handle, String id) {
        return handle.createQuery("""
            SELECT earlier.id FROM checkup AS now JOIN checkup AS earlier
                ON earlier.network = now.network AND earlier.practice = now.practice
            WHERE now.id = :id AND earlier.id <> now.id AND earlier.started <= now.started
                AND earlier.ending = 'COMPLETED'
                AND (earlier.router = now.router OR earlier.router IS NULL OR now.router IS NULL)
            ORDER BY earlier.started DESC, earlier.rowid DESC LIMIT 1
            """).bind("id", id).mapTo(String.class).findOne();
    }

    /** What it could not tell, and what was at risk by the last clear answer, is at risk as far as we know. */
    private CheckupResult withLastClearRisks(CheckupResult before, Handle handle, String id) {
        Map<String, Finding> lastClear = new HashMap<>();
        handle.createQuery("""
            SELECT * FROM (
                SELECT device, check_id, transport, port, protocol, verdict, severity, why, login, facts_json,
                    checkup.started AS at FROM finding JOIN checkup ON checkup.id = checkup
                UNION ALL SELECT device, check_id, transport, port, protocol, verdict, severity, why, login, facts_json,
                    at FROM proof)
            WHERE verdict <> 'could-not-tell' AND at < (SELECT started FROM checkup WHERE id = :id)
            ORDER BY at
            """).bind("id", id).map((row, context) -> findings.read(row)).list()
            .forEach(each -> lastClear.put(each.id(), each));
        List<DeviceResult> all = before.devices().stream().map(each -> new DeviceResult(each.device(),
            each.findings().stream().map(finding -> lastRisk(finding, lastClear)).toList(), each.asked())).toList();
        return new CheckupResult(before.id(), before.started(), before.took(), before.network(), before.practice(),
            before.ending(), all, before.coverage());
    }

    private static Finding lastRisk(Finding finding, Map<String, Finding> lastClear) {
        Finding clear = lastClear.getOrDefault(finding.id(), finding);
        return finding.verdict() instanceof Verdict.CouldNotTell && clear.atRisk() ? clear : finding;
    }

    Map<String, Instant> firstSeen(String id) {
        Map<String, Instant> first = new HashMap<>();
        store.read(handle -> handle.createQuery("""
            SELECT device.id, min(earlier.started) AS first FROM checkup AS now
                JOIN checkup AS earlier ON earlier.network = now.network AND earlier.practice = now.practice
                    AND earlier.started <= now.started
                    AND (earlier.router = now.router OR earlier.router IS NULL OR now.router IS NULL)
                JOIN device ON device.checkup = earlier.id
            WHERE now.id = :id GROUP BY device.id
            """).bind("id", id).map((row, context) -> Map.entry(row.getString("id"), Moment.of(row.getLong("first"))))
            .list()).forEach(each -> first.put(each.getKey(), each.getValue()));
        return first;
    }

    /** What a device answered in each checkup that saw it, oldest first. */
    List<Story.Answers> answers(String device, String id) {
        return store.read(handle -> {
            Map<String, List<Finding>> found = new HashMap<>();
            handle.createQuery("SELECT * FROM finding WHERE device = :device ORDER BY number").bind("device", device)
                .map((row, context) -> found.computeIfAbsent(row.getString("checkup"), key -> new ArrayList<>())
                    .add(findings.read(row))).list();
            return handle.createQuery("""
                SELECT each.id, each.started FROM checkup AS now
                    JOIN checkup AS each ON each.network = now.network AND each.practice = now.practice
                        AND (each.router = now.router OR each.router IS NULL OR now.router IS NULL)
                    JOIN device ON device.checkup = each.id AND device.id = :device
                WHERE now.id = :id ORDER BY each.started, each.rowid
                """).bind("device", device).bind("id", id).map((row, context) -> new Story.Answers(
                    Moment.of(row.getLong("started")), found.getOrDefault(row.getString("id"), List.of()))).list();
        });
    }

    Set<String> onceFixed(String id) {
        List<String> answers = store.read(handle -> handle.createQuery("""
            SELECT finding || char(10) || verdict FROM (
                SELECT finding, verdict, checkup.started AS at FROM finding JOIN checkup ON checkup.id = checkup
                UNION ALL SELECT finding, verdict, at FROM proof)
            WHERE verdict <> 'could-not-tell' AND at < (SELECT started FROM checkup WHERE id = :id)
            ORDER BY at
            """).bind("id", id).mapTo(String.class).list());
        Set<String> wasAtRisk = new LinkedHashSet<>();
        Set<String> fixed = new LinkedHashSet<>();
        for (String each : answers) {
            int split = each.lastIndexOf('\n');
            String finding = each.substring(0, split);
            if (each.endsWith("at-risk")) {
                wasAtRisk.add(finding);
                fixed.remove(finding);
            } else if (wasAtRisk.contains(finding)) {
                fixed.add(finding);
            }
        }
        return fixed;
    }
}

package app.porchlight.history;

import app.porchlight.model.Asked;
import app.porchlight.model.Finding;
import app.porchlight.model.Service;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** A finding as columns, in the tables {@code finding} and {@code proof}. */
record FindingRow(Json json) {
    private static final String COLUMNS = "device, check_id, finding, transport, port, protocol, verdict, severity, "
        + "why, login, facts_json";
    private static final String VALUES = ":device, :check_id, :finding, :transport, :port, :protocol, :verdict, "
        + ":severity, :why, :login, :facts_json";

    void insertFinding(Handle handle, String checkup, Finding finding) {
        insert(handle, "finding (checkup, ", ":owner, ", checkup, finding).execute();
    }

    void insertProof(Handle handle, Proof proof) {
        insert(handle, "proof (asked_json, at, ", ":asked, :owner, ", Moment.nanos(proof.when()), proof.finding())
            .bind("asked", json.write(proof.asked())).execute();
    }

    private Update insert(Handle handle, String into, String values, Object owner, Finding finding) {
        Update update = handle.createUpdate("INSERT INTO " + into + COLUMNS + ") VALUES (" + values + VALUES + ")")
            .bind("owner", owner).bind("device", finding.device()).bind("check_id", finding.check())
            .bind("finding", finding.id())
            .bind("transport", finding.service().map(door -> door.transport().name()))
            .bind("port", finding.service().map(Service::port))
            .bind("protocol", finding.service().map(Service::protocol));
        return bindVerdict(update, finding.verdict());
    }

    private Update bindVerdict(Update update, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Fine() -> bindVerdict(update, "fine", List.of(Optional.empty(), Optional.empty(),
                Optional.empty())).bind("facts_json", "{}");
            case Verdict.AtRisk(var severity, var facts, var login) -> bindVerdict(update, "at-risk",
                List.of(Optional.of(severity.name()), Optional.empty(), login)).bind("facts_json", json.write(facts));
            case Verdict.CouldNotTell(var why) -> bindVerdict(update, "could-not-tell",
                List.of(Optional.empty(), Optional.of(why.name()), Optional.empty())).bind("facts_json", "{}");
        };
    }

    private static Update bindVerdict(Update update, String verdict, List<Optional<String>> rest) {
        return update.bind("verdict", verdict).bind("severity", rest.get(0)).bind("why", rest.get(1))
            .bind("login", rest.get(2));
    }

    Proof readProof(ResultSet row) throws SQLException {
        return new Proof(Moment.of(row.getLong("at")), read(row), json.list(row.getString("asked_json"), Asked.class));
    }

    Finding read(ResultSet row) throws SQLException {
        String transport = row.getString("transport");
        Optional<Service> service = transport == null ? Optional.empty() : Optional.of(new Service(
            row.getInt("port"), Service.Transport.valueOf(transport), row.getString("protocol")));
        return new Finding(row.getString("check_id"), row.getString("device"), service, verdict(row));
    }

    private Verdict verdict(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        return switch (verdict) {
            case "fine" -> new Verdict.Fine();
            case "at-risk" -> new Verdict.AtRisk(Severity.valueOf(row.getString("severity")),
                json.map(row.getString("facts_json")), Optional.ofNullable(row.getString("login")));
            case "could-not-tell" -> new Verdict.CouldNotTell(Verdict.Why.valueOf(row.getString("why")));
            default -> throw new IllegalStateException("no such verdict: " + verdict);
        };
    }
}

package app.porchlight.history;

import app.porchlight.model.Asked;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Identity;
import app.porchlight.model.Kind;
import app.porchlight.model.Mac;
import app.porchlight.model.Service;
import java.net.InetAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** A device as one checkup knew it, as columns. */
record DeviceRow(Json json) {
    private static final String UPSERT = """
        INSERT INTO device (checkup, id, kind, maker, model, said_name, confidence, families_json, reasons_json,
            addresses_json, macs_json, services_json, evidence_json)
        VALUES (:checkup, :id, :kind, :maker, :model, :said_name, :confidence, :families, :reasons,
            :addresses, :macs, :services, :evidence)
        ON CONFLICT (checkup, id) DO UPDATE SET kind = excluded.kind, maker = excluded.maker, model = excluded.model,
            said_name = excluded.said_name, confidence = excluded.confidence, families_json = excluded.families_json,
            reasons_json = excluded.reasons_json, addresses_json = excluded.addresses_json,
            macs_json = excluded.macs_json, services_json = excluded.services_json,
            evidence_json = excluded.evidence_json
        """;

    void upsert(Handle handle, String checkup, Device device) {
        Identity identity = device.identity();
        handle.createUpdate(UPSERT).bind("checkup", checkup).bind("id", device.id())
            .bind("kind", identity.kind().map(Kind::name)).bind("maker", identity.maker())
            .bind("model", identity.model()).bind("said_name", identity.givenName())
            .bind("confidence", identity.confidence()).bind("families", json.write(identity.families()))
            .bind("reasons", json.write(identity.reasons())).bind("addresses", json.write(device.addresses()))
            .bind("macs", json.write(device.macs().stream().sorted(Comparator.comparing(Mac::bits)).toList()))
            .bind("services", json.write(device.services()))
            .bind("evidence", json.writeEvidence(device.evidence())).execute();
        if (device.isRouter()) {
            handle.createUpdate("UPDATE checkup SET router = :mac WHERE id = :checkup")
                .bind("mac", device.macs().stream().map(Mac::toString).min(String::compareTo))
                .bind("checkup", checkup).execute();
        }
    }

    void writeAsked(Handle handle, String checkup, String device, List<Asked> asked) {
        handle.createUpdate("UPDATE device SET asked_json = :asked WHERE checkup = :checkup AND id = :id")
            .bind("asked", json.write(asked)).bind("checkup", checkup).bind("id", device).execute();
    }

    Device read(ResultSet row) throws SQLException {
        Identity identity = new Identity(Optional.ofNullable(row.getString("kind")).map(Kind::valueOf),
            Optional.ofNullable(row.getString("maker")), Optional.ofNullable(row.getString("model")),
            Optional.ofNullable(row.getString("said_name")), row.getDouble("confidence"),
            json.list(row.getString("families_json"), String.class),
            json.list(row.getString("reasons_json"), Identity.Reason.class));
        return new Device(row.getString("id"), json.list(row.getString("addresses_json"), InetAddress.class),
            Set.copyOf(json.list(row.getString("macs_json"), Mac.class)), identity,
            json.list(row.getString("services_json"), Service.class),
            json.list(row.getString("evidence_json"), Evidence.class));
    }

    List<Asked> readAsked(ResultSet row) throws SQLException {
        return json.list(row.getString("asked_json"), Asked.class);
    }
}

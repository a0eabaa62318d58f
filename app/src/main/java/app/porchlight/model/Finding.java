package app.porchlight.model;

import java.util.Optional;

/**
 * What a check came to on one device.
 *
 * @param check the check's id, such as {@code telnet-open}
 * @param device the device's id
 * @param service the door it is about; empty where it is about the whole device
 */
public record Finding(String check, String device, Optional<Service> service, Verdict verdict) {
    /** The same for the same question about the same device, in every checkup. */
    public String id() {
        return device + "/" + check + service.map(door -> "/" + door.transport() + door.port()).orElse("");
    }

    public boolean atRisk() {
        return verdict instanceof Verdict.AtRisk;
    }
}

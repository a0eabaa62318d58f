package app.porchlight.engine.conclusions;

import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.Finding;
import app.porchlight.model.Service;
import app.porchlight.model.Service.Transport;
import app.porchlight.model.Verdict;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A door that the router holds open from the Internet to a device at home.
 *
 * @param finding the router's finding that tells of it
 * @param outside the door's number as the Internet sees it
 * @param inside the door's number on the device
 * @param device whose door it is; empty where nobody was found at the address that the router names
 */
public record OpenDoor(Finding finding, int outside, Transport transport, int inside,
        Optional<DeviceResult> device) {
    /** The facts {@code mapping.1}, {@code mapping.2}, … each say a door, such as {@code tcp 8080 192.168.1.20:80}. */
    private static final String FACT = "mapping.";
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern WRITTEN =
        Pattern.compile("(tcp|udp) (\\d{1,5}) (" + OCTET + "(?:\\." + OCTET + "){3}):(\\d{1,5})(?: .*)?");

    /** The check that asks the router for them. */
    private static final String CHECK = "port-mappings";

    /** True where a router told which doors it holds open; where none did, that there are none is not known. */
    public static boolean told(CheckupResult result) {
        return result.findings().stream().anyMatch(each -> each.check().equals(CHECK)
            && !(each.verdict() instanceof Verdict.CouldNotTell));
    }

    /** All such doors, in the order in which the router told of them. */
    public static List<OpenDoor> all(CheckupResult result) {
        List<OpenDoor> doors = new ArrayList<>();
        for (Finding finding : result.findings()) {
            if (finding.verdict() instanceof Verdict.AtRisk risk) {
                risk.facts().entrySet().stream().filter(fact -> fact.getKey().matches("mapping\\.\\d{1,4}"))
                    .sorted(Comparator.comparing(fact -> Integer.valueOf(fact.getKey().substring(FACT.length()))))
                    .map(fact -> WRITTEN.matcher(fact.getValue())).filter(Matcher::matches)
                    .forEach(written -> doors.add(read(finding, written, result)));
            }
        }
        return doors;
    }

    private static OpenDoor read(Finding finding, Matcher written, CheckupResult result) {
        InetAddress address = InetAddress.ofLiteral(written.group(3));
        return new OpenDoor(finding, Integer.parseInt(written.group(2)),
            Transport.valueOf(written.group(1).toUpperCase(Locale.ROOT)), Integer.parseInt(written.group(4)),
            result.devices().stream().filter(each -> each.device().addresses().contains(address)).findFirst());
    }

    boolean leadsTo(Service service) {
        return service.port() == inside && service.transport() == transport;
    }
}

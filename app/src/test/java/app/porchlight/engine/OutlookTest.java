package app.porchlight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.home.Gateway.Known;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.CheckupResult.Doubt;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Finding;
import app.porchlight.model.Identity;
import app.porchlight.model.Mac;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much could be seen from here. */
class OutlookTest {
    private static final Outlook QUIET = Outlook.UNKNOWN;

    private static Mac mac(int last) {
        return Mac.of("00:12:16:00:00:%02x".formatted(last)).orElseThrow();
    }

    private static InetAddress at(int last) {
        return InetAddress.ofLiteral("192.168.1." + last);
    }

    private static Device device(int last, List<Service> services, Evidence... more) {
        List<Evidence> evidence = new ArrayList<>(List.of(new Evidence.Neighbour(at(last), mac(last))));
        evidence.addAll(List.of(more));
        return new Device("d" + last, List.of(at(last)), Set.of(mac(last)), Identity.UNKNOWN, services, evidence);
    }

    private static DeviceResult result(Device device, Why... whys) {
        List<Finding> findings = new ArrayList<>();
        for (Why why : whys) {
            findings.add(new Finding("telnet-open", device.id(), Optional.empty(), new Verdict.CouldNotTell(why)));
        }
        return new DeviceResult(device, findings, List.of());
    }

    private static Outlook listed(Known... known) {
        return new Outlook(Optional.empty(), Set.of(), false, Optional.of(List.of(known)));
    }

    private static Known known(int last, boolean active) {
        return new Known(Optional.of(at(last)), Optional.of(mac(last)), active);
    }

    @Test
    void routersList_isComparedWithWhatWasSeen() {
        List<DeviceResult> seen = List.of(result(device(20, List.of())));
        assertThat(listed(known(20, true), known(21, true), known(22, false)).view(seen).unseen()).contains(1);
        assertThat(listed(new Known(Optional.of(at(99)), Optional.of(mac(20)), true)).view(seen).unseen()).contains(0);
        assertThat(QUIET.view(seen).unseen()).isEmpty();
    }

    @Test
    void whoAnsweredNothing_sleeps() {
        DeviceResult asleep = result(device(20, List.of(), new Evidence.HostName(at(20), "dns", "tv")), Why.NO_ANSWER);
        DeviceResult left = result(device(21, List.of()), Why.GONE, Why.NO_ANSWER);
        DeviceResult open = result(device(22, List.of(Service.tcp(80, "http"))), Why.NO_ANSWER);
        DeviceResult spoke = result(device(23, List.of(), new Evidence.Announcement(at(23), "_x._tcp", "x", 1,
            Map.of())), Why.NO_ANSWER);
        DeviceResult stopped = result(device(24, List.of()), Why.STOPPED);
        assertThat(QUIET.view(List.of(asleep, left, open, spoke, stopped)).asleep()).containsExactly("d20", "d21");
    }

    @ParameterizedTest
    @CsvSource({"192.168.0.7, true", "10.1.2.3, true", "172.20.0.1, true", "100.64.3.3, false", "203.0.113.7, false",
        "'', false", "not an address, false", "2001:db8::1, false"})
    void privateAddressOutside_isASecondRouter(String address, boolean second) {
        assertThat(Outlook.isPrivate(address)).isEqualTo(second);
    }

    @Test
    void doubts_areTold() {
        List<Device> quiet = List.of(device(1, List.of(), new Evidence.Router(at(1))), device(20, List.of()),
            device(21, List.of()), device(22, List.of()), device(23, List.of()));
        assertThat(Doubts.of(quiet, false, false, QUIET, 0)).containsExactly(Doubt.NOBODY_ANNOUNCED);
        Outlook shut =
            new Outlook(Optional.empty(), Set.of(Doubt.FIREWALL_SHUTS, Doubt.VPN_UP), true, Optional.empty());
        assertThat(Doubts.of(quiet, false, false, shut, 2)).containsExactlyInAnyOrder(Doubt.FIREWALL_SHUTS,
            Doubt.VPN_UP, Doubt.SECOND_ROUTER, Doubt.ROUTER_KNOWS_MORE);
    }

    @Test
    void firewall_isNoDoubtWhereDevicesSpoke() {
        List<Device> heard = List.of(device(1, List.of(), new Evidence.Router(at(1))), device(20, List.of(),
            new Evidence.Announcement(at(20), "_x._tcp", "x", 1, Map.of())));
        Outlook shut = new Outlook(Optional.empty(), Set.of(Doubt.FIREWALL_SHUTS), false, Optional.empty());
        assertThat(Doubts.of(heard, false, false, shut, 0)).isEmpty();
    }
}

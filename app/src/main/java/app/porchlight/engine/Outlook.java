package app.porchlight.engine;

import app.porchlight.home.Gateway;
import app.porchlight.home.Gateway.Known;
import app.porchlight.home.HomeNetwork;
import app.porchlight.home.Subnet;
import app.porchlight.model.CheckupResult.Coverage;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.CheckupResult.Doubt;
import app.porchlight.model.CheckupResult.View;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Finding;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import app.porchlight.model.Wifi;
import java.io.IOException;
import java.net.InetAddress;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What this computer and the router say of how much could be seen from here.
 *
 * @param hindrances what on this computer may hide devices
 * @param secondRouter the router's own address outside is a private one
 * @param known the router's own list of who is at home; empty where it shows none
 */
record Outlook(Optional<Wifi> wifi, Set<Doubt> hindrances, boolean secondRouter, Optional<List<Known>> known) {
    static final Outlook UNKNOWN =
        new Outlook(Optional.empty(), EnumSet.noneOf(Doubt.class), false, Optional.empty());

    /** This computer's part, which is known before anybody is heard. */
    static Outlook ofThisComputer(HomeNetwork home) throws InterruptedException {
        return new Outlook(home.connection().wifi(), home.connection().hindrances(), false, Optional.empty());
    }

    /** With the router's part, which can be had once it was heard. */
    Outlook withRouter(HomeNetwork home) {
        Optional<Gateway> gateway = home.gateway();
        Optional<List<Known>> listed = Optional.empty();
        boolean second = false;
        if (gateway.isPresent()) {
            try {
                listed = gateway.get().knownDevices();
                second = gateway.get().externalAddress().filter(Outlook::isPrivate).isPresent();
            } catch (IOException untold) {
                // Then there is nothing to tell of it.
                second = false;
            }
        }
        return new Outlook(wifi, hindrances, second, listed);
    }

    /** Shared addresses (100.64/10) are a provider's own doing, not a second router at home. */
    static boolean isPrivate(String address) {
        return List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16").stream().map(Subnet::of)
            .anyMatch(each -> {
                try {
                    return each.contains(InetAddress.ofLiteral(address));
                } catch (IllegalArgumentException notAnAddress) {
                    return false;
                }
            });
    }

    /** As evidence about the router, from which the Wi-Fi comes as far as a person is concerned. */
    Optional<Evidence> wifiOf(HomeNetwork home) {
        return home.place().router().flatMap(router -> wifi.map(told ->
            new Evidence.Answer(router, Evidence.Answer.WIFI, Map.of("security", told.security().id()))));
    }

    Coverage coverage(String adapter, List<DeviceResult> results, boolean oneAnswersForMany, boolean listIsOld) {
        List<String> checked = results.stream().flatMap(each -> each.findings().stream())
            .filter(finding -> !(finding.verdict() instanceof Verdict.CouldNotTell)).map(Finding::check)
            .distinct().sorted().toList();
        List<Device> devices = results.stream().map(DeviceResult::device).toList();
        View view = view(results);
        return new Coverage(adapter, checked,
            Doubts.of(devices, oneAnswersForMany, listIsOld, this, view.unseen().orElse(0)), view);
    }

    View view(List<DeviceResult> devices) {
        return new View(wifi, known.map(list -> (int) list.stream().filter(Known::active)
            .filter(each -> devices.stream().noneMatch(seen -> isIt(each, seen.device()))).count()),
            devices.stream().filter(Outlook::sleeps).map(each -> each.device().id()).toList());
    }

    private static boolean isIt(Known known, Device device) {
        return known.address().filter(device.addresses()::contains).isPresent()
            || known.mac().filter(device.macs()::contains).isPresent();
    }

    /** Its address is in a table, but it answered nothing and said nothing. */
    private static boolean sleeps(DeviceResult result) {
        boolean silent = result.device().services().isEmpty() && result.device().evidence().stream()
            .allMatch(each -> each instanceof Evidence.Neighbour || each instanceof Evidence.HostName);
        return silent && !result.findings().isEmpty() && result.findings().stream().map(Finding::verdict)
            .allMatch(each -> each instanceof Verdict.CouldNotTell untold
                && (untold.why() == Why.NO_ANSWER || untold.why() == Why.GONE));
    }
}

package app.porchlight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.Finding;
import app.porchlight.model.Service;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict.AtRisk;
import app.porchlight.model.Verdict.CouldNotTell;
import app.porchlight.model.Verdict.Fine;
import app.porchlight.model.Verdict.Why;
import app.porchlight.practice.HomePlan;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the person decided about a device is heeded. */
class WishesTest {
    private static final String LEFT_OUT = "192.168.77.10";

    private static String idOf(String plan, String address) {
        try (Practised home = Practised.at(plan)) {
            home.run(event -> {
                boolean there = event instanceof CheckupEvent.DeviceSeen(var device)
                    && device.addresses().contains(InetAddress.ofLiteral(address));
                if (there) {
                    Thread.currentThread().interrupt();
                }
            });
            return home.device(address).device().id();
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void leftOut_isAskedNothing_andNotCalledFine() {
        String id = idOf("open-home", LEFT_OUT);
        Options options = Options.CAREFUL.with(new Wishes(Set.of(id), Set.of(), Map.of(), Set.of()));
        try (Practised home = new Practised(HomePlan.named("open-home"), options)) {
            home.run();
            DeviceResult device = home.device(LEFT_OUT);
            assertThat(device.findings()).isNotEmpty()
                .allMatch(finding -> finding.verdict().equals(new CouldNotTell(Why.LEFT_OUT)));
            assertThat(device.asked()).isEmpty();
            assertThat(home.tally(LEFT_OUT).connections()).isZero();
            assertThat(home.tally("192.168.77.11").connections()).as("others are asked").isPositive();

            Finding before = new Finding("telnet-open", id, Optional.of(Service.tcp(23, "telnet")),
                new AtRisk(Severity.ACT_NOW, Map.of()));
            assertThat(home.again(device.device(), before).verdict()).isEqualTo(new CouldNotTell(Why.LEFT_OUT));
            assertThat(home.tally(LEFT_OUT).connections()).isZero();
        }
    }

    /** A recorder that a person says is the same thing as their store of files: the doors of both are looked behind. */
    @Test
    void oneThatAPersonJoined_isAskedAtEachOfItsAddresses_andProvedFixedThere() {
        String files = "192.168.77.30";
        String recorder = "192.168.77.20";
        Map<String, String> same = Map.of(idOf("family-home", recorder), idOf("family-home", files));
        Options options = Options.CAREFUL.with(new Wishes(Set.of(), Set.of(), same, Set.of()));
        try (Practised home = new Practised(HomePlan.named("family-home"), options)) {
            home.run();
            DeviceResult joined = home.device(files);
            assertThat(joined.device().addresses()).contains(InetAddress.ofLiteral(files),
                InetAddress.ofLiteral(recorder));
            assertThat(joined.device().services()).contains(Service.tcp(23, "telnet"), Service.tcp(21, "ftp"));
            assertThat(joined.findings()).filteredOn(each -> each.check().equals("ftp-open")).anyMatch(Finding::atRisk);
            Finding telnet = joined.findings().stream().filter(each -> each.check().equals("telnet-open"))
                .filter(Finding::atRisk).findFirst().orElseThrow();
            assertThat(home.again(joined.device(), telnet).atRisk()).isTrue();
            home.home.heal(InetAddress.ofLiteral(recorder));
            assertThat(home.again(joined.device(), telnet).verdict()).isEqualTo(new Fine());
        }
    }

    @Test
    void twoThatAreEachOther_keepTheirIds() {
        Wishes circle = new Wishes(Set.of(), Set.of(), Map.of("a", "b", "b", "a", "c", "d", "d", "e"), Set.of());
        assertThat(List.of(circle.idOf("a"), circle.idOf("c"), circle.idOf("e"))).containsExactly("a", "e", "e");
    }
}

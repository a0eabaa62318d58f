package app.porchlight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.Finding;
import app.porchlight.model.Service;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict.AtRisk;
import app.porchlight.model.Verdict.CouldNotTell;
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

    private static String idOf(String address) {
        try (Practised home = Practised.at("open-home")) {
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
        String id = idOf(LEFT_OUT);
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

    @Test
    void twoThatAreEachOther_keepTheirIds() {
        Wishes circle = new Wishes(Set.of(), Set.of(), Map.of("a", "b", "b", "a", "c", "d", "d", "e"), Set.of());
        assertThat(List.of(circle.idOf("a"), circle.idOf("c"), circle.idOf("e"))).containsExactly("a", "e", "e");
    }
}

package app.porchlight.engine.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.model.Evidence;
import app.porchlight.practice.HomePlan;
import app.porchlight.practice.PracticeHome;
import app.porchlight.practice.Tempo;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
    private static final InetAddress RECEIVER = InetAddress.ofLiteral("192.168.77.71");

    private static List<Evidence> asked(InetAddress address) throws InterruptedException {
        List<Evidence> seen = new ArrayList<>();
        try (PracticeHome home =
                new PracticeHome(HomePlan.named("family-home"), ShippedKnowledge.read(), Tempo.INSTANT)) {
            new Names(home, seen::add).of(address);
        }
        return seen;
    }

    @Test
    void deviceThatAnswers_isNamed() throws InterruptedException {
        assertThat(asked(RECEIVER)).containsExactly(new Evidence.HostName(RECEIVER, "netbios", "SATRECEIVER"));
    }

    @Test
    void silentOnes_andThoseOutside_haveNoName() throws InterruptedException {
        assertThat(asked(InetAddress.ofLiteral("192.168.77.70"))).isEmpty();
        assertThat(asked(InetAddress.ofLiteral("192.0.2.1"))).isEmpty();
    }
}

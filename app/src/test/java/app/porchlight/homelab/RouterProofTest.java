package app.porchlight.homelab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** "Check again" at a real router (miniupnpd) that was started anew since, and has its control elsewhere. */
@Tag("homelab")
class RouterProofTest {
    private static final String OPENING = "upnp-port-opening";
    private static final String MAPPINGS = "port-mappings";

    private final Lab lab = new Lab("proof");

    @AfterEach
    void remove() {
        lab.close();
    }

    @Test
    void controlAtAnotherPort_isCalledForAnew_andOnlyWhatIsMendedIsFine() throws IOException {
        Host router = lab.join("router", "192.168.83.1", "1c:3b:f3:5a:10:01");
        Host box = lab.join("box", "192.168.83.21", "02:00:00:00:00:21");
        Host desk = lab.laptop("192.168.83.50", router.address()).host();
        Running before = UpnpRouter.start(router);
        UpnpRouter.openDoorTo(box, 80, 8080);
        Running prover = Prover.on(desk, OPENING, MAPPINGS);
        assertThat(Prover.again(prover, 1)).hasSize(2).allMatch(line -> line.contains("AtRisk"));

        before.stop();
        UpnpRouter.startAgain(router, 51_234);
        UpnpRouter.openDoorTo(box, 80, 8080);
        assertThat(told(Prover.again(prover, 2), MAPPINGS)).contains("AtRisk", "192.168.83.21:80");
        assertThat(told(Prover.again(prover, 3), OPENING)).contains("AtRisk", "UPnP");

        UpnpRouter.closeDoor(box, 8080);
        List<String> closed = Prover.again(prover, 4);
        assertThat(told(closed, MAPPINGS)).endsWith("Fine[]");
        assertThat(told(closed, OPENING)).contains("AtRisk", "UPnP");
    }

    private static String told(List<String> answers, String check) {
        return answers.stream().filter(line -> line.contains(" " + check + " ")).findFirst().orElseThrow();
    }
}

package app.porchlight.homelab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A real router's control (miniupnpd) in its ways: with a door to a weak device and without, with each language. */
@Tag("homelab")
class RouterTest {
    private static final String OPENING = "upnp-port-opening";
    private static final String MAPPINGS = "port-mappings";

    private final Lab lab = new Lab("router");
    private Host router;
    private Host box;
    private Laptop laptop;

    @BeforeEach
    void plugIn() {
        router = lab.join("router", "192.168.83.1", "1c:3b:f3:5a:10:01");
        box = lab.join("box", "192.168.83.21", "02:00:00:00:00:21");
        laptop = lab.laptop("192.168.83.50", router.address());
    }

    @AfterEach
    void remove() {
        lab.close();
    }

    @Test
    void doorToAWeakDevice_isAsGraveAsThat_andNothingIsOpened() {
        UpnpRouter.start(router);
        BusyboxTelnet.withoutLogin(box);
        UpnpRouter.openDoorTo(box, 23, 2323);
        Outcome outcome = laptop.check();
        JsonNode mappings = outcome.finding(router, MAPPINGS);
        assertThat(mappings.at("/severity").stringValue()).isEqualTo("act-now");
        assertThat(mappings.at("/facts/mapping.1").stringValue()).isEqualTo("tcp 2323 192.168.83.21:23");
        assertThat(mappings.at("/facts/mapping.1.weak").stringValue()).contains("telnet-no-login");
        assertThat(mappings.at("/exposures/0/device")).isEqualTo(outcome.device(box).get("id"));
        assertThat(outcome.finding(router, OPENING).at("/facts/speaks").stringValue())
            .isEqualTo("UPnP, NAT-PMP, PCP");
        assertThat(UpnpRouter.doors(box)).isEqualTo(1);
    }

    @Test
    void withoutUpnp_theOtherLanguagesAreHeard() {
        UpnpRouter.withoutUpnp(router);
        Bystanders.films(lab.join("films", "192.168.83.62", "02:00:00:00:00:62"));
        Outcome outcome = laptop.check();
        assertThat(outcome.finding(router, OPENING).at("/facts/other").stringValue()).isEqualTo("NAT-PMP, PCP");
        assertThat(outcome.verdict(router, MAPPINGS)).isEqualTo("could-not-tell");
    }

    @Test
    void withoutAnyControl_isFine_whereOthersWereHeard() {
        Bystanders.films(lab.join("films", "192.168.83.62", "02:00:00:00:00:62"));
        Outcome outcome = laptop.check();
        assertThat(outcome.verdict(router, OPENING)).isEqualTo("fine");
        assertThat(outcome.verdict(router, MAPPINGS)).isEqualTo("fine");
        assertThat(outcome.risks(router)).isEmpty();
    }

    @Test
    void withoutNatPmp_andWithoutDoors_onlyUpnpIsTold() {
        UpnpRouter.withoutNatPmp(router);
        Outcome outcome = laptop.check();
        assertThat(outcome.finding(router, OPENING).at("/facts/speaks").stringValue()).isEqualTo("UPnP");
        assertThat(outcome.verdict(router, MAPPINGS)).isEqualTo("fine");
        assertThat(outcome.risks(router)).containsExactly(OPENING);
    }
}

package app.porchlight.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.porchlight.model.Asked;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** "What we asked this device" holds also what is asked before anybody visits it. */
class BeforehandTest {
    private static Practised home;

    @BeforeAll
    static void check() {
        home = Practised.at("family-home");
        home.run();
    }

    @AfterAll
    static void leave() {
        home.close();
    }

    private static List<String> asked(DeviceResult device, int port) {
        return device.asked().stream().filter(each -> each.port() == port).map(Asked::what).toList();
    }

    private static DeviceResult router(Practised home) {
        return home.result().devices().stream().filter(each -> each.device().isRouter()).findFirst().orElseThrow();
    }

    @Test
    void router_isAskedWhoIsAtHome_andForNames_andBothAreNotedOnce() {
        assertThat(router(home).asked()).extracting(Asked::what).containsOnlyOnce("members", "house-names");
    }

    @Test
    void whatCameOfAQuestion_hasTheQuestionNoted() {
        for (DeviceResult each : home.result().devices()) {
            Device device = each.device();
            assertThat(device.seen(Evidence.WebPage.class)).as(device.id())
                .allSatisfy(page -> assertThat(asked(each, page.service().port())).contains("page"));
            assertThat(device.seen(Evidence.Greeting.class)).as(device.id())
                .allSatisfy(greeting -> assertThat(asked(each, greeting.service().port())).contains("listen"));
            assertThat(device.seen(Evidence.Description.class)).as(device.id()).allSatisfy(said ->
                assertThat(each.asked()).extracting(Asked::what, Asked::port).contains(
                    tuple("describe", URI.create(said.location()).getPort())));
        }
    }

    @Test
    void callToAll_isNotedOnEveryDevice() {
        assertThat(home.result().devices()).allSatisfy(each ->
            assertThat(each.asked()).extracting(Asked::what).contains("called"));
    }
}

package app.porchlight.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Identity;
import app.porchlight.model.Mac;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SamenessTest {
    private static final InetAddress HERE = Samples.at("192.168.1.5");
    private static final Mac FACTORY = Samples.mac(1);
    private static final Mac OTHER = Samples.mac(2);
    private static final Mac RANDOM = new Mac(0x02_00_00_00_00_01L);
    private static final Mac GROUP = new Mac(0x01_00_5E_00_00_01L);

    private static Device device(String id, Set<Mac> macs, String hostName, String udn) {
        return new Device(id, List.of(HERE), macs, Identity.UNKNOWN, List.of(),
            List.of(new Evidence.HostName(HERE, "mdns", hostName),
                new Evidence.Description(HERE, "", "", Map.of("UDN", udn))));
    }

    private static Map<String, String> match(Device before, Device... now) {
        return Sameness.match(List.of(before), List.of(now));
    }

    @Test
    void sameId_comesBeforeEverything() {
        assertThat(match(device("a", Set.of(FACTORY), "", ""), device("b", Set.of(FACTORY), "", ""),
            device("a", Set.of(OTHER), "", ""))).containsOnly(Map.entry("a", "a"));
    }

    @Test
    void sharedHardwareAddress_isTheSame() {
        assertThat(match(device("a", Set.of(FACTORY, RANDOM), "", ""), device("b", Set.of(OTHER), "", ""),
            device("c", Set.of(FACTORY), "", ""))).containsOnly(Map.entry("a", "c"));
    }

    @Test
    void partOfOneWithMoreHardware_isNoDeviceThatCameOrWent() {
        Device joined = device("a", Set.of(FACTORY, OTHER), "", "");
        assertThat(Sameness.partOf(device("b", Set.of(OTHER), "", ""), List.of(joined))).isTrue();
        assertThat(Sameness.partOf(joined, List.of(joined))).isFalse();
        assertThat(Sameness.partOf(device("b", Set.of(RANDOM), "", ""), List.of(joined))).isFalse();
        assertThat(Sameness.partOf(device("b", Set.of(), "", ""), List.of(joined))).isFalse();
    }

    @Test
    void groupAddress_isNobody() {
        assertThat(match(device("a", Set.of(GROUP), "", ""), device("b", Set.of(GROUP), "", ""))).isEmpty();
    }

    @Test
    void sameUpnpName_isTheSame() {
        assertThat(match(device("a", Set.of(), "", "uuid:1"), device("b", Set.of(), "", "uuid:2"),
            device("c", Set.of(), "", "uuid:1"))).containsOnly(Map.entry("a", "c"));
    }

    @Test
    void sameHostName_isTheSame_alsoWithAnotherRandomAddress() {
        assertThat(match(device("a", Set.of(RANDOM), "Omas-Handy", ""), device("b", Set.of(FACTORY), "omas-handy", "")))
            .containsOnly(Map.entry("a", "b"));
    }

    @Test
    void sameHostName_isNotEnough_withTwoFactoryAddresses() {
        assertThat(match(device("a", Set.of(FACTORY), "lamp", ""), device("b", Set.of(OTHER), "lamp", ""))).isEmpty();
    }

    @Test
    void hostNameThatTwoHave_saysNothing() {
        assertThat(match(device("a", Set.of(), "android", ""), device("b", Set.of(), "android", ""),
            device("c", Set.of(), "android", ""))).isEmpty();
    }

    @Test
    void noDevice_standsForTwo() {
        assertThat(Sameness.match(
            List.of(device("a", Set.of(FACTORY), "", ""), device("b", Set.of(FACTORY), "", "")),
            List.of(device("c", Set.of(FACTORY), "", "")))).containsOnly(Map.entry("a", "c"));
    }

    @Test
    void nothingInCommon_isNotTheSame() {
        assertThat(match(device("a", Set.of(FACTORY), "", ""), device("b", Set.of(OTHER), "", ""))).isEmpty();
    }
}

package app.porchlight.engine.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.engine.Wishes;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Identity;
import app.porchlight.model.Mac;
import app.porchlight.model.Service;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HouseholdTest {
    private static final long NOW = 0;

    private final Household household = new Household(evidence -> Identity.UNKNOWN, Wishes.NONE);

    private static InetAddress at(int last) {
        return InetAddress.ofLiteral("192.168.1." + last);
    }

    private static Evidence neighbour(int last, String mac) {
        return new Evidence.Neighbour(at(last), Mac.of(mac).orElseThrow());
    }

    private static Evidence described(int last, String udn) {
        return new Evidence.Description(at(last), "", "", Map.of("UDN", udn));
    }

    private List<Device> devices() {
        household.due(NOW, true);
        return household.devices();
    }

    @Test
    void sameHardware_hasTheSameIdAtAnotherAddress() {
        household.add(neighbour(20, "00:12:16:a4:3b:20"), NOW);
        Household next = new Household(evidence -> Identity.UNKNOWN, Wishes.NONE);
        next.add(neighbour(99, "00:12:16:a4:3b:20"), NOW);
        next.due(NOW, true);
        assertThat(next.devices().getFirst().id()).isEqualTo(devices().getFirst().id());
    }

    @Test
    void randomHardwareAddress_doesNotNameADevice() {
        household.add(neighbour(20, "02:12:16:a4:3b:20"), NOW);
        household.add(new Evidence.HostName(at(20), "mdns", "annas-phone.local"), NOW);
        Household next = new Household(evidence -> Identity.UNKNOWN, Wishes.NONE);
        next.add(neighbour(31, "06:77:16:a4:3b:21"), NOW);
        next.add(new Evidence.HostName(at(31), "mdns", "annas-phone.local"), NOW);
        next.due(NOW, true);
        assertThat(next.devices().getFirst().id()).isEqualTo(devices().getFirst().id());
    }

    @Test
    void twoAddressesOfOneHardwareAndUniqueName_areOneDevice() {
        household.add(neighbour(20, "00:12:16:a4:3b:20"), NOW);
        household.add(described(20, "uuid:nas"), NOW);
        household.due(NOW, true);
        household.add(described(21, "uuid:nas"), NOW);
        household.due(NOW, true);
        List<Household.Merge> merges = household.add(neighbour(21, "00:12:16:a4:3b:20"), NOW);
        assertThat(merges).hasSize(1);
        assertThat(devices()).singleElement().satisfies(device -> {
            assertThat(device.addresses()).containsExactly(at(20), at(21));
            assertThat(device.id()).isEqualTo(merges.getFirst().into());
        });
        assertThat(household.current(merges.getFirst().gone())).isEqualTo(merges.getFirst().into());
    }

    /** Some makers give all their cameras one UDN, and a hostile thing may take another's: none may hide behind it. */
    @Test
    void oneNameOnOtherHardware_isOneDeviceOnlyWhereNothingTellsThemApart() {
        household.add(neighbour(20, "00:12:16:a4:3b:20"), NOW);
        household.add(neighbour(21, "00:12:16:a4:3b:21"), NOW);
        household.add(described(20, "uuid:nas"), NOW);
        assertThat(household.add(described(21, "uuid:nas"), NOW)).isEmpty();
        assertThat(devices()).hasSize(2);
        assertThat(household.join((one, other) -> false)).isEmpty();
        assertThat(devices()).hasSize(2);
        assertThat(household.join((one, other) -> true)).hasSize(1);
        assertThat(devices()).singleElement().satisfies(device -> {
            assertThat(device.addresses()).containsExactly(at(20), at(21));
            assertThat(device.macs()).hasSize(2);
        });
    }

    @Test
    void whatThePersonTookApart_staysTwo() {
        Mac second = Mac.of("00:12:16:a4:3b:21").orElseThrow();
        Household apart = new Household(evidence -> Identity.UNKNOWN,
            new Wishes(Set.of(), Set.of(), Map.of(), Set.of(second)));
        apart.add(described(20, "uuid:nas"), NOW);
        apart.add(described(21, "uuid:nas"), NOW);
        apart.add(neighbour(20, "00:12:16:a4:3b:20"), NOW);
        apart.add(neighbour(21, "00:12:16:a4:3b:21"), NOW);
        apart.add(described(22, "uuid:nas"), NOW);
        apart.add(neighbour(22, "00:12:16:a4:3b:22"), NOW);
        apart.due(NOW, true);
        apart.join((one, other) -> true);
        assertThat(apart.devices()).extracting(Device::addresses)
            .containsExactly(List.of(at(20), at(22)), List.of(at(21)));
        assertThat(apart.devices()).extracting(Device::id).doesNotHaveDuplicates();
    }

    @Test
    void whatThePersonCallsOneDevice_isOne_underItsId() {
        household.add(neighbour(20, "00:12:16:a4:3b:20"), NOW);
        household.add(neighbour(21, "00:12:16:a4:3b:21"), NOW);
        String wired = devices().getFirst().id();
        String wireless = devices().getLast().id();
        for (int first : new int[] {20, 21}) {
            Household joined = new Household(evidence -> Identity.UNKNOWN,
                new Wishes(Set.of(), Set.of(), Map.of(wireless, wired), Set.of()));
            joined.add(neighbour(first, "00:12:16:a4:3b:" + first), NOW);
            List<Member> told = new ArrayList<>(joined.due(NOW, true));
            joined.add(neighbour(41 - first, "00:12:16:a4:3b:" + (41 - first)), NOW);
            told.addAll(joined.due(NOW, true));
            assertThat(told).hasSize(1);
            assertThat(joined.somebodyWaits()).isFalse();
            assertThat(joined.devices()).singleElement().satisfies(device -> {
                assertThat(device.id()).isEqualTo(wired);
                assertThat(device.macs()).hasSize(2);
            });
        }
    }

    @Test
    void ipv6Address_isAnotherOfTheOneWithThatHardware() {
        InetAddress link = InetAddress.ofLiteral("fe80::212:16ff:fea4:3b20");
        InetAddress early = InetAddress.ofLiteral("fd00::20");
        Mac camera = Mac.of("00:12:16:a4:3b:20").orElseThrow();
        household.add(new Evidence.Neighbour(early, camera), NOW);
        household.add(neighbour(20, "00:12:16:a4:3b:20"), NOW);
        household.add(new Evidence.Neighbour(link, camera), NOW);
        household.add(new Evidence.HostName(link, "mdns", "garage"), NOW);
        household.add(new Evidence.HostName(InetAddress.ofLiteral("fe80::10"), "mdns", "nobody"), NOW);
        assertThat(devices()).singleElement().satisfies(device -> {
            assertThat(device.addresses()).containsExactly(at(20), early, link);
            assertThat(device.macs()).hasSize(1);
            assertThat(device.seen(Evidence.HostName.class)).hasSize(1);
        });
    }

    private static final InetAddress ON_THE_LINK = InetAddress.ofLiteral("fe80::212:16ff:fea4:3b20");
    private static final InetAddress AT_HOME = InetAddress.ofLiteral("fd00::20");
    private static final Mac CAMERA = Mac.of("00:12:16:a4:3b:20").orElseThrow();

    @Test
    void whoHasNoAddressByIpv4_isADeviceByItsOwnOnTheLink_afterAWhile() {
        household.add(new Evidence.Neighbour(AT_HOME, CAMERA), NOW);
        household.add(new Evidence.Neighbour(ON_THE_LINK, CAMERA), NOW);
        assertThat(household.due(NOW + TimeUnit.SECONDS.toNanos(1), false)).isEmpty();
        assertThat(household.due(NOW + TimeUnit.SECONDS.toNanos(5), false)).hasSize(1);
        assertThat(household.devices()).singleElement().satisfies(device -> {
            assertThat(device.addresses()).containsExactly(ON_THE_LINK, AT_HOME);
            assertThat(device.macs()).containsExactly(CAMERA);
        });
    }

    /** It may say something before anybody knows whose address that is. */
    @Test
    void whatAStrangerByIpv6Says_isKeptUntilItIsMet() {
        household.add(new Evidence.HostName(ON_THE_LINK, "mdns", "early"), NOW);
        household.add(new Evidence.Neighbour(ON_THE_LINK, CAMERA), NOW);
        household.add(new Evidence.HostName(ON_THE_LINK, "mdns", "late"), NOW);
        household.due(NOW + TimeUnit.SECONDS.toNanos(5), false);
        assertThat(household.devices()).singleElement().satisfies(device ->
            assertThat(device.seen(Evidence.HostName.class).map(Evidence.HostName::name))
                .containsExactly("early", "late"));
    }

    @Test
    void whatAStrangerByIpv6Says_isSaidByTheOneWithItsHardware() {
        household.add(neighbour(20, "00:12:16:a4:3b:20"), NOW);
        household.add(new Evidence.HostName(ON_THE_LINK, "mdns", "early"), NOW);
        household.add(new Evidence.Neighbour(ON_THE_LINK, CAMERA), NOW);
        assertThat(devices()).singleElement().satisfies(device ->
            assertThat(device.seen(Evidence.HostName.class)).hasSize(1));
    }

    @Test
    void whoShowsAnAddressByIpv4Later_isTheSameDevice() {
        household.add(new Evidence.Neighbour(ON_THE_LINK, CAMERA), NOW);
        household.due(NOW + TimeUnit.SECONDS.toNanos(5), false);
        String id = household.devices().getFirst().id();
        household.add(neighbour(20, "00:12:16:a4:3b:20"), NOW + TimeUnit.SECONDS.toNanos(6));
        assertThat(household.due(NOW + TimeUnit.SECONDS.toNanos(6), true)).isEmpty();
        assertThat(household.devices()).singleElement().satisfies(device -> {
            assertThat(device.id()).isEqualTo(id);
            assertThat(device.addresses()).containsExactly(at(20), ON_THE_LINK);
        });
    }

    @Test
    void oneThatInventsManyAddressesByIpv6_isNotMetAThousandTimes() {
        for (int i = 1; i <= 500; i++) {
            household.add(new Evidence.Neighbour(InetAddress.ofLiteral("fe80::" + Integer.toHexString(i)),
                Mac.of("02:00:00:00:%02x:%02x".formatted(i >> 8, i & 0xff)).orElseThrow()), NOW);
        }
        household.due(NOW, true);
        household.due(NOW, true);
        assertThat(household.devices()).hasSize(Household.MOST_BY_SIX_ALONE);
    }

    @Test
    void ipv6AddressOfHardwareThatTwoShare_isNobodys() {
        household.add(neighbour(20, "00:12:16:a4:3b:20"), NOW);
        household.add(neighbour(21, "00:12:16:a4:3b:20"), NOW);
        household.add(new Evidence.Neighbour(InetAddress.ofLiteral("fe80::1"),
            Mac.of("00:12:16:a4:3b:20").orElseThrow()), NOW);
        assertThat(devices()).extracting(Device::addresses).containsExactly(List.of(at(20)), List.of(at(21)));
    }

    @Test
    void twoDevicesBehindOneHardwareAddress_staySeparateWithIdsOfTheirOwn() {
        household.add(neighbour(20, "00:12:16:a4:3b:20"), NOW);
        household.add(neighbour(21, "00:12:16:a4:3b:20"), NOW);
        assertThat(devices()).hasSize(2);
        assertThat(devices().stream().map(Device::id)).doesNotHaveDuplicates();
    }

    @Test
    void routerThatAnswersForEverybody_isOneDevice() {
        household.add(new Evidence.Router(at(1)), NOW);
        for (int last = 1; last < 255; last++) {
            household.add(neighbour(last, "00:12:16:a4:3b:20"), NOW);
            household.due(NOW, false);
        }
        assertThat(devices()).singleElement().satisfies(device -> {
            assertThat(device.isRouter()).isTrue();
            assertThat(device.addresses()).containsExactly(at(1));
        });
        assertThat(household.oneAnswersForMany()).isTrue();
    }

    @Test
    void realDeviceBehindARouterThatAnswersForEverybody_isKept() {
        household.add(new Evidence.Router(at(1)), NOW);
        household.add(described(30, "uuid:tv"), NOW);
        for (int last = 1; last < 100; last++) {
            household.add(neighbour(last, "00:12:16:a4:3b:20"), NOW);
        }
        assertThat(devices()).hasSize(2);
    }

    @Test
    void deviceWithoutHardwareAddress_isToldOfAfterAWhile() {
        household.add(new Evidence.HostName(at(20), "dns", "tv"), NOW);
        assertThat(household.due(NOW, false)).isEmpty();
        assertThat(household.due(NOW + 2_000_000_000L, false)).hasSize(1);
        assertThat(household.due(NOW + 3_000_000_000L, false)).isEmpty();
    }

    @Test
    void doorOfWhichMoreIsHeard_isOneDoor() {
        household.add(new Evidence.Door(at(20), Service.tcp(23, Service.SILENT)), NOW);
        household.add(new Evidence.Door(at(20), Service.tcp(23, "telnet")), NOW);
        assertThat(devices().getFirst().services()).containsExactly(Service.tcp(23, "telnet"));
    }

    @Test
    void doorOfOneNumberAtTwoAddresses_isTwoWhereTheyDiffer_andEachAddressShowsItsOwn() {
        for (int last : new int[] {20, 21}) {
            household.add(neighbour(last, "00:12:16:a4:3b:20"), NOW);
            household.add(described(last, "uuid:nas"), NOW);
            household.add(new Evidence.Door(at(last), Service.tcp(22, "ssh")), NOW);
        }
        household.add(new Evidence.Door(at(20), Service.tcp(80, "http")), NOW);
        household.add(new Evidence.Door(at(21), Service.tcp(80, "telnet")), NOW);
        household.add(new Evidence.Door(at(21), Service.tcp(8080, "http")), NOW);
        Device nas = devices().getFirst();
        assertThat(nas.services()).containsExactlyInAnyOrder(Service.tcp(22, "ssh"), Service.tcp(80, "http"),
            Service.tcp(80, "telnet"), Service.tcp(8080, "http"));
        assertThat(nas.where(Optional.of(Service.tcp(80, "http")))).containsExactly(at(20), at(21));
        assertThat(nas.where(Optional.of(Service.tcp(8080, "http")))).containsExactly(at(21));
        assertThat(nas.where(Optional.empty())).containsExactly(at(20), at(21));
        assertThat(nas.facing(at(20)).services()).containsExactlyInAnyOrder(Service.tcp(22, "ssh"),
            Service.tcp(80, "http"));
        assertThat(nas.facing(at(21)).address()).isEqualTo(at(21));
        assertThat(nas.facing(at(21)).services()).doesNotContain(Service.tcp(80, "http"));
    }

    @Test
    void doorThatSaysNothing_isARecorders_whereTheRecorderSaysSo() {
        household.add(new Evidence.Door(at(20), Service.tcp(34567, Service.SILENT)), NOW);
        household.add(new Evidence.Door(at(20), Service.tcp(9527, Service.SILENT)), NOW);
        household.add(new Evidence.Answer(at(20), "xiongmai", Map.of("Version", "V4.02.R11")), NOW);
        assertThat(devices().getFirst().services()).contains(Service.tcp(34567, Service.SILENT));
        household.add(new Evidence.Answer(at(20), "xiongmai", Map.of("TCPPort", "34567")), NOW);
        assertThat(devices().getFirst().services()).containsExactly(Service.tcp(34567, "dvrip"),
            Service.tcp(9527, Service.SILENT));
    }

    @Test
    void opensToEverything_hasOnlyDoorsWhereSomebodySpoke() {
        for (int port = 1; port <= 60; port++) {
            household.add(new Evidence.Door(at(20), Service.tcp(port, port == 22 ? "ssh" : Service.SILENT)), NOW);
        }
        assertThat(devices().getFirst().services()).containsExactly(Service.tcp(22, "ssh"));
    }

    @Test
    void deviceThatTellsWithoutEnd_isNotHeardOut() {
        for (int i = 0; i < 10_000; i++) {
            household.add(new Evidence.Announcement(at(20), "_x._tcp", "service " + i, i, Map.of()), NOW);
        }
        assertThat(devices().getFirst().evidence()).hasSize(Member.MOST_OF_A_SORT);
    }

    @Test
    void floodOfAnnouncements_hidesNoDoor() {
        for (int i = 0; i < 10_000; i++) {
            household.add(new Evidence.Announcement(at(20), "_x._tcp", "service " + i, i, Map.of()), NOW);
        }
        household.add(new Evidence.Door(at(20), Service.tcp(23, "telnet")), NOW);
        assertThat(devices().getFirst().services()).containsExactly(Service.tcp(23, "telnet"));
    }

    /** Whichever of them answers first: it is one place, and goes by the same name next time. */
    @Test
    void twoAtOneAddress_areOnePlaceWithOneId() {
        household.add(neighbour(20, "00:12:16:a4:3b:20"), NOW);
        household.add(neighbour(20, "00:12:16:a4:3b:99"), NOW);
        Household other = new Household(evidence -> Identity.UNKNOWN, Wishes.NONE);
        other.add(neighbour(20, "00:12:16:a4:3b:99"), NOW);
        other.add(neighbour(20, "00:12:16:a4:3b:20"), NOW);
        other.due(NOW, true);
        assertThat(devices()).singleElement().satisfies(device -> assertThat(device.macs()).hasSize(2));
        assertThat(other.devices().getFirst().id()).isEqualTo(devices().getFirst().id());
    }
}

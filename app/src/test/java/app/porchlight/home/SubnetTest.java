package app.porchlight.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.Inet4Address;
import java.net.Inet6Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubnetTest {
    @Test
    void hostBits_areDropped() {
        assertThat(Subnet.of("192.168.1.77/24")).isEqualTo(Subnet.of("192.168.1.0/24"))
            .hasToString("192.168.1.0/24");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "192.168.1.0", "192.168.1/24", "10/8", "192.168.1.0/33", "192.168.1.0/-1",
        "192.168.1.0/+4", "192.168.1.256/24", "home/24", "192.168.1.0/24 ", "::1/64", "192.168.1.0/24/24"})
    void whatIsNoNetwork_isRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Subnet.of(text));
    }

    @Test
    void hosts_leaveOutTheNetworkAndTheOneThatCallsAll() {
        assertThat(Subnet.of("192.168.1.0/29").hosts()).extracting(Inet4Address::getHostAddress)
            .containsExactly("192.168.1.1", "192.168.1.2", "192.168.1.3", "192.168.1.4", "192.168.1.5", "192.168.1.6");
        assertThat(Subnet.of("192.168.0.0/22").hosts()).hasSize(1022);
        assertThat(Subnet.of("192.168.1.4/31").hosts()).hasSize(2);
        assertThat(Subnet.of("192.168.1.4/32").hosts()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"192.168.1.1,true", "192.168.1.254,true", "192.168.1.0,false", "192.168.1.255,false",
        "192.168.0.255,false", "192.168.2.0,false", "0.0.0.0,false", "255.255.255.255,false"})
    void onlyRealAddresses_haveRoom(String address, boolean room) {
        assertThat(Subnet.of("192.168.1.0/24").hasRoomFor(Inet4Address.ofLiteral(address))).isEqualTo(room);
    }

    @Test
    void ipv6_isNotInIt() {
        assertThat(Subnet.of("0.0.0.0/0").contains(Inet6Address.ofLiteral("fe80::1"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.0/8,true", "172.16.0.0/12,true", "172.32.0.0/16,false", "192.168.0.0/16,true",
        "192.168.0.0/15,false", "169.254.3.0/24,true", "100.64.0.0/10,true", "100.128.0.0/16,false",
        "8.8.8.0/24,false", "127.0.0.0/8,false", "0.0.0.0/0,false"})
    void onlyPrivateSpace_isPrivate(String cidr, boolean expected) {
        assertThat(Subnet.of(cidr).isPrivate()).isEqualTo(expected);
    }
}

package app.porchlight.home.real;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.home.Subnet;
import app.porchlight.model.Evidence;
import app.porchlight.protocol.datagram.MdnsAnswer.Told;
import app.porchlight.protocol.datagram.MdnsQuestion;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A device may announce as much as it likes: the others are heard all the same. */
class AnnouncedAtHomeTest {
    private static final InetAddress LAMP = InetAddress.ofLiteral("192.168.1.20");
    private static final InetAddress LAMP_SIX = InetAddress.ofLiteral("fe80::20");
    private static final InetAddress ELSEWHERE = InetAddress.ofLiteral("203.0.113.9");
    private static final List<String> TYPE = List.of("_http", "_tcp", "local");
    private static final List<String> HOST = List.of("lamp", "local");

    private final List<Evidence> heard = new ArrayList<>();
    private final Announced announced = new Announced(Subnet.of("192.168.1.0/24"), List.of("_http._tcp"), heard::add);

    private static List<String> service(int number) {
        return List.of("Service." + number, "_http", "_tcp", "local");
    }

    private static List<Told> said(int number, List<String> host, InetAddress address) {
        return List.of(new Told.Lives(host, address), new Told.Serves(service(number), host, 80),
            new Told.Says(service(number), Map.of("a", "b")), new Told.Points(TYPE, service(number)));
    }

    private static Evidence.Announcement service(int number, InetAddress address) {
        return new Evidence.Announcement(address, "_http._tcp", "Service." + number, 80, Map.of("a", "b"));
    }

    private long from(InetAddress address) {
        return heard.stream().filter(each -> each.address().equals(address)).count();
    }

    @Test
    void service_isToldOnce_whateverTheOrder() {
        said(1, HOST, LAMP).reversed().forEach(each -> announced.hear(LAMP, List.of(each)));
        announced.hear(LAMP, said(1, HOST, LAMP));
        assertThat(heard).containsExactly(service(1, LAMP), new Evidence.HostName(LAMP, "mdns", "lamp"));
        assertThat(announced.missing(false)).isEmpty();
        assertThat(announced.known()).containsExactly(new Told.Points(TYPE, service(1)));
    }

    @Test
    void whatIsMissing_isAskedFor_butNotForEver() {
        announced.hear(LAMP, List.of(new Told.Points(TYPE, service(1))));
        assertThat(announced.missing(true)).isEmpty();
        assertThat(announced.missing(false)).containsExactlyInAnyOrder(MdnsQuestion.place(service(1)),
            MdnsQuestion.text(service(1)));
        announced.hear(LAMP, List.of(new Told.Serves(service(1), HOST, 80)));
        assertThat(announced.missing(false)).contains(MdnsQuestion.address(HOST));
        announced.missing(false);
        announced.missing(false);
        assertThat(announced.missing(false)).isEmpty();
        announced.hear(LAMP, said(1, HOST, LAMP));
        assertThat(heard).contains(service(1, LAMP));
    }

    @Test
    void whoHasNoAddressByIpv4_isToldByItsOther_onlyOnceThatIsSure() {
        announced.hear(LAMP_SIX, said(1, HOST, LAMP_SIX));
        assertThat(heard).isEmpty();
        announced.missing(true);
        announced.missing(true);
        assertThat(heard).contains(service(1, LAMP_SIX));
        announced.hear(LAMP_SIX, said(2, List.of("both", "local"), LAMP_SIX));
        announced.hear(LAMP, List.of(new Told.Lives(List.of("both", "local"), LAMP)));
        assertThat(heard).contains(service(2, LAMP)).doesNotContain(service(2, LAMP_SIX));
    }

    @Test
    void typeThatWasNotKnown_isAskedFor_andNonsenseIsNot() {
        List<String> list = MdnsQuestion.TYPES.name();
        announced.hear(LAMP, List.of(new Told.Points(list, List.of("_new", "_udp", "local")),
            new Told.Points(list, List.of("new", "_udp", "local")), new Told.Points(list, List.of("_a", "com"))));
        assertThat(announced.types()).containsExactly(List.of("_http", "_tcp"), List.of("_new", "_udp"));
    }

    @Test
    void tenThousandServicesOfOneDevice_leaveRoomForTheOthers() {
        InetAddress loud = InetAddress.ofLiteral("192.168.1.66");
        for (int number = 0; number < 10_000; number++) {
            announced.hear(loud, said(number, List.of("loud-" + number, "local"), loud));
            announced.hear(loud, List.of(new Told.Points(MdnsQuestion.TYPES.name(),
                List.of("_t" + number, "_tcp", "local"))));
        }
        announced.hear(LAMP, said(10_001, HOST, LAMP));
        assertThat(from(loud)).isBetween(100L, (long) Announced.MOST_OF_ONE);
        assertThat(from(LAMP)).isEqualTo(2);
    }

    @Test
    void addressOutsideTheHome_isNotTold() {
        announced.hear(LAMP, said(1, HOST, ELSEWHERE));
        announced.hear(LAMP, said(2, HOST, InetAddress.ofLiteral("127.0.0.1")));
        announced.hear(LAMP, said(3, HOST, InetAddress.ofLiteral("2001:db8::1")));
        announced.missing(false);
        announced.missing(false);
        assertThat(heard).isEmpty();
    }

    @Test
    void manyUnfinishedServices_areAskedFewAtATime() {
        for (int number = 0; number < 300; number++) {
            announced.hear(LAMP, List.of(new Told.Points(TYPE, service(number))));
        }
        assertThat(announced.missing(false)).hasSize(2 * Announced.MOST_AT_ONCE);
    }
}

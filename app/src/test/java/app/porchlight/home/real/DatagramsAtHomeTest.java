package app.porchlight.home.real;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.model.Evidence;
import app.porchlight.protocol.datagram.Datagram;
import app.porchlight.protocol.datagram.Llmnr;
import app.porchlight.protocol.datagram.Spoken;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who listens and who calls, with real datagrams on this computer's loopback: nothing here leaves it. */
class DatagramsAtHomeTest {
    private static final String GROUP = "239.255.77.77";
    private static final InetAddress STRANGER = InetAddress.ofLiteral("127.0.0.9");
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration A_WHILE = Duration.ofMillis(400);
    private static final byte[] LAMP = bytes("NOTIFY * HTTP/1.1\r\nLocation: yeelight://192.168.1.20:55443\r\n"
        + "model: color\r\n");
    private static final byte[] NOISE = bytes("NOTIFY * HTTP/1.1\r\nLocation: http://192.168.1.20/\r\n");
    private static final int FLOOD = 6000;

    private final LoopbackNeighbours home = new LoopbackNeighbours();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @AfterEach
    void close() {
        home.close();
    }

    private static Spoken.Manner lamps(String group, int port) {
        return new Spoken.Manner("yeelight", port, group, Datagram.YEELIGHT::fields);
    }

    private Evidence lamp(int number) {
        return new Evidence.Answer(home.at(number), "yeelight", Map.of("model", "color"));
    }

    /** Says it again and again: who listens may not do so yet. */
    private boolean called(InetSocketAddress to, int... from) {
        try {
            home.says(STRANGER, to, LAMP);
            home.says(home.place().own(), to, LAMP);
            for (int each : from) {
                home.says(home.at(each), to, NOISE, LAMP, LAMP);
            }
            return home.heard.size() >= from.length;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void callsOfTheHome_areHeardOnce_andNoOthers() throws Exception {
        int port = LoopbackNeighbours.freePort();
        Beacons beacons = new Beacons(home.place(), () -> lamps(GROUP, port), home.heard::add);
        Duration stopping = LoopbackNeighbours.run(beacons::run,
            () -> called(new InetSocketAddress(GROUP, port), 2, 3));
        assertThat(home.heard).containsExactlyInAnyOrder(lamp(2), lamp(3));
        assertThat(stopping).isLessThan(SOON);
    }

    @Test
    void nobodyCalls_nothingIsHeard_andItStopsWhenTold() throws Exception {
        int port = LoopbackNeighbours.freePort();
        Beacons beacons = new Beacons(home.place(), () -> lamps(GROUP, port), home.heard::add);
        assertThat(LoopbackNeighbours.run(beacons::run, LoopbackNeighbours.after(A_WHILE))).isLessThan(SOON);
        assertThat(home.heard).isEmpty();
    }

    @Test
    void floodOfCalls_isNotHeardOut() throws Exception {
        int port = LoopbackNeighbours.freePort();
        AtomicBoolean ended = new AtomicBoolean();
        Beacons beacons = new Beacons(home.place(), () -> lamps(GROUP, port), home.heard::add);
        LoopbackNeighbours.run(() -> {
            beacons.run();
            ended.set(!Thread.currentThread().isInterrupted());
        }, () -> ended.get() || !flood(new InetSocketAddress(GROUP, port)));
        assertThat(ended).as("by itself").isTrue();
        assertThat(home.heard).containsExactly(lamp(2));
    }

    /** Always true: there is no end of it. */
    private boolean flood(InetSocketAddress to) {
        try {
            byte[][] many = new byte[FLOOD / 100][];
            Arrays.fill(many, LAMP);
            home.says(home.at(2), to, many);
            return true;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void portThatSomebodyHasToHimself_isNotHeard_andNothingBreaks() throws Exception {
        try (var taken = new DatagramSocket(null)) {
            taken.setReuseAddress(false);
            taken.bind(new InetSocketAddress(0));
            new Beacons(home.place(), () -> lamps(GROUP, taken.getLocalPort()), home.heard::add).run();
        }
        assertThat(home.heard).isEmpty();
    }

    private GroupCall call(String group, int port, String question) {
        return new GroupCall(home.place(), home.heard::add, lamps(group, port), () -> List.of(bytes(question)));
    }

    private static List<String> texts(List<DatagramPacket> asked) {
        return asked.stream().map(each -> new String(each.getData(), 0, each.getLength(), StandardCharsets.UTF_8))
            .toList();
    }

    @Test
    void groupIsCalledTwice_andAnswersOfTheHomeAreHeard() throws Exception {
        int port = LoopbackNeighbours.freePort();
        List<DatagramPacket> asked = home.listener(GROUP, port, home.at(2), question -> LAMP);
        home.listener(GROUP, port, home.at(3), question -> NOISE);
        home.listener(GROUP, port, STRANGER, question -> LAMP);
        Duration stopping = LoopbackNeighbours.run(call(GROUP, port, "who?")::run,
            () -> asked.size() >= 2 && !home.heard.isEmpty());
        assertThat(home.heard).containsExactly(lamp(2));
        assertThat(texts(asked)).containsExactly("who?", "who?");
        assertThat(stopping).isLessThan(SOON);
    }

    @Test
    void nobodyAnswers_nothingIsHeard_andNobodyIsAskedAThirdTime() throws Exception {
        int port = LoopbackNeighbours.freePort();
        List<DatagramPacket> asked = home.listener(GROUP, port);
        Duration stopping = LoopbackNeighbours.run(call(GROUP, port, "who?")::run,
            LoopbackNeighbours.after(Duration.ofMillis(2500)));
        assertThat(home.heard).isEmpty();
        assertThat(texts(asked)).containsExactly("who?", "who?");
        assertThat(stopping).isLessThan(SOON);
    }

    @Test
    void everybody_isTheAddressThatCallsAllOfThisNetwork() throws Exception {
        int port = LoopbackNeighbours.freePort();
        List<DatagramPacket> asked = home.listener(home.at(255).getHostAddress(), port);
        LoopbackNeighbours.run(call(Spoken.EVERYBODY, port, "all?")::run, () -> !asked.isEmpty());
        assertThat(texts(asked)).startsWith("all?");
    }

    @Test
    void floodOfAnswers_isNotHeardOut() throws Exception {
        int port = LoopbackNeighbours.freePort();
        List<DatagramPacket> asked = home.listener(GROUP, port);
        AtomicBoolean ended = new AtomicBoolean();
        LoopbackNeighbours.run(() -> {
            call(GROUP, port, "who?").run();
            ended.set(!Thread.currentThread().isInterrupted());
        }, () -> ended.get() || !asked.isEmpty()
            && !flood((InetSocketAddress) asked.getFirst().getSocketAddress()));
        assertThat(ended).as("by itself").isTrue();
        assertThat(home.heard).containsExactly(lamp(2));
    }

    /** What a Windows computer answers: the question again, then its name under it. */
    private static byte[] named(byte[] question, String name) {
        byte[] answer = Arrays.copyOf(question, question.length + 12 + name.length() + 2);
        answer[2] = (byte) 0x80;
        answer[7] = 1;
        byte[] record = {(byte) 0xC0, 12, 0, 12, 0, 1, 0, 0, 0, 30, 0, (byte) (name.length() + 2),
            (byte) name.length()};
        System.arraycopy(record, 0, answer, question.length, record.length);
        System.arraycopy(bytes(name), 0, answer, question.length + record.length, name.length());
        return answer;
    }

    private LinkNames names(Set<InetAddress> neighbours) {
        return new LinkNames(home.place(), () -> neighbours, home.heard::add);
    }

    @Test
    void linkName_isTakenFromItsOwnerAlone_andOnce() throws Exception {
        byte[] about = Arrays.copyOfRange(Llmnr.question(0, home.at(2)), 2, Llmnr.question(0, home.at(2)).length);
        home.listener(Llmnr.GROUP, Llmnr.PORT, home.at(3), question -> named(question, "THIEF"));
        home.listener(Llmnr.GROUP, Llmnr.PORT, home.at(2), question ->
            Arrays.equals(Arrays.copyOfRange(question, 2, question.length), about) ? named(question, "STUDY-PC")
                : new byte[0]);
        Duration stopping = LoopbackNeighbours.run(names(Set.of(home.at(2)))::run,
            LoopbackNeighbours.after(A_WHILE.multipliedBy(2)));
        assertThat(home.heard).containsExactly(new Evidence.HostName(home.at(2), "llmnr", "STUDY-PC"));
        assertThat(stopping).isLessThan(SOON);
    }

    @Test
    void linkNames_askOncePerDevice_andSilenceIsNoName() throws Exception {
        List<DatagramPacket> asked = home.listener(Llmnr.GROUP, Llmnr.PORT);
        LoopbackNeighbours.run(names(Set.of(home.at(2), home.at(3)))::run,
            LoopbackNeighbours.after(A_WHILE.multipliedBy(2)));
        assertThat(home.heard).isEmpty();
        for (int number : new int[] {2, 3}) {
            byte[] about = Llmnr.question(0, home.at(number));
            assertThat(asked).filteredOn(each -> each.getLength() == about.length
                && Arrays.equals(each.getData(), 2, about.length, about, 2, about.length)).hasSize(1);
        }
    }

    @Test
    void floodOfNames_isNotHeardOut() throws Exception {
        List<DatagramPacket> asked = home.listener(Llmnr.GROUP, Llmnr.PORT);
        byte[] about = Llmnr.question(0, home.at(2));
        AtomicBoolean ended = new AtomicBoolean();
        LoopbackNeighbours.run(() -> {
            names(Set.of(home.at(2))).run();
            ended.set(!Thread.currentThread().isInterrupted());
        }, () -> ended.get() || asked.stream().filter(each -> each.getLength() == about.length
                && Arrays.equals(each.getData(), 2, about.length, about, 2, about.length))
            .findFirst().map(each -> !flood((InetSocketAddress) each.getSocketAddress())).orElse(false));
        assertThat(ended).as("by itself").isTrue();
        assertThat(home.heard).isEmpty();
    }
}

package app.porchlight.protocol.datagram;

import static app.porchlight.protocol.Mutated.hex;
import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.protocol.Mutated;
import app.porchlight.protocol.datagram.MdnsAnswer.Told;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Avahi 0.8 answered, byte by byte, and what is asked. */
class MdnsTest {
    /** To "which of _http, _googlecast and _ipp are there". */
    private static final byte[] SERVICES = hex(
        "000084000000000800000000045f697070045f746370056c6f63616c00000c0001000011940015124c6976696e672e726f6f",
        "6d204bc3bc636865c00cc027001080010000119400191874793d4850204f66666963654a65742050726f2038373130c02700",
        "21800100000078000b000000000277027476c016c073001c8001000000780010fe80000000000000e04353fffe196ae1c073",
        "00018001000000780004c0a8533c0b5f676f6f676c6563617374c011000c0001000011940015124c6976696e672e726f6f6d",
        "204bc3bc636865c0a4c0bc0010800100001194001d0d6d643d4368726f6d65636173740e666e3d4c6976696e6720726f6f6d",
        "c0bc00218001000000780008000000001f49c073");
    /** What it says unasked: who has the address. */
    private static final byte[] HOST = hex(
        "0000840000000004000000000131016501610136013901310165016601660166013301350133013401300165013001300130",
        "013001300130013001300130013001300130013001380165016603697036046172706100000c800100000078000a02747605",
        "6c6f63616c00c06000018001000000780004c0a8533c023630023833033136380331393207696e2d61646472c050000c8001",
        "000000780002c060c060001c8001000000780010fe80000000000000e04353fffe196ae1");
    private static final List<String> TV = List.of("tv", "local");
    private static final List<String> IPP = List.of("_ipp", "_tcp", "local");
    private static final List<String> PRINTER = List.of("Living.room Küche", "_ipp", "_tcp", "local");

    private static List<String> type(int number) {
        return List.of("_type-" + number, "_tcp", "local");
    }

    @Test
    void services_areReadWithAllThatBelongsToThem() {
        assertThat(MdnsAnswer.read(SERVICES)).contains(new Told.Points(IPP, PRINTER),
            new Told.Says(PRINTER, Map.of("ty", "HP OfficeJet Pro 8710")), new Told.Serves(PRINTER, TV, 631),
            new Told.Lives(TV, InetAddress.ofLiteral("192.168.83.60")),
            new Told.Lives(TV, InetAddress.ofLiteral("fe80::e043:53ff:fe19:6ae1"))).hasSize(8);
    }

    @Test
    void hostAnnouncedUnasked_isRead() {
        assertThat(MdnsAnswer.read(HOST)).contains(new Told.Lives(TV, InetAddress.ofLiteral("192.168.83.60")));
    }

    @Test
    void whatIsTakenBack_andWhatIsAsked_isNotTold() {
        byte[] question = SERVICES.clone();
        question[2] = 0;
        assertThat(MdnsAnswer.read(question)).isEmpty();
        byte[] goodbye = SERVICES.clone();
        ByteBuffer.wrap(goodbye).putInt(33, 0);
        assertThat(MdnsAnswer.read(goodbye)).hasSize(7).doesNotContain(new Told.Points(IPP, PRINTER));
    }

    @Test
    void broken_isReadAsFarAsItGoes() {
        Mutated.feed(bytes -> assertThat(MdnsAnswer.read(bytes)).hasSizeLessThanOrEqualTo(500),
            List.of(SERVICES, HOST));
    }

    /** Names that point at themselves, at each other, ahead, past the end. */
    @ParameterizedTest
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @ValueSource(strings = {"c00c", "c00ec00c", "0161c00c", "c0ff", "c00d", "3f61", "0161c00e0162c00c", "ff", "40"})
    void namesThatGoInCircles_areNone(String name) {
        assertThat(MdnsAnswer.read(hex("000084000000000100000000", name, "000c000100000078", "0002", "c00c")))
            .isEmpty();
    }

    /** What is asked, as another reader has it. */
    private static List<List<String>> asked(byte[] datagram) {
        ByteBuffer in = ByteBuffer.wrap(datagram).position(12);
        List<List<String>> names = new ArrayList<>();
        for (int left = in.getShort(4); left > 0; left--) {
            names.add(DnsNames.labels(in).orElseThrow());
            assertThat(in.getShort()).isEqualTo((short) MdnsAnswer.PTR);
            assertThat(in.getShort()).isEqualTo((short) 1);
        }
        return names;
    }

    @Test
    void manyQuestions_goInFewDatagrams_thatSmallBoardsCanRead() {
        List<List<String>> types = IntStream.range(0, 119).mapToObj(MdnsTest::type).toList();
        List<byte[]> datagrams = MdnsQuestion.datagrams(types.stream().map(MdnsQuestion::services).toList(), List.of());
        assertThat(datagrams).hasSizeLessThan(8).allSatisfy(each -> assertThat(each).hasSizeLessThanOrEqualTo(512));
        assertThat(datagrams.stream().map(MdnsTest::asked).flatMap(List::stream)).containsExactlyElementsOf(types);
    }

    @Test
    void whatIsKnown_isSaidWithTheQuestion_asFarAsThereIsRoom() {
        List<Told.Points> known = IntStream.range(0, 500).mapToObj(number ->
            new Told.Points(IPP, List.of("Printer " + number, "_ipp", "_tcp", "local"))).toList();
        byte[] datagram = MdnsQuestion.datagrams(List.of(MdnsQuestion.services(IPP)), known).getFirst();
        assertThat(datagram).hasSizeBetween(1000, 1200);
        // Read as an answer, it gives back what was known.
        datagram[2] = (byte) 0x84;
        List<Told> said = MdnsAnswer.read(datagram);
        assertThat(said).hasSizeGreaterThan(20).containsExactlyElementsOf(known.subList(0, said.size()).stream()
            .map(Told.class::cast).toList());
        assertThat(MdnsQuestion.datagrams(List.of(MdnsQuestion.services(type(1))), known).getFirst())
            .hasSizeLessThan(100);
    }

    @Test
    void namesThatCannotBeWritten_areNotAsked() {
        String tooLong = "x".repeat(64);
        assertThat(MdnsQuestion.datagrams(List.of(MdnsQuestion.place(List.of(tooLong, "local")),
            MdnsQuestion.place(List.of("", "local"))), List.of())).isEmpty();
        assertThat(MdnsQuestion.datagrams(List.of(MdnsQuestion.place(List.of(tooLong, "local")),
            MdnsQuestion.services(IPP)), List.of())).hasSize(1);
    }
}

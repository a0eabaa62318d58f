package app.porchlight.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.knowledge.Listed.Standing;
import app.porchlight.knowledge.Product.Told;
import app.porchlight.model.Evidence;
import app.porchlight.model.Identity;
import app.porchlight.model.Kind;
import java.net.InetAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WornOutTest {
    private static final WornOut SHIPPED = ShippedKnowledge.read().wornOut();
    private static final InetAddress THERE = InetAddress.ofLiteral("192.168.1.20");

    private static Told told(String clue, String text, String model) {
        List<Told> told = SHIPPED.products().stream()
            .map(product -> product.told(new Clue(clue, text), Optional.ofNullable(model)))
            .filter(each -> each != Told.NOTHING).distinct().toList();
        return told.isEmpty() ? Told.NOTHING : told.getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Linux/2.6, UPnP/1.0, Portable SDK for UPnP devices/1.6.17 | HOLE",
        "Linux/2.6, UPnP/1.0, Portable SDK for UPnP devices/1.6.18 | UNCLEAR",
        "Linux/2.6, UPnP/1.0, Portable SDK for UPnP devices/1.6.18.1 | UNCLEAR",
        "Linux/2.6, UPnP/1.0, Portable SDK for UPnP devices/1.12.1 | UNCLEAR",
        "Linux/2.6, UPnP/1.0, Portable SDK for UPnP devices/1.14.0 | MENDED",
        "Linux/2.6, UPnP/1.0, Portable SDK for UPnP devices / 1.3.1 | HOLE",
        "Linux/2.6, UPnP/1.0, Portable SDK for UPnP devices/1.6 | UNCLEAR",
        "Linux/2.6, UPnP/1.0, Portable SDK for UPnP devices/1.6.6-patched | UNCLEAR",
        "Linux/2.6, UPnP/1.0, Portable SDK for UPnP devices/ | UNCLEAR",
        "Linux/2.6, UPnP/1.0, Portable SDK for UPnP devices/99999999999 | UNCLEAR",
        "Linux/2.6 UPnP/1.0 miniupnpd/1.0 | HOLE",
        "Linux/2.6 UPnP/1.0 MiniUPnPd/1.3 | HOLE",
        "Linux/2.6 UPnP/1.0 MiniUPnPd/1.4.20100503 | MENDED",
        "Linux/2.6 UPnP/1.0 MiniUPnPd/1 | UNCLEAR",
        "Linux/2.6 UPnP/1.0 MiniUPnPd/ | UNCLEAR",
        "Linux/2.6 UPnP/1.0 MiniUPnPc/1.0 | NOTHING"})
    void upnpPrograms(String server, Told told) {
        assertThat(told("upnp.server", server, null)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"6.28.9, UNCLEAR", "6.29.1, HOLE", "6.40.7, HOLE", "6.40.8, MENDED", "6.40.9, MENDED", "6.41, HOLE",
        "6.42, UNCLEAR", "6.42.1, MENDED", "6.42rc20, UNCLEAR", "7.1, MENDED"})
    void routerOs_hasTwoLinesThatWereMended(String version, Told told) {
        assertThat(told("ftp.greeting", "220 A FTP server (MikroTik " + version + ") ready", null)).isEqualTo(told);
        assertThat(told("said.mikrotik.version", version + " (stable)", null)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"DS-2CD2347G2-LU, V5.5.150build 200928, HOLE",
        "DS-2CD2347G2-LU, V5.5.800 build 210628, MENDED", "DS-2CD2143G2-I, V5.7.1 build 210601, HOLE",
        "DS-2CD2143G2-I, V5.7.1 build 210626, UNCLEAR",
        "DS-2CD2121G0-I, V5.5.84build 190101, HOLE", "DS-2CD1021-I, V5.5.80build 190101, HOLE",
        "DS-2CD1021G0-I, V5.5.80build 190101, NOTHING", "DS-2CD2345G0P-I, V5.5.80build 190101, NOTHING",
        "DS-2CD2347G2H-LI, V5.5.80build 190101, NOTHING", "DS-2CD2347G2-LU, V5.5.150, UNCLEAR",
        "-, V5.5.150build 200928, UNCLEAR"})
    void holeThatIsToldByTheDayOfTheBuild(String model, String version, Told told) {
        assertThat(told("said.hikvision.SoftwareVersion", version, model)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"DS-2CD2032F-I, V5.4.0build 160530, HOLE", "DS-2CD2032F-I, V5.4.0build 160531, MENDED",
        "DS-2CD2020F-I, V5.4.0build 160401, HOLE", "DS-2CD2020F-I, V5.4.0build 160402, MENDED",
        "DS-2CD2142FWD-I, V5.3.0build 150101, MENDED", "DS-2CD2142FWD-I, V5.4.4build 161125, HOLE",
        "DS-2CD4124FWD-I, V5.4.0build 160414, HOLE", "DS-2CD4124FWD-I, V5.4.0build 160415, MENDED",
        "DS-2CD2732F-I, V5.4.0build 160530, HOLE", "DS-2CD2142G0-I, V5.4.0build 160401, NOTHING"})
    void holeOfEachSeries_isToldByItsOwnBuild(String model, String version, Told told) {
        assertThat(told("said.hikvision.SoftwareVersion", version, model)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"R7000, V1.0.7.5_1.1.93, HOLE", "R7000, V1.0.7.6_1.1.99, MENDED", "R7000, V1.0.11.136_10.2.120, MENDED",
        "R7000, V1.0.7, UNCLEAR", "R7000P, V1.0.7.5_1.1.93, NOTHING", "R8000, V1.0.3.25_1.1.24, HOLE"})
    void netgear_isToldByItsModel(String model, String firmware, Told told) {
        assertThat(told("said.netgear.Firmware", firmware, model)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"4.2.2, HOLE", "4.4.1, UNCLEAR", "4.5.2, HOLE", "4.5.4, UNCLEAR", "5.0.0, HOLE", "5.0.1, UNCLEAR",
        "5.1.0, MENDED", "5.0, UNCLEAR"})
    void qnap_hasHolesInSeveralLines(String version, Told gravest) {
        List<Told> told = SHIPPED.products().stream()
            .map(product -> product.told(new Clue("said.qnap.version", version), Optional.empty())).toList();
        assertThat(Stream.of(Told.HOLE, Told.UNCLEAR, Told.MENDED).filter(told::contains)).startsWith(gravest);
    }

    @ParameterizedTest
    @CsvSource({"1.41.6.9685-d301f511a, MENDED", "1.41.7.9799-5bce000f7, HOLE", "1.42.0.10060-7a8d8c0c1, HOLE",
        "1.42.1.10060-4e8b05daf, MENDED", "1.18.2.2041-3d469cb32, UNCLEAR"})
    void plex(String version, Told told) {
        assertThat(told("said.plex.version", version, null)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"V5.4.0build 160530, DS-2CD2032F-I, HOLE",
        "V5.4.0 build 160530, DS-2CD2132F-I, HOLE", "V5.4.0build 160531, DS-2CD2032F-I, MENDED",
        "V5.4.0, DS-2CD2032F-I, UNCLEAR", "V5.4.0build 160530, DS-2CD2042WD-I, NOTHING",
        "V5.4.0build 160530, -, UNCLEAR", "V5.1.6build 140412, DS-2CD2032F-I, MENDED"})
    void holeInSomeModels_isToldOnlyOfThose(String version, String model, Told told) {
        assertThat(told("said.hikvision.SoftwareVersion", version, model)).isEqualTo(told);
    }

    private static Standing standing(String maker, String model, String revision) {
        Identity identity = new Identity(Optional.of(Kind.ROUTER), Optional.of(maker), Optional.ofNullable(model),
            Optional.empty(), 0.9, List.of(), List.of());
        List<Evidence> evidence = revision == null ? List.of()
            : List.of(new Evidence.Description(THERE, "", "", Map.of("modelNumber", revision)));
        List<Standing> standings = SHIPPED.models().stream().map(list -> list.standing(identity, evidence.stream()))
            .filter(each -> each != Standing.NOT_LISTED).distinct().toList();
        return standings.isEmpty() ? Standing.NOT_LISTED : standings.getFirst();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "Linksys, E1200, -, LISTED", "Linksys, Linksys E1200, -, LISTED", "Linksys, e1200 v2, -, LISTED",
        "Linksys, E12000, -, NOT_LISTED", "Linksys, E100, -, NOT_LISTED", "Linksys, -, -, NOT_LISTED",
        "Acme, E1200, -, NOT_LISTED",
        "D-Link, DNS-320L, -, LISTED", "D-Link, DNS-320LX, -, NOT_LISTED",
        "D-Link, DIR-825, B1, LISTED", "D-Link, DIR-825, rev B, LISTED", "D-Link, DIR-825 rev. B2, -, LISTED",
        "D-Link, DIR-825, C1, NOT_LISTED", "D-Link, DIR-868L, A1, LISTED",
        "D-Link, DIR-868L, C1, NOT_LISTED", "D-Link, DIR-868L, -, UNCLEAR",
        "D-Link, DIR-825, -, UNCLEAR", "D-Link, DIR-825AC, B1, NOT_LISTED",
        "TP-Link, TL-WR841N, 9.0, LISTED", "TP-Link, TL-WR841N, V10, LISTED", "TP-Link, TL-WR841N, 14.0, NOT_LISTED",
        "TP-Link, TL-WR841N v8, -, LISTED", "TP-Link, TL-WR841N, -, UNCLEAR", "TP-Link, TL-WR841N, 1.0 beta, UNCLEAR",
        "TP-Link, TL-WR841N v8, 14.0, UNCLEAR",
        "TP-Link, Archer C7, 2.0, NOT_LISTED", "TP-Link, Archer C7(EU), V2, LISTED"})
    void models(String maker, String model, String revision, Standing standing) {
        assertThat(standing(maker, model, revision)).isEqualTo(standing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1.", ".1", "1..2", "1.2a", "a1", "1 2", "v", "1.2.3.4.5.6.7.8.9", "-1", "1,2",
        "1234567890", "١.٢"})
    void whatIsNoVersion_isNone(String text) {
        assertThat(Version.of(text)).isEmpty();
    }

    /** Whatever stands there, it is read or it is none; and what is read is in order with itself. */
    @Test
    void anyText_isReadOrIsNone() {
        Random random = new Random(20261126);
        for (int round = 0; round < 5000; round++) {
            String text = IntStream.range(0, random.nextInt(20))
                .mapToObj(i -> String.valueOf("0123456789.. vVbuild-\0".charAt(random.nextInt(21))))
                .reduce("", String::concat);
            Version.of(text).ifPresent(version -> assertThat(version.against(version)).hasValue(0));
        }
        assertThat(Version.of("v1.20")).contains(new Version(List.of(1, 20)));
    }

    @Test
    void list_isOldAfterSixMonths() {
        WornOut list = new WornOut(LocalDate.of(2026, 8, 21), List.of(), List.of(), List.of(), List.of());
        assertThat(list.oldOn(LocalDate.of(2027, 2, 21))).isFalse();
        assertThat(list.oldOn(LocalDate.of(2027, 2, 22))).isTrue();
    }

    @Test
    void signs_claimOnlyTheOldOnes() {
        assertThat(Stream.of("DS216+II 6.2-25426", "DS920+ 7.2-64570", "RS3617xs+ 6.1-15284", "DS923+ 10.0-12345")
            .filter(number -> SHIPPED.signs().stream()
                .anyMatch(sign -> sign.claims(new Clue("upnp.modelNumber", number)))))
            .containsExactly("DS216+II 6.2-25426", "RS3617xs+ 6.1-15284");
        assertThat(Stream.of("Microsoft-Windows/6.1 UPnP/1.0", "Microsoft-Windows/10.0 UPnP/1.0", "Realtek/V1.3")
            .filter(server -> SHIPPED.signs().stream().anyMatch(sign -> sign.claims(new Clue("upnp.server", server)))))
            .containsExactly("Microsoft-Windows/6.1 UPnP/1.0", "Realtek/V1.3");
    }
}

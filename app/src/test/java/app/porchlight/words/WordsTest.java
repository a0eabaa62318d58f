package app.porchlight.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.porchlight.home.Trouble;
import app.porchlight.knowledge.NothingKnown;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Finding;
import app.porchlight.model.Identity;
import app.porchlight.model.Kind;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final InetAddress PLACE = InetAddress.ofLiteral("192.168.77.21");
    private final Words words = Words.in(Locale.UK);

    @Test
    void deviceName_isWhatThePersonCallsIt_thenTheOwner_thenWhatItIs() {
        Device camera = device(identity(Kind.CAMERA, "Dahua", "Garage camera"));
        assertThat(words.deviceName(camera, Optional.of("Front door"))).isEqualTo("Front door");
        assertThat(words.deviceName(camera)).isEqualTo("Garage camera");
        assertThat(words.deviceName(device(identity(Kind.CAMERA, "Dahua", null)))).isEqualTo("Camera by Dahua");
        assertThat(words.deviceName(device(identity(Kind.CAMERA, null, null)))).isEqualTo("Camera");
        assertThat(words.deviceName(device(identity(null, "Dahua", null)))).isEqualTo("Something by Dahua");
    }

    @Test
    void devicesOfOneName_areNumbered_alwaysAlike_andTheOthersAreNot() {
        List<Device> devices = List.of(withId("b", "Dahua"), withId("c", "Axis"), withId("a", "Dahua"));
        Function<Device, Optional<String>> apart = words.toldApart(devices, device -> Optional.empty());
        assertThat(devices).extracting(device -> words.deviceName(device, apart.apply(device)))
            .containsExactly("Camera by Dahua 2", "Camera by Axis", "Camera by Dahua 1");
        assertThat(apart.apply(withId("d", "Dahua"))).as("of another checkup").isEmpty();
        assertThat(words.toldApart(devices, device -> Optional.of("Mine " + device.id())).apply(devices.getFirst()))
            .contains("Mine b");
    }

    private static Device withId(String id, String maker) {
        return new Device(id, List.of(PLACE), Set.of(), identity(Kind.CAMERA, maker, null), List.of(), List.of());
    }

    @Test
    void unknownThing_isHelpedWith_knownOneIsNot() {
        assertThat(words.whatIsThis().about(device(Identity.UNKNOWN), new NothingKnown(), "2 days ago", "just now"))
            .hasSize(3).startsWith("We first saw it 2 days ago.", "It was switched on when we checked, just now.")
            .last().asString().startsWith("To find out what it is, switch off one thing");
        assertThat(words.whatIsThis().about(withId("a", "Dahua"), new NothingKnown(), "", "")).isEmpty();
    }

    @Test
    void deviceName_unknown_isItsHostNameOrSaidToBeUnknown() {
        assertThat(words.deviceName(device(Identity.UNKNOWN))).isEqualTo("Unknown device");
        assertThat(words.deviceName(device(Identity.UNKNOWN, new Evidence.HostName(PLACE, "dns", "attic"))))
            .isEqualTo("attic");
        assertThat(words.deviceName(device(Identity.UNKNOWN, new Evidence.ThisComputer(PLACE, "laptop"))))
            .isEqualTo("This computer");
    }

    @Test
    void sentence_namesTheAccountThatWorked_orNone() {
        Device camera = device(Identity.UNKNOWN);
        assertThat(words.sentence(risk("default-password", Map.of("user", "root")), camera, new NothingKnown()))
            .contains("(account “root”)");
        assertThat(words.sentence(risk("default-password", Map.of("user", "888888")), camera, new NothingKnown()))
            .contains("(account “888888”)");
        assertThat(words.sentence(risk("default-password", Map.of()), camera, new NothingKnown()))
            .contains("the password it came with").doesNotContain("“");
    }

    @Test
    void sentence_countsTheOpenWays() {
        Device router = device(Identity.UNKNOWN);
        assertThat(words.sentence(risk("port-mappings", Map.of("count", "3")), router, new NothingKnown()))
            .startsWith("It has 3 open ways");
        assertThat(words.sentence(risk("port-mappings", Map.of("count", "1")), router, new NothingKnown()))
            .startsWith("It has an open way");
    }

    @Test
    void guardedRemoteControl_isToldLessGravely() {
        Device tv = device(Identity.UNKNOWN);
        assertThat(words.title(risk("adb-open", Map.of("guarded", "yes")), tv)).doesNotContain("take it over");
        assertThat(words.title(risk("adb-open", Map.of()), tv)).contains("take it over");
    }

    @Test
    void notAsked_isNeverSaidToBeFine() {
        Finding untold = new Finding("telnet-open", "d", Optional.empty(),
            new Verdict.CouldNotTell(Verdict.Why.NO_ANSWER));
        assertThat(words.verdict(untold.verdict())).isEqualTo("Could not tell");
        assertThat(words.sentence(untold, device(Identity.UNKNOWN), new NothingKnown()))
            .isEqualTo("It did not answer in time.");
    }

    @Test
    void kindsThatMachinesWrite_areToldPlainly() {
        assertThat(words.reason(new Identity.Reason("upnp.deviceType", "urn:schemas-upnp-org:device:MediaServer:1")))
            .contains("“Media Server”");
        assertThat(words.reason(new Identity.Reason("mdns.type", "_ipp._tcp.local."))).contains("“ipp”");
        assertThat(words.reason(new Identity.Reason("upnp.modelName", "urn:x"))).contains("“urn:x”");
    }

    @Test
    void reason_ofAnyClue_hasWords() {
        assertThat(words.reason(new Identity.Reason("http.title", "WEB SERVICE"))).contains("WEB SERVICE");
        assertThat(words.reason(new Identity.Reason("mdns.txt.model", "X1"))).contains("announces").contains("X1");
        assertThat(words.reason(new Identity.Reason("telnet.greeting", "login:"))).contains("greets");
        assertThat(words.reason(new Identity.Reason("something.new", "X1"))).contains("X1");
    }

    @Test
    void textFromADevice_isNeverReadAsAPattern() {
        String trap = "it's {0} {1,choice,";
        assertThat(words.reason(new Identity.Reason("http.title", trap))).contains(trap);
    }

    @Test
    void trouble_saysWhatIsTheMatterAndWhatToDo() {
        Trouble vpn = new Trouble(Trouble.Key.VPN, "tun0");
        assertThat(words.trouble(vpn)).contains("VPN");
        assertThat(words.nextStep(vpn)).contains("Switch the VPN off");
    }

    @Test
    void missingKey_stopsATest() {
        assertThatThrownBy(() -> words.text("no.such.key")).isInstanceOf(AssertionError.class)
            .hasMessageContaining("no.such.key");
    }

    @Test
    void languageWithoutWords_getsEnglishWhole() {
        Words klingon = Words.in(Locale.of("tlh"));
        assertThat(klingon.text("name.unknown")).isEqualTo("Unknown device");
        assertThat(klingon.locale()).isEqualTo(Locale.ENGLISH);
        assertThat(Words.languages()).startsWith(Locale.ENGLISH);
    }

    @Test
    void german_isGermanThroughout() {
        Words german = Words.in(Locale.GERMANY);
        assertThat(Words.languages()).contains(Locale.GERMAN);
        assertThat(german.deviceName(device(identity(Kind.CAMERA, "Dahua", null)))).isEqualTo("Kamera von Dahua");
        assertThat(german.sentence(risk("port-mappings", Map.of("count", "1200")), device(Identity.UNKNOWN),
            new NothingKnown())).startsWith("1.200 Wege");
        assertThat(german.neverChecked()).hasSameSizeAs(words.neverChecked());
        assertThat(Guides.in(Locale.GERMANY).guide("guest-network").title()).contains("Gäste-WLAN");
    }

    @Test
    void neverChecked_isAListOfLines() {
        assertThat(words.neverChecked()).hasSizeGreaterThan(5).allSatisfy(line -> assertThat(line).isNotBlank());
    }

    static Finding risk(String check, Map<String, String> facts) {
        return new Finding(check, "d", Optional.empty(), new Verdict.AtRisk(Severity.ACT_NOW, facts));
    }

    static Device device(Identity identity, Evidence... evidence) {
        return new Device("d", List.of(PLACE), Set.of(), identity, List.of(), List.of(evidence));
    }

    private static Identity identity(Kind kind, String maker, String given) {
        return new Identity(Optional.ofNullable(kind), Optional.ofNullable(maker), Optional.empty(),
            Optional.ofNullable(given), 0.9, List.of(), List.of());
    }

    /** What is printed, copied or read by programs stays as it is. */
    @Test
    void nameWrittenFromTheRight_isSetApartOnTheScreenOnly() {
        Words screen = Words.onScreen(Locale.ENGLISH);
        assertThat(screen.text("name.one-of-several", "מטבח", 2)).isEqualTo("\u200Eמטבח\u200E 2");
        assertThat(screen.text("name.one-of-several", "Kitchen", 2)).isEqualTo("Kitchen 2");
        assertThat(words.text("name.one-of-several", "מטבח", 2)).isEqualTo("מטבח 2");
    }
}

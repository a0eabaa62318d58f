package app.porchlight.engine.checks;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.engine.Visit;
import app.porchlight.home.Connection;
import app.porchlight.home.Gateway;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Identity;
import app.porchlight.model.PortMapping;
import app.porchlight.model.Service;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.AtRisk;
import app.porchlight.model.Verdict.CouldNotTell;
import app.porchlight.model.Verdict.Why;
import app.porchlight.protocol.Admission;
import app.porchlight.protocol.Dial;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A router that is not heard over UPnP, but speaks the smaller languages for the same. */
class PortOpeningTest {
    /**
     * @param answers by the question's first byte, which is the version; of a search for UPnP it is an M
     * @param control what the router's control says of itself; empty where none was heard, nothing in it: it is silent
     */
    private record Asked(Map<Integer, String> answers, Optional<Optional<Admission>> control, boolean upnpHeard,
            Device device) implements Visit {
        @Override
        public Optional<byte[]> ask(int port, byte[] question, Duration patience) {
            assertThat(port).isEqualTo(question[0] == 'M' ? 1900 : 5351);
            // Nothing is ever mapped: only the address is asked for (0), and an announcement made (0).
            assertThat(question[1]).isEqualTo((byte) (question[0] == 'M' ? '-' : 0));
            return Optional.ofNullable(answers.get((int) question[0])).map(HexFormat.of()::parseHex);
        }

        @Override
        public Dial dial() {
            return (host, port, patience) -> {
                throw port == ASLEEP ? new SocketTimeoutException() : new ConnectException("Connection refused");
            };
        }

        @Override
        public Optional<Gateway> gateway() {
            return control.map(Control::new);
        }

        @Override
        public InetAddress own() {
            return InetAddress.ofLiteral("192.168.1.50");
        }

        @Override
        public Connection connection() {
            throw new AssertionError("nobody asks the system");
        }

        @Override
        public void note(String what, int port) {
            // Nobody reads it.
        }
    }

    private record Control(Optional<Admission> says) implements Gateway {
        @Override
        public InetAddress address() {
            return HERE;
        }

        @Override
        public Admission admission() throws IOException {
            return says.orElseThrow(() -> new ConnectException("Connection refused"));
        }

        @Override
        public List<PortMapping> portMappings() {
            throw new AssertionError("nobody asks for doors");
        }

        @Override
        public Optional<String> externalAddress() {
            throw new AssertionError("nobody asks for the address");
        }

        @Override
        public Optional<Firewall> firewall() {
            return Optional.empty();
        }

        @Override
        public Optional<List<Known>> knownDevices() {
            throw new AssertionError("nobody asks for devices");
        }
    }

    private static final int ASLEEP = 49_999;
    private static final InetAddress HERE = InetAddress.ofLiteral("192.168.1.20");
    private static final String NAT_PMP = "0080000000000001cb00714d";
    private static final String PCP = "028000000000000000000001000000000000000000000000";
    private static final Verdict UNCLEAR = new CouldNotTell(Why.UNCLEAR_ANSWER);
    private static final Verdict UNHEARD = new CouldNotTell(Why.NO_ANSWER);

    private static Verdict look(Map<Integer, String> answers) throws Exception {
        return new UpnpPortOpening().look(new Asked(answers, Optional.empty(), true, router()));
    }

    private static Verdict look(Optional<Admission> control) throws Exception {
        return new UpnpPortOpening().look(new Asked(Map.of(), Optional.of(control), true, router()));
    }

    private static Device router(int... describedAt) {
        List<Evidence> said = IntStream.of(describedAt).<Evidence>mapToObj(port -> new Evidence.Description(HERE,
            "http://192.168.1.20:" + port + "/d.xml", "", Map.of("deviceType",
                "urn:schemas-upnp-org:device:InternetGatewayDevice:1"))).toList();
        return new Device("x", List.of(HERE), Set.of(), Identity.UNKNOWN, List.of(), said);
    }

    @Test
    void otherLanguages_areAtRiskToo() throws Exception {
        assertThat(look(Map.of(0, NAT_PMP, 2, PCP))).isEqualTo(new AtRisk(Severity.IMPROVE,
            Map.of("speaks", "NAT-PMP, PCP", "other", "NAT-PMP, PCP")));
        assertThat(look(Map.of(2, PCP))).isEqualTo(new AtRisk(Severity.IMPROVE,
            Map.of("speaks", "PCP", "other", "PCP")));
    }

    /** Only UPnP has a list of doors; where it speaks none of them, or says no to all, there is none to hold open. */
    @Test
    void doorsOfARouterWithoutAList_areNeverFine_whereItOpensSome() throws Exception {
        Verdict unlisted = new CouldNotTell(Why.NO_LIST);
        assertThat(doors(Map.of(0, NAT_PMP))).isEqualTo(unlisted);
        assertThat(doors(Map.of(2, PCP))).isEqualTo(unlisted);
        assertThat(doors(Map.of(0, "0080000200000001"))).isEqualTo(new Verdict.Fine());
    }

    private static Verdict doors(Map<Integer, String> answers) throws Exception {
        return new PortMappings().look(new Asked(answers, Optional.empty(), true, router()));
    }

    @ParameterizedTest
    @CsvSource({"0, 0080000200000001cb00714d", "0, 0080000200000001", "2, 0080000100000000",
        "2, 028000020000000000000001000000000000000000000000"})
    void whoSaysNo_isFine(int version, String answer) throws Exception {
        assertThat(look(Map.of(version, answer))).isEqualTo(new Verdict.Fine());
    }

    @ParameterizedTest
    @CsvSource({"0, 00800000", "0, 4854545020", "2, 4854545020", "2, 0280"})
    void somethingElse_provesNothing(int version, String answer) throws Exception {
        assertThat(look(Map.of(version, answer))).isEqualTo(UNCLEAR);
    }

    @Test
    void control_isOpenWhereItServesStrangers_andFineOnlyWhereItSaysNo() throws Exception {
        assertThat(look(Optional.of(Admission.OPEN)))
            .isEqualTo(new AtRisk(Severity.IMPROVE, Map.of("speaks", "UPnP")));
        assertThat(look(Optional.of(Admission.GUARDED))).isEqualTo(new Verdict.Fine());
        assertThat(look(Optional.of(Admission.SOMETHING_ELSE))).isEqualTo(UNCLEAR);
    }

    /** A router that was started anew has it at another door. */
    @Test
    void controlThatIsClosedWhereItWasHeard_provesNothing() throws Exception {
        assertThat(look(Optional.<Admission>empty())).isEqualTo(UNCLEAR);
    }

    @Test
    void silence_isFineOnlyWhereItWouldHaveBeenHeard() throws Exception {
        assertThat(silent(true, "", router())).isEqualTo(new Verdict.Fine());
        assertThat(silent(false, "", router())).isEqualTo(UNHEARD);
        // Nobody else speaks it, but it did, and where it described itself the door is closed now.
        assertThat(silent(false, "", router(49_152))).isEqualTo(new Verdict.Fine());
        assertThat(silent(false, "", router(49_152, ASLEEP))).isEqualTo(UNHEARD);
    }

    @Test
    void answerToASearchOfItAlone_isNoSilence() throws Exception {
        assertThat(silent(true, "485454502f312e3120323030", router())).isEqualTo(UNCLEAR);
        assertThat(silent(false, "485454502f312e3120323030", router(49_152))).isEqualTo(UNCLEAR);
    }

    /** Both questions that hang on it come to the same. */
    private static Verdict silent(boolean othersHeard, String searched, Device router) throws Exception {
        Asked visit = new Asked(searched.isEmpty() ? Map.of() : Map.of((int) 'M', searched), Optional.empty(),
            othersHeard, router);
        Verdict verdict = new UpnpPortOpening().look(visit);
        assertThat(new PortMappings().look(visit)).isEqualTo(verdict);
        return verdict;
    }

    @Test
    void silenceOfOneThatIsNotThere_provesNothing() throws Exception {
        Device gone = new Device("x", List.of(HERE), Set.of(), Identity.UNKNOWN,
            List.of(Service.tcp(ASLEEP, Service.SILENT)), List.of());
        assertThat(silent(true, "", gone)).isEqualTo(UNHEARD);
    }
}

package app.porchlight.protocol.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.protocol.Admission;
import app.porchlight.protocol.Mutated;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortControlTest {
    private static final byte[] NAT_PMP = Mutated.hex("0080 0000 00000001 cb00714d");
    private static final byte[] PCP = Mutated.hex("02 80 00 00 00000000 00000001 000000000000000000000000");

    @Test
    void questions_areThoseOfTheStandards() {
        assertThat(PortControl.natPmpQuestion()).isEqualTo(Mutated.hex("0000"));
        assertThat(PortControl.pcpQuestion(InetAddress.ofLiteral("192.168.1.50")))
            .isEqualTo(Mutated.hex("02 00 0000 00000000 00000000000000000000ffff c0a80132"));
        assertThat(PortControl.pcpQuestion(InetAddress.ofLiteral("2001:db8::5")))
            .isEqualTo(Mutated.hex("02 00 0000 00000000 20010db8000000000000000000000005"));
    }

    @Test
    void answers_areRead() {
        assertThat(PortControl.natPmpAnswer(NAT_PMP)).isEqualTo(Admission.OPEN);
        assertThat(PortControl.natPmpAnswer(Mutated.hex("0080 0002 00000001 00000000"))).isEqualTo(Admission.GUARDED);
        assertThat(PortControl.natPmpAnswer(Mutated.hex("0080 0002 00000001"))).isEqualTo(Admission.GUARDED);
        assertThat(PortControl.natPmpAnswer(Mutated.hex("0080 0000"))).isEqualTo(Admission.SOMETHING_ELSE);
        assertThat(PortControl.natPmpAnswer(PCP)).isEqualTo(Admission.SOMETHING_ELSE);
        assertThat(PortControl.pcpAnswer(PCP)).isEqualTo(Admission.OPEN);
        assertThat(PortControl.pcpAnswer(Mutated.hex("02 80 00 02 00000000 00000001 000000000000000000000000")))
            .isEqualTo(Admission.GUARDED);
        assertThat(PortControl.pcpAnswer(Mutated.hex("0080 0001 00000001"))).isEqualTo(Admission.GUARDED);
        assertThat(PortControl.pcpAnswer(NAT_PMP)).isEqualTo(Admission.SOMETHING_ELSE);
        assertThat(PortControl.pcpAnswer(PortControl.pcpQuestion(InetAddress.ofLiteral("192.168.1.50"))))
            .isEqualTo(Admission.SOMETHING_ELSE);
    }

    @Test
    void damagedAnswers_neverThrow() {
        Mutated.feed(bytes -> {
            PortControl.natPmpAnswer(bytes);
            PortControl.pcpAnswer(bytes);
        }, List.of(NAT_PMP, PCP));
    }
}

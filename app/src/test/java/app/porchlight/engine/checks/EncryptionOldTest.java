package app.porchlight.engine.checks;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.AtRisk;
import app.porchlight.model.Verdict.CouldNotTell;
import app.porchlight.model.Verdict.Why;
import app.porchlight.protocol.TlsHello.Answer;
import app.porchlight.protocol.TlsHelloTest;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EncryptionOldTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static Optional<X509Certificate> shortKey() throws Exception {
        return Optional.of((X509Certificate) CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(TlsHelloTest.CERTIFICATE)));
    }

    private static Verdict told(String fact, String value) {
        return new AtRisk(Severity.GOOD_TO_KNOW, Map.of(fact, value));
    }

    @Test
    void oldVersion_weighsMost() throws Exception {
        assertThat(EncryptionOld.judged(new Answer(0x0301, shortKey()), TODAY)).isEqualTo(told("version", "TLS 1.0"));
    }

    @Test
    void shortKey_isTold() throws Exception {
        assertThat(EncryptionOld.judged(new Answer(0x0303, shortKey()), TODAY)).isEqualTo(told("bits", "1024"));
    }

    @Test
    void whoseCertificateWeDidNotSee_cannotBeTold() {
        assertThat(EncryptionOld.judged(new Answer(0x0304, Optional.empty()), TODAY))
            .isEqualTo(new CouldNotTell(Why.NOT_SAID));
        assertThat(EncryptionOld.judged(new Answer(0x0303, Optional.empty()), TODAY))
            .isEqualTo(new CouldNotTell(Why.NOT_SAID));
    }

    @Test
    void certificateOfTheNewestVersion_isJudgedToo() throws Exception {
        assertThat(EncryptionOld.judged(new Answer(0x0304, shortKey()), TODAY)).isEqualTo(told("bits", "1024"));
    }
}

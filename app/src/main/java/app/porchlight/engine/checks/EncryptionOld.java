package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.model.Device;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import app.porchlight.protocol.TlsHello;
import java.io.IOException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * Does a page encrypt in a way that is past its time: a version before TLS 1.2, a key that is too short, a certificate
 * that has run out? That it signed its certificate itself is usual at home and no finding, and with what it signed that
 * proves nothing either way.
 */
final class EncryptionOld implements Check.OfService {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Shorter ones are not to be used since 2014 (NIST SP 800-131A). */
    private static final int RSA_BITS = 2048;
    private static final int CURVE_BITS = 224;

    private final Knowledge knowledge;
    private final Clock clock;

    EncryptionOld(Knowledge knowledge, Clock clock) {
        this.knowledge = knowledge;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "encryption-old";
    }

    @Override
    public boolean concerns(Device device, Service service) {
        // Java does not talk to the oldest, so that behind such a door nothing was heard.
        return knowledge.maySpeak(service, "https");
    }

    @Override
    public Verdict look(Visit visit, Service service) throws IOException {
        visit.note("encryption", service.port());
        return judged(TlsHello.ask(visit.dial(), visit.host(), service.port(), PATIENCE),
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** What weighs most is told. */
    static Verdict judged(TlsHello.Answer answer, LocalDate today) {
        if (answer.old()) {
            return atRisk("version", answer.name());
        }
        if (answer.certificate().isEmpty()) {
            return new Verdict.CouldNotTell(Why.NOT_SAID);
        }
        Optional<Integer> tooShort = answer.certificate().map(X509Certificate::getPublicKey)
            .flatMap(EncryptionOld::tooShort);
        if (tooShort.isPresent()) {
            return atRisk("bits", tooShort.get().toString());
        }
        Optional<LocalDate> ranOut = answer.certificate()
            .map(each -> LocalDate.ofInstant(each.getNotAfter().toInstant(), ZoneOffset.UTC))
            .filter(end -> end.isBefore(today));
        return ranOut.map(end -> atRisk("ended", end.toString())).orElseGet(Verdict.Fine::new);
    }

    private static Optional<Integer> tooShort(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa when rsa.getModulus().bitLength() < RSA_BITS ->
                Optional.of(rsa.getModulus().bitLength());
            case ECPublicKey curve when curve.getParams().getOrder().bitLength() < CURVE_BITS ->
                Optional.of(curve.getParams().getOrder().bitLength());
            default -> Optional.empty();
        };
    }

    private static Verdict atRisk(String fact, String value) {
        return new Verdict.AtRisk(SeverityRule.atHome(Gain.DATA, Ease.SELDOM), Map.of(fact, value));
    }
}

package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.AtRisk;
import app.porchlight.model.Verdict.Why;
import app.porchlight.model.Wifi;
import java.util.Map;
import java.util.Optional;

/**
 * Is the Wi-Fi that this computer is on closed to others? Asked of this computer's system, about the router, where
 * people set it. Whoever gets in is at home, so it is weighed as that. On a cable there is no such question.
 */
final class WifiSecurity implements Check.OfDevice {
    @Override
    public String id() {
        return "wifi-security";
    }

    @Override
    public boolean concerns(Device device) {
        return device.isRouter() && device.seen(Evidence.Answer.class)
            .anyMatch(answer -> answer.protocol().equals(Evidence.Answer.WIFI));
    }

    @Override
    public Verdict look(Visit visit) throws InterruptedException {
        visit.note("wifi", 0);
        Optional<Wifi> wifi = visit.connection().wifi();
        return wifi.map(WifiSecurity::verdict).orElseGet(() -> new Verdict.CouldNotTell(Why.SYSTEM_SILENT));
    }

    static Verdict verdict(Wifi wifi) {
        return switch (wifi.security()) {
            case OPEN -> risk(Gain.DATA, Ease.AT_ONCE, "open", wifi);
            case WEP -> risk(Gain.DATA, Ease.AT_ONCE, "wep", wifi);
            case OPEN_ENCRYPTED -> risk(Gain.FOOTHOLD, Ease.AT_ONCE, "open", wifi);
            case WPA -> risk(Gain.DATA, Ease.WITH_A_STEP, "old", wifi);
            case WPA_WPA2 -> risk(Gain.DATA, Ease.SELDOM, "mixed", wifi);
            case WPA2, WPA3 -> wifi.joinsByNumber() ? risk(Gain.DATA, Ease.SELDOM, "number", wifi)
                : new Verdict.Fine();
            case UNKNOWN -> new Verdict.CouldNotTell(Why.SYSTEM_SILENT);
        };
    }

    /** @param fact by which the words are chosen */
    private static AtRisk risk(Gain gain, Ease ease, String fact, Wifi wifi) {
        return new AtRisk(SeverityRule.atHome(gain, ease), Map.of(fact, wifi.security().id()));
    }
}

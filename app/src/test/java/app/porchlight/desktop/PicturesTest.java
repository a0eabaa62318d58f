package app.porchlight.desktop;

import app.porchlight.desktop.screen.Page;
import app.porchlight.desktop.state.Overview;
import app.porchlight.history.Given;
import app.porchlight.home.Trouble;
import app.porchlight.model.CheckupResult.Ending;
import app.porchlight.model.Kind;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict.Why;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Draws the screens of a whole journey, and what they look like in trouble, in other languages, in large text. */
@OnScreen
class PicturesTest extends Gallery {
    @Test
    void consent() {
        prepare(family);
        hand.settings.consented(false);
        draw("01-consent-whose", new Page.Consent());
        draw("02-consent-what", new Page.Consent(), on -> on.press("consent-mine"));
    }

    @Test
    void welcome() {
        prepare(family);
        draw("03-welcome-first", new Page.Welcome());
        hand.close();
        checked(family);
        draw("04-welcome-again", new Page.Welcome());
    }

    @Test
    void troubles() {
        prepare(family);
        for (Trouble.Key key : List.of(Trouble.Key.NO_NETWORK, Trouble.Key.VPN)) {
            homes.trouble(key);
            Stagehand.now(() -> {
                hand.session.lookAround();
                return hand;
            });
            Stagehand.await(() -> Stagehand.now(() -> hand.session.mishap().flatMap(each -> each.trouble())
                .filter(trouble -> trouble.key() == key).isPresent()));
            draw("05-trouble-" + key.id(), new Page.Welcome());
        }
    }

    @Test
    void severalHomes() {
        prepare(family);
        homes.places(List.of(Played.place("wlan0", "192.168.77.0/24", "Maple Street"),
            Played.place("eth0", "10.0.0.0/24", "Office")));
        Stagehand.now(() -> {
            hand.session.lookAround();
            return hand;
        });
        Stagehand.await(() -> Stagehand.now(() -> hand.session.places().size() == 2));
        draw("06-welcome-several", new Page.Welcome());
    }

    @Test
    void practice() {
        prepare(family);
        Stagehand.now(() -> {
            hand.session.practice(true);
            return hand;
        });
        draw("07-practice", new Page.Welcome());
    }

    @Test
    void running() {
        prepare(Played.half(family));
        Stagehand.now(() -> {
            hand.session.start(Optional.of(hand.session.places().getFirst()), false);
            return hand;
        });
        Stagehand.await(() -> Stagehand.now(() -> hand.session.checkup().lookedAt() > 3));
        draw("08-running", new Page.Running());
    }

    @Test
    void results() {
        checked(family);
        draw("09-result", new Page.Result());
        hand.close();
        checked(Played.of(Ending.COMPLETED, Played.device(1, Kind.ROUTER, "Router", Played.fine(), Played.fine()),
            Played.device(20, Kind.TV, "Living-room TV", Played.fine())));
        draw("10-result-clean", new Page.Result());
        hand.close();
        checked(Played.of(Ending.STOPPED, Played.device(1, Kind.ROUTER, "Router", Played.fine(), Played.fine()),
            Played.device(20, Kind.TV, "Living-room TV", Played.untold(Why.STOPPED)),
            Played.device(21, null, "מצלמה בסלון with a name that never ends ".repeat(5), Played.untold(Why.LOCKED))));
        draw("11-result-stopped", new Page.Result());
    }

    @Test
    void deviceAndFix() {
        Overview overview = checked(family);
        Overview.ToFix worst = overview.fixFirst().getFirst();
        draw("12-device", new Page.OneDevice(worst.device().id()));
        draw("41-device-stranger", new Page.OneDevice(worst.device().id()), on -> {
            on.press("mine-no");
            on.press("room-7");
        });
        draw("42-device-told", new Page.OneDevice(worst.device().id()), on -> on.scrollTo("told"));
        draw("43-device-treatment", new Page.OneDevice(worst.device().id()), on -> on.scrollTo("treatment"));
        draw("13-device-folds-open", new Page.OneDevice(worst.device().id()), on -> {
            on.press("others-fine");
            on.press("asked");
            on.press("details");
            on.press("rename");
        });
        Page fix = new Page.Fix(worst.finding().id());
        draw("14-fix-first-step", fix);
        hand.press("guide-next");
        // A step that is done is remembered: the next time one begins at the second.
        draw("15-fix-second-step", fix, on -> Stagehand.await(() -> on.text("step-count").contains(" 2 ")));
        draw("16-fix-ways-out", fix, on -> on.press("guide-cannot"));
        draw("34-letter", fix, on -> {
            on.press("guide-cannot");
            on.press("letter-maker");
        });
        draw("17-fix-proof-ready", fix, PicturesTest::toProof);
        draw("18-fix-proof-fixed", fix, on -> {
            toProof(on);
            on.press("check-again");
            on.awaitSight("to-result");
        });
        script.answer(Played.risk(Severity.ACT_NOW));
        draw("19-fix-proof-still-open", fix, on -> {
            toProof(on);
            on.press("check-again");
            on.awaitSight("steps-again");
        });
    }

    /** Steps that were done before are skipped as soon as they are remembered: the button may be gone by then. */
    private static void toProof(Stagehand on) {
        Stagehand.await(() -> {
            on.pressIfSeen("guide-next");
            return on.sees("check-again");
        });
    }

    @Test
    void lists() {
        checked(family);
        draw("20-devices", new Page.Devices());
        draw("21-history", new Page.Earlier());
        draw("22-settings", new Page.Choices());
        hand.close();
        checked(Played.of(Ending.COMPLETED, ScreensTest.FOREIGN_NAMES));
        draw("44-devices-foreign", new Page.Devices());
        Stagehand.now(() -> {
            hand.session.notes().tell(Given.nothing("device-20").in("Garage"));
            return hand;
        });
        draw("45-device-foreign", new Page.OneDevice("device-20"));
        hand.close();
        prepare(family);
        draw("23-devices-empty", new Page.Devices());
        draw("24-history-empty", new Page.Earlier());
    }

    @Test
    void sinceLastTime() {
        before = Played.earlier(false, Played.device(20, Kind.CAMERA, "Garage camera", Played.risk(Severity.ACT_NOW)),
            Played.device(21, Kind.TV, "Old TV", Played.fine()), Played.device(22, Kind.NAS, "Files", Played.fine()));
        checked(Played.of(Ending.COMPLETED, Played.device(20, Kind.CAMERA, "Garage camera", Played.fine()),
            Played.device(22, Kind.NAS, "Files", Played.risk(Severity.FIX_SOON)),
            Played.device(23, Kind.TV, "New TV", Played.fine())));
        Stagehand.await(() -> Stagehand.now(() -> hand.session.earlier().isPresent()));
        draw("35-since-last-time", new Page.Result());
        draw("36-device-story", new Page.OneDevice("device-20"), on -> on.scrollTo("story"));
        hand.close();
        before = Played.earlier(true, Played.device(20, Kind.CAMERA, "Garage camera", Played.fine()));
        prepare(family);
        Stagehand.await(() -> Stagehand.now(() -> hand.session.cutOff()));
        draw("37-cut-off", new Page.Welcome());
        draw("38-cut-off-result", new Page.Result());
    }

    @Test
    void french() {
        Overview overview = checked(family);
        Overview.ToFix worst = overview.fixFirst().getFirst();
        hand.settings.language(Optional.of(Locale.FRENCH));
        draw("28-welcome", new Page.Welcome());
        draw("29-result", new Page.Result());
        draw("30-device", new Page.OneDevice(worst.device().id()));
        draw("31-fix", new Page.Fix(worst.finding().id()));
        draw("40-letter", new Page.Fix(worst.finding().id()), on -> {
            on.press("guide-cannot");
            on.press("letter-maker");
        });
        draw("32-consent", new Page.Consent(), on -> on.press("consent-mine"));
        draw("33-settings", new Page.Choices());
    }

    @Test
    void largeText() {
        checked(family);
        hand.settings.textPercent(200);
        draw("25-result-text-200", new Page.Result());
        draw("26-welcome-text-200", new Page.Welcome());
        draw("27-settings-text-200", new Page.Choices());
    }
}

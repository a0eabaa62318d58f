package app.porchlight.desktop.screen;

import app.porchlight.desktop.state.Overview;
import java.util.Optional;

/** Makes the screen for a page. */
public final class Screens {
    private Screens() {
    }

    public static Screen of(Page page, Desk desk) {
        return switch (page) {
            case Page.Consent _ -> new ConsentScreen(desk);
            case Page.Welcome _ -> new WelcomeScreen(desk);
            case Page.Running _ -> new RunningScreen(desk);
            case Page.Result _ -> new ResultScreen(desk);
            case Page.Devices _ -> DevicesScreen.of(desk);
            case Page.OneDevice(String id) -> new DeviceScreen(desk, id);
            case Page.Fix(String finding) -> fix(desk, finding);
            case Page.Map _ -> MapScreen.of(desk);
            case Page.Earlier _ -> EarlierScreen.of(desk);
            case Page.Choices _ -> new ChoicesScreen(desk);
        };
    }

    /** What is to be fixed may be gone: another checkup may lie on the table by now. */
    private static Screen fix(Desk desk, String id) {
        Optional<Overview> shown = desk.session().shown();
        return shown.flatMap(overview -> overview.finding(id))
            .flatMap(finding -> shown.get().device(finding.device())
                .map(device -> (Screen) new FixScreen(desk, device, finding)))
            .orElseGet(() -> new ResultScreen(desk));
    }
}

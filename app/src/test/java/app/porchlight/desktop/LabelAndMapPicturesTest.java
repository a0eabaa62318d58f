package app.porchlight.desktop;

import app.porchlight.desktop.screen.Page;
import app.porchlight.desktop.state.Overview;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.CheckupResult.Ending;
import app.porchlight.model.Kind;
import app.porchlight.model.Verdict.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Draws labels and maps. */
@OnScreen
class LabelAndMapPicturesTest extends Gallery {
    @Test
    void labels() {
        Overview overview = checked(family);
        Page worst = new Page.OneDevice(overview.fixFirst().getFirst().device().id());
        draw("50-label", worst, LabelAndMapPicturesTest::toLabel);
        draw("51-label-rests-on", worst, on -> {
            on.press("label-rests-on");
            toLabel(on);
        });
        hand.settings.language(Optional.of(Locale.FRENCH));
        draw("52-label", worst, LabelAndMapPicturesTest::toLabel);
        hand.settings.textPercent(200);
        draw("53-label-text-200", worst, LabelAndMapPicturesTest::toLabel);
        hand.settings.textPercent(100);
        hand.settings.language(Optional.of(Locale.ENGLISH));
        hand.close();
        checked(Played.of(Ending.COMPLETED, Played.device(1, Kind.TV, "Living-room TV", Played.fine(), Played.fine()),
            Played.device(20, Kind.LIGHT, "Light", Played.untold(Why.NO_ANSWER))));
        draw("54-label-a", new Page.OneDevice("device-1"), LabelAndMapPicturesTest::toLabel);
        draw("55-label-none", new Page.OneDevice("device-20"), LabelAndMapPicturesTest::toLabel);
    }

    private static void toLabel(Stagehand on) {
        on.scrollTo("label");
    }

    @Test
    void maps() {
        prepare(family);
        draw("56-map-empty", new Page.Map());
        hand.close();
        checked(family);
        draw("57-map", new Page.Map());
        draw("58-map-scrolled", new Page.Map(), on -> on.scrollTo("map"));
        hand.settings.language(Optional.of(Locale.FRENCH));
        draw("59-map", new Page.Map());
        draw("60-map-scrolled", new Page.Map(), on -> on.scrollTo("map"));
        hand.settings.textPercent(200);
        draw("61-map-text-200", new Page.Map());
        draw("62-map-scrolled-text-200", new Page.Map(), on -> on.scrollTo("map"));
    }

    @Test
    void mapsOfOtherHomes() {
        DeviceResult tv = Played.device(20, Kind.TV, "Living-room TV", Played.fine());
        DeviceResult phone = Played.device(21, Kind.PHONE, "Ben’s phone", Played.untold(Why.NO_ANSWER));
        checked(Played.of(Ending.COMPLETED, Played.router(Played.fine()), tv, phone));
        draw("63-map-3", new Page.Map());
        hand.close();
        checked(Played.of(Ending.COMPLETED, tv, phone));
        draw("64-map-no-router", new Page.Map());
        hand.close();
        List<DeviceResult> many = new ArrayList<>(List.of(Played.crowd(79)));
        many.addFirst(Played.router(Played.open(12, 14, 18, 24, 30)));
        checked(Played.of(Ending.COMPLETED, many.toArray(DeviceResult[]::new)));
        draw("65-map-80", new Page.Map());
        draw("66-map-80-scrolled", new Page.Map(), on -> on.scrollTo("map-router"));
    }
}

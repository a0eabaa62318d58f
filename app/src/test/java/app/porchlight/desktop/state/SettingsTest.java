package app.porchlight.desktop.state;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.desktop.state.Settings.Appearance;
import app.porchlight.desktop.state.Settings.Bounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path folder;

    private Settings open() {
        return new Settings(folder.resolve("deep").resolve("settings.properties"), Runnable::run);
    }

    @Test
    void fresh_asksFirstAndIsCareful() {
        Settings fresh = open();
        assertThat(fresh.consented()).isFalse();
        assertThat(fresh.lookOnly()).isFalse();
        assertThat(fresh.textPercent()).isEqualTo(100);
        assertThat(fresh.appearance()).isEqualTo(Appearance.SYSTEM);
        assertThat(fresh.window()).isEmpty();
    }

    @Test
    void chosen_isThereNextTime() {
        Settings first = open();
        first.consented(true);
        first.textPercent(150);
        first.appearance(Appearance.DARK);
        first.language(Optional.of(Locale.GERMAN));
        first.window(new Bounds(10, 20, 1000, 700, false));
        Settings next = open();
        assertThat(next.consented()).isTrue();
        assertThat(next.textPercent()).isEqualTo(150);
        assertThat(next.appearance()).isEqualTo(Appearance.DARK);
        assertThat(next.language()).contains(Locale.GERMAN);
        assertThat(next.window()).contains(new Bounds(10, 20, 1000, 700, false));
    }

    @Test
    void forgotten_asksAgain() {
        open().consented(true);
        open().forget();
        assertThat(open().consented()).isFalse();
    }

    @Test
    void damaged_startsAfresh() throws IOException {
        open().consented(true);
        Files.writeString(folder.resolve("deep").resolve("settings.properties"),
            "consented=maybe\ntext-percent=a lot\nwindow.width=NaN\nappearance=PINK\nx=\\u00");
        Settings damaged = open();
        assertThat(damaged.consented()).isFalse();
        assertThat(damaged.textPercent()).isEqualTo(100);
        assertThat(damaged.appearance()).isEqualTo(Appearance.SYSTEM);
    }
}

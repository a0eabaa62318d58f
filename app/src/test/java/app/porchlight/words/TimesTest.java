package app.porchlight.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
    private static final Instant NOW = Instant.parse("2026-05-15T12:00:00Z");
    private final Times times = Words.in(Locale.UK).times();

    @ParameterizedTest
    @CsvSource({"2026-05-15T12:00:30Z, just now", "2026-05-15T11:59:00Z, a minute ago",
        "2026-05-15T11:15:00Z, 45 minutes ago", "2026-05-15T10:30:00Z, an hour ago", "2026-05-14T23:59:00Z, yesterday",
        "2026-05-03T12:00:00Z, 12 days ago", "2026-03-10T12:00:00Z, 2 months ago", "2023-05-15T12:00:00Z, 3 years ago"})
    void ago_isSaidAsPeopleSayIt(Instant then, String said) {
        assertThat(times.ago(then, NOW, ZoneOffset.UTC)).isEqualTo(said);
    }

    @Test
    void days_areThoseOfTheCalendarWhereOneLives() {
        Instant evening = Instant.parse("2026-05-14T23:30:00Z");
        assertThat(times.ago(evening, NOW, ZoneId.of("Europe/Berlin"))).isEqualTo("12 hours ago");
        assertThat(times.ago(evening, NOW, ZoneOffset.UTC)).isEqualTo("yesterday");
    }

    @Test
    void when_isWrittenAsTheLanguageDoes() {
        assertThat(times.when(NOW, ZoneOffset.UTC)).contains("15 May 2026").contains("12:00");
        assertThat(times.day(NOW, ZoneOffset.UTC)).isEqualTo("15 May 2026");
        assertThat(times.time(NOW, ZoneOffset.UTC)).isEqualTo("12:00");
    }

    @Test
    void took_isRoundedKindly() {
        assertThat(times.took(Duration.ofMillis(300))).isEqualTo("less than a second");
        assertThat(times.took(Duration.ofSeconds(31))).isEqualTo("31 seconds");
        assertThat(times.took(Duration.ofSeconds(130))).isEqualTo("2 minutes");
    }
}

package app.porchlight.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;

/** Dates and times as people say them. */
public final class Times {
    private final Messages messages;

    Times(Messages messages) {
        this.messages = messages;
    }

    /** How long ago, such as "yesterday" or "12 days ago"; days are those of the calendar. */
    public String ago(Instant then, Instant now, ZoneId zone) {
        long minutes = Math.max(0, Duration.between(then, now).toMinutes());
        LocalDate thenDay = LocalDate.ofInstant(then, zone);
        LocalDate today = LocalDate.ofInstant(now, zone);
        long days = Math.max(0, ChronoUnit.DAYS.between(thenDay, today));
        long months = ChronoUnit.MONTHS.between(thenDay, today);
        if (days == 0) {
            return minutes < 60 ? messages.text("ago.minutes", minutes) : messages.text("ago.hours", minutes / 60);
        }
        if (months < 2) {
            return messages.text("ago.days", days);
        }
        return months < 24 ? messages.text("ago.months", months) : messages.text("ago.years", months / 12);
    }

    /** Date and time, such as "3 May 2026, 21:14". */
    public String when(Instant then, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(messages.locale()).format(then.atZone(zone));
    }

    /** The date alone. */
    public String day(Instant then, ZoneId zone) {
        return day(LocalDate.ofInstant(then, zone));
    }

    /** A date, such as "3 May 2026". */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(messages.locale()).format(day);
    }

    /** The time of day alone, such as "21:14". */
    public String time(Instant then, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(messages.locale())
            .format(then.atZone(zone));
    }

    /** How long it took, such as "31 seconds" or "2 minutes". */
    public String took(Duration took) {
        return took.toSeconds() < 90 ? messages.text("took.seconds", took.toSeconds())
            : messages.text("took.minutes", Math.round(took.toSeconds() / 60.0));
    }
}

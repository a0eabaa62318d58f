package app.porchlight.model;

import java.util.Locale;
import java.util.Optional;

/**
 * The Wi-Fi that this computer is on, as its system tells of it.
 *
 * @param name what it is called; empty where the system keeps that to itself
 * @param joinsByNumber it says that a number of eight digits lets devices in (WPS with a PIN), and of no lock on that
 * @param guests the name of a guest network of the same router, where one was heard
 */
public record Wifi(Optional<String> name, Security security, boolean joinsByNumber, Optional<String> guests) {
    public Wifi {
        name = name.map(Said::clean).filter(text -> !text.isEmpty());
        guests = guests.map(Said::clean).filter(text -> !text.isEmpty());
    }

    /** How it is guarded, from nothing to the best there is; the words for it are {@code wifi.*}. */
    public enum Security {
        /** Anybody may join and listen. */
        OPEN,
        /** Anybody may join, but nobody can listen to the others (OWE). */
        OPEN_ENCRYPTED,
        WEP,
        WPA,
        /** WPA2, and WPA as well for old devices. */
        WPA_WPA2,
        WPA2,
        /** WPA3, alone or beside WPA2. */
        WPA3,
        /** The system did not say, or in words that we do not know. */
        UNKNOWN;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

package app.porchlight.model;

import java.util.Locale;
import java.util.Optional;

/** What a thing is, as a family would say it. A closed list: each kind has a word, an icon and a place in the data. */
public enum Kind {
    ROUTER, MODEM, ACCESS_POINT, EXTENDER, SWITCH, HUB,
    CAMERA, DVR, DOORBELL, BABY_MONITOR, ALARM, LOCK,
    NAS, SERVER, COMPUTER, SINGLE_BOARD_COMPUTER, PHONE, TABLET, WATCH, E_READER,
    PRINTER, SCANNER, PRINTER_3D, PHONE_ADAPTER,
    TV, MEDIA_PLAYER, SPEAKER, VOICE_ASSISTANT, AMPLIFIER, CONSOLE,
    LIGHT, PLUG, THERMOSTAT, SENSOR, BLIND, APPLIANCE, VACUUM, ENERGY, CAR_CHARGER, MEDICAL;

    /** The kind as written in files and in the published result: lower case with hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind written {@code id}, or empty where there is none of that name. */
    public static Optional<Kind> of(String id) {
        for (Kind kind : values()) {
            if (kind.id().equals(id)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}

package app.porchlight.desktop.state;

import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.Device;
import app.porchlight.model.Exposure;
import app.porchlight.model.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A home as it is drawn: the router, what is open to the Internet, and what hangs on the router in groups. Each device
 * is in one place.
 *
 * @param router empty where none was seen
 * @param groups those that have a device, in the order of {@link Sort}
 */
public record HomeMap(Optional<DeviceResult> router, Doors doors, int openDoors, List<Group> groups) {
    /** What is known of the doors between the Internet and the home; the words for it are {@code map.doors.*}. */
    public enum Doors { OPEN, SHUT, UNTOLD }

    /** What belongs together in a family's eyes; the words for it are {@code map.group.*}. */
    public enum Sort {
        /** Whatever it is, the router lets the Internet through to it. */
        OPEN, EYES, PEOPLE, SCREENS, OFFICE, HOUSE, NETWORK, UNKNOWN;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Sort of(Kind kind) {
            return switch (kind) {
                case CAMERA, DVR, DOORBELL, BABY_MONITOR, ALARM, LOCK -> EYES;
                case COMPUTER, PHONE, TABLET, WATCH, E_READER -> PEOPLE;
                case TV, MEDIA_PLAYER, SPEAKER, VOICE_ASSISTANT, AMPLIFIER, CONSOLE -> SCREENS;
                case NAS, SERVER, SINGLE_BOARD_COMPUTER, PRINTER, SCANNER, PRINTER_3D, PHONE_ADAPTER -> OFFICE;
                case LIGHT, PLUG, THERMOSTAT, SENSOR, BLIND, APPLIANCE, VACUUM, ENERGY, CAR_CHARGER, MEDICAL, HUB ->
                    HOUSE;
                case ROUTER, MODEM, ACCESS_POINT, EXTENDER, SWITCH -> NETWORK;
            };
        }
    }

    /** Some devices that belong together, those that need somebody first. */
    public record Group(Sort sort, List<DeviceResult> devices) {
    }

    /** @param kind what a device is, as far as that is known */
    public static HomeMap of(CheckupResult result, Function<Device, Optional<Kind>> kind) {
        List<Exposure> exposures = Exposure.all(result);
        Set<String> open = exposures.stream().map(Exposure::behind).flatMap(Optional::stream)
            .map(each -> each.device().id()).collect(Collectors.toSet());
        Optional<DeviceResult> router = result.devices().stream().filter(each -> each.device().isRouter()).findFirst();
        Map<Sort, List<DeviceResult>> sorted = result.devices().stream()
            .filter(each -> router.isEmpty() || each != router.get())
            .collect(Collectors.groupingBy(each -> open.contains(each.device().id()) ? Sort.OPEN
                : kind.apply(each.device()).map(Sort::of).orElse(Sort.UNKNOWN), TreeMap::new, Collectors.toList()));
        List<Group> groups = new ArrayList<>();
        sorted.forEach((sort, devices) -> groups.add(new Group(sort, devices.stream()
            .sorted(Comparator.comparing(each -> Standing.of(each.findings()))).toList())));
        Doors doors = !exposures.isEmpty() ? Doors.OPEN : Exposure.told(result) ? Doors.SHUT : Doors.UNTOLD;
        return new HomeMap(router, doors, exposures.size(), List.copyOf(groups));
    }
}

package app.porchlight.engine.checks;

import app.porchlight.model.Device;
import app.porchlight.model.Kind;
import java.util.EnumSet;
import java.util.Set;

/** What a page on a device is for, as far as its kind tells. */
final class PageKinds {
    private static final Set<Kind> ANY_PAGE = EnumSet.of(Kind.COMPUTER, Kind.SERVER, Kind.PHONE, Kind.TABLET);

    private static final Set<Kind> SET_UP_BY_PAGE = EnumSet.of(Kind.ROUTER, Kind.MODEM, Kind.ACCESS_POINT,
        Kind.EXTENDER, Kind.CAMERA, Kind.DVR, Kind.NAS, Kind.PRINTER, Kind.HUB);

    private PageKinds() {
    }

    /** It runs whatever page its owner likes; a form on it says nothing about the device. */
    static boolean runsAnyPage(Device device) {
        return device.identity().kind().filter(ANY_PAGE::contains).isPresent();
    }

    /** It nearly always has such a page, or nobody knows what it is: where none is seen, that cannot be told. */
    static boolean isSetUpByPage(Device device) {
        return device.identity().kind().map(SET_UP_BY_PAGE::contains).orElse(true);
    }
}

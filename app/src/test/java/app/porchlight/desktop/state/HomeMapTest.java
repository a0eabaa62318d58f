package app.porchlight.desktop.state;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.desktop.state.HomeMap.Doors;
import app.porchlight.desktop.state.HomeMap.Group;
import app.porchlight.desktop.state.HomeMap.Sort;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.Device;
import app.porchlight.model.Identity;
import app.porchlight.model.Kind;
import app.porchlight.report.HandMade;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HomeMapTest {
    private static HomeMap map(CheckupResult result) {
        return HomeMap.of(result, device -> device.identity().kind());
    }

    @Test
    void routerStandsByItself_andWhatIsOpenStandsOut() {
        HomeMap map = map(HandMade.openToTheInternet());

        assertThat(map.router().orElseThrow().device().id()).isEqualTo("router-1");
        assertThat(map.doors()).isEqualTo(Doors.OPEN);
        assertThat(map.openDoors()).isEqualTo(1);
        assertThat(map.groups()).extracting(Group::sort).containsExactly(Sort.OPEN);
    }

    @Test
    void whereNobodyWasAsked_itIsNotKnownWhatIsOpen() {
        HomeMap map = map(HandMade.home());

        assertThat(map.router()).isEmpty();
        assertThat(map.doors()).isEqualTo(Doors.UNTOLD);
        assertThat(map.groups()).extracting(Group::sort).containsExactly(Sort.EYES, Sort.UNKNOWN);
    }

    @Test
    void whatThePersonSays_decidesWhereItStands() {
        assertThat(HomeMap.of(HandMade.home(), device -> Optional.of(Kind.TV)).groups())
            .extracting(Group::sort).containsExactly(Sort.SCREENS);
    }

    @Test
    void everyKind_hasAPlace_andEveryDeviceIsDrawnOnce() {
        List<DeviceResult> devices = Arrays.stream(Kind.values()).map(kind -> new DeviceResult(new Device(kind.id(),
            HandMade.unknown().device().addresses(), Set.of(), new Identity(Optional.of(kind), Optional.empty(),
            Optional.empty(), Optional.empty(), 1, List.of(), List.of()), List.of(), List.of()), List.of(),
            List.of())).toList();
        HomeMap map = map(HandMade.result(CheckupResult.Ending.COMPLETED, List.of(),
            devices.toArray(DeviceResult[]::new)));

        List<DeviceResult> drawn = map.groups().stream().flatMap(group -> group.devices().stream()).toList();
        assertThat(drawn).hasSameSizeAs(devices);
        assertThat(new HashSet<>(drawn)).isEqualTo(new HashSet<>(devices));
        assertThat(map.groups()).extracting(Group::sort).isSorted().doesNotContain(Sort.OPEN, Sort.UNKNOWN);
    }
}

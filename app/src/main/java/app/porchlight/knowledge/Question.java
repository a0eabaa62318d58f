package app.porchlight.knowledge;

import app.porchlight.model.Device;
import app.porchlight.model.Kind;
import app.porchlight.model.Mac;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * What suggests that a device is asked in a maker's own words. All that is named must hold; what is empty says nothing.
 *
 * @param ask the language, as evidence names it
 * @param makers any of these
 * @param not makers whose devices are not asked
 * @param families any of these, by their ids
 * @param chips who made its network chip, where its own maker is not known
 * @param door the TCP door that stands open
 * @param router whether it is the router
 */
public record Question(String ask, Set<String> makers, Set<String> not, Set<String> families, Set<Kind> kinds,
        Set<String> chips, OptionalInt door, Optional<Boolean> router) {
    /** @param chipMaker who made the network chip: {@link Knowledge#chipMakerOf} */
    public boolean suits(Device device, Function<Mac, Optional<String>> chipMaker) {
        Optional<String> maker = device.identity().maker();
        return (makers.isEmpty() || maker.filter(makers::contains).isPresent())
            && maker.filter(not::contains).isEmpty()
            && (families.isEmpty() || device.identity().families().stream().anyMatch(families::contains))
            && (kinds.isEmpty() || device.identity().kind().filter(kinds::contains).isPresent())
            && (chips.isEmpty() || maker.isEmpty() && device.macs().stream().map(chipMaker)
                .anyMatch(chip -> chip.filter(chips::contains).isPresent()))
            && (door.isEmpty() || device.services().stream().anyMatch(each -> each.port() == door.getAsInt()))
            && (router.isEmpty() || router.get() == device.isRouter());
    }
}

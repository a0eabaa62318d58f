package app.porchlight.engine.conclusions;

import app.porchlight.model.Device;
import app.porchlight.model.Finding;
import java.util.List;

/**
 * One way from the Internet into the home.
 *
 * @param steps the devices on it in order, at least one
 * @param also further devices that can be used just as easily from there
 * @param cut the finding whose fix cuts the whole way
 */
public record WayIn(List<Step> steps, List<Device> also, Finding cut) {
    /**
     * One device on the way.
     *
     * @param because what lets somebody get this far, each at risk; on the first step the router's finding comes first
     */
    public record Step(Device device, List<Finding> because) {
    }
}

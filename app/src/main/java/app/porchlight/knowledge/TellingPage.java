package app.porchlight.knowledge;

import app.porchlight.model.Device;
import app.porchlight.model.Service;
import java.util.List;
import java.util.Set;

/**
 * A page on which a device tells anybody whether it is open in one way, so that nothing needs to be tried.
 *
 * @param check which question it answers
 * @param families which devices have it; empty where its door tells enough
 * @param port its door; 0 where it may be at any web door of the device
 * @param open what shows that the device is open: any of them
 * @param shut what shows that it is not: any of them; where an answer shows both, it is open
 * @param source who documents it
 * @param examples what real devices answer
 */
public record TellingPage(String id, String check, Set<String> families, int port, String path,
        List<Recipe.Sign> open, List<Recipe.Sign> shut, String source, List<Recipe.Example> examples) {
    /** What an answer tells. */
    public enum Told { OPEN, SHUT, NOTHING }

    public TellingPage {
        families = Set.copyOf(families);
        open = List.copyOf(open);
        shut = List.copyOf(shut);
        examples = List.copyOf(examples);
    }

    /** True where the device may have the page behind that door. */
    public boolean isAt(Device device, Service service) {
        boolean web = service.speaks("http") || service.speaks("https")
            || service.speaks(Service.SILENT) && service.port() == port;
        return web && (port == 0 || port == service.port())
            && (families.isEmpty() || device.identity().families().stream().anyMatch(families::contains));
    }

    public Told read(Recipe.Answer answer) {
        if (Recipe.shows(open, answer)) {
            return Told.OPEN;
        }
        return Recipe.shows(shut, answer) ? Told.SHUT : Told.NOTHING;
    }
}

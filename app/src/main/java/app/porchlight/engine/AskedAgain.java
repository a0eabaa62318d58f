package app.porchlight.engine;

import app.porchlight.model.Asked;
import app.porchlight.model.Finding;
import java.util.List;

/** What asking one question again came to, and all that was asked of the device for it. */
public record AskedAgain(Finding finding, List<Asked> asked) {
    public AskedAgain {
        asked = List.copyOf(asked);
    }
}

package app.porchlight.home.real;

import app.porchlight.model.Evidence;
import app.porchlight.protocol.datagram.Spoken;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Tells what devices say in one language: what says nothing is left out, and what was told is not told again. */
final class Retold {
    private final Spoken.Manner manner;
    private final Consumer<Evidence> heard;
    private final Set<Evidence> told = new HashSet<>();

    Retold(Spoken.Manner manner, Consumer<Evidence> heard) {
        this.manner = manner;
        this.heard = heard;
    }

    void tell(HomeSocket.Said said) {
        Map<String, String> fields = manner.reader().apply(said.bytes());
        Evidence evidence = new Evidence.Answer(said.from(), manner.protocol(), fields);
        if (!fields.isEmpty() && told.add(evidence)) {
            heard.accept(evidence);
        }
    }
}

package app.porchlight.engine;

import app.porchlight.home.Gateway;
import app.porchlight.home.HomeNetwork;
import app.porchlight.model.Evidence;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What was heard of the router over UPnP. */
interface RouterHeard {
    Optional<Gateway> gateway() throws InterruptedException;

    /** See {@link Visit#upnpHeard}. */
    boolean upnpHeard();

    /** As a checkup heard it that listens anyway. */
    static RouterHeard listening(HomeNetwork home, BooleanSupplier upnpHeard) {
        return new RouterHeard() {
            @Override
            public Optional<Gateway> gateway() {
                return home.gateway();
            }

            @Override
            public boolean upnpHeard() {
                return upnpHeard.getAsBoolean();
            }
        };
    }

    /**
     * As it is now: what was heard once is old, and a home that was just opened has heard nothing. Calls for it when it
     * is first asked for.
     */
    final class Afresh implements RouterHeard {
        private static final Duration LONG_ENOUGH = Duration.ofSeconds(5);

        private final HomeNetwork home;
        private final Runnable note;
        private boolean called;
        private volatile boolean upnpHeard;

        /** @param note writes down that it is called for */
        Afresh(HomeNetwork home, Runnable note) {
            this.home = home;
            this.note = note;
        }

        @Override
        public synchronized Optional<Gateway> gateway() throws InterruptedException {
            if (!called) {
                called = true;
                note.run();
                home.callForGateway(LONG_ENOUGH, evidence -> upnpHeard |= evidence instanceof Evidence.Description);
            }
            return home.gateway();
        }

        @Override
        public boolean upnpHeard() {
            return upnpHeard;
        }
    }
}

package app.porchlight.planted.knowledge;

import java.util.concurrent.atomic.AtomicInteger;

final class StaticState {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static int last;

    private StaticState() {
    }

    static int next() {
        last = COUNT.incrementAndGet();
        return last;
    }
}

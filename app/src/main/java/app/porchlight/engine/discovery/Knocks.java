package app.porchlight.engine.discovery;

import app.porchlight.knowledge.Door;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * How a device's doors answered.
 *
 * <p>A device that answered and then no more, not even where it had answered before, has left.
 *
 * @param open doors that stood open
 * @param closed doors that the device said are closed
 * @param silent doors from which nothing came back
 * @param notAsked doors that we did not get to ask
 * @param leftOut doors that a thing of its kind never has, at which it was not knocked
 * @param left true where it answered at first and then no more
 */
public record Knocks(int open, int closed, int silent, int notAsked, List<Door> leftOut, boolean left) {
    /** A device with more open doors than this opens to everything. */
    static final int TOO_MANY = 30;

    public Knocks {
        leftOut = List.copyOf(leftOut);
    }

    /** How all doors of a device answered that has several addresses: known only where it is of each. */
    public static Knocks together(List<Knocks> each) {
        List<Door> leftOut = each.stream().flatMap(one -> one.leftOut().stream()).distinct().toList();
        Optional<Knocks> unclear = each.stream().filter(one -> !one.complete()).findFirst();
        List<Knocks> counted = unclear.map(List::of).orElse(each);
        return new Knocks(sum(counted, Knocks::open), sum(counted, Knocks::closed), sum(counted, Knocks::silent),
            sum(counted, Knocks::notAsked), leftOut, counted.stream().anyMatch(Knocks::left));
    }

    private static int sum(List<Knocks> each, ToIntFunction<Knocks> count) {
        return each.stream().mapToInt(count).sum();
    }

    /** True where a question about that check's doors has no answer, because they were left out. */
    public boolean leavesOut(String check) {
        return leftOut.stream().anyMatch(door -> door.checks().contains(check));
    }

    /**
     * True where every door was asked, but for those that were left out, and the device is known to be there: only
     * then is "no open door" an answer.
     */
    public boolean complete() {
        return notAsked == 0 && open + closed > 0 && !left;
    }

    /** True where it answers for so many doors that an open one says nothing about what is behind it. */
    public boolean opensToEverything() {
        return open > TOO_MANY;
    }
}

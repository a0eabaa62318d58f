package app.porchlight.engine.discovery;

/**
 * How a device's doors answered.
 *
 * <p>A device that answered and then no more, not even where it had answered before, has left.
 *
 * @param open doors that stood open
 * @param closed doors that the device said are closed
 * @param silent doors from which nothing came back
 * @param notAsked doors that we did not get to ask
 * @param left true where it answered at first and then no more
 */
public record Knocks(int open, int closed, int silent, int notAsked, boolean left) {
    /** A device with more open doors than this opens to everything. */
    static final int TOO_MANY = 30;

    /** True where every door was asked and the device is known to be there: only then is "no open door" an answer. */
    public boolean complete() {
        return notAsked == 0 && open + closed > 0 && !left;
    }

    /** True where it answers for so many doors that an open one says nothing about what is behind it. */
    public boolean opensToEverything() {
        return open > TOO_MANY;
    }
}

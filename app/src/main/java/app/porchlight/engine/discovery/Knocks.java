package app.porchlight.engine.discovery;

/**
 * How a device's doors answered.
 *
 * @param open doors that stood open
 * @param closed doors that the device said are closed
 * @param silent doors from which nothing came back
 * @param notAsked doors that we did not get to ask
 */
public record Knocks(int open, int closed, int silent, int notAsked) {
    /** True where every door was asked and the device is known to be there: only then is "no open door" an answer. */
    public boolean complete() {
        return notAsked == 0 && open + closed > 0;
    }

    /** True where it answers for so many doors that an open one says nothing about what is behind it. */
    public boolean opensToEverything() {
        return open > 30;
    }
}

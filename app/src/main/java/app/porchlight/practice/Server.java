package app.porchlight.practice;

import java.io.IOException;

/** Who answers at a door. One object serves every connection to it, each on a thread of its own. */
@FunctionalInterface
interface Server {
    /** Talks until one of the two has had enough. The line is closed afterwards. */
    void serve(Line line) throws IOException, InterruptedException;
}

package app.porchlight;

import app.porchlight.cli.CommandLineFace;
import app.porchlight.cli.Terminal;
import app.porchlight.words.Words;
import java.util.Locale;

/** The composition root: wires the rooms with {@code new}. Sees everything, is seen by nothing. */
public final class Main {
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    private Main() {
    }

    public static void main(String[] arguments) {
        prepare();
        Terminal.speakTheSystemsWriting();
        Words words = Words.in(Locale.getDefault());
        System.exit(new CommandLineFace(new WiredSupplies(), words, Terminal.ofThisProgram()).run(arguments));
    }

    /** What the JDK has to know before anything else runs. */
    public static void prepare() {
        // jUPnP reads descriptions that devices send with whatever the JDK allows.
        System.setProperty("jdk.xml.dtd.support", "deny");
        // A virtual thread that loads a class keeps its carrier while it waits for the jar, and the JDK has only as
        // many carriers as processors. Where all of them wait for a jar that the window's thread is reading, which
        // waits in turn for a lock that a virtual thread without a carrier holds, everything stands still for good.
        if (System.getProperty(CARRIERS) == null) {
            System.setProperty(CARRIERS, "256");
        }
    }
}

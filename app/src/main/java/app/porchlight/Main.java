package app.porchlight;

import app.porchlight.cli.CommandLineFace;
import app.porchlight.cli.Terminal;
import app.porchlight.words.Words;
import java.util.Locale;

/** The composition root: wires the rooms with {@code new}. Sees everything, is seen by nothing. */
public final class Main {
    private Main() {
    }

    public static void main(String[] arguments) {
        // First of all: jUPnP reads descriptions that devices send with whatever the JDK allows.
        System.setProperty("jdk.xml.dtd.support", "deny");
        Terminal.speakTheSystemsWriting();
        Words words = Words.in(Locale.getDefault());
        System.exit(new CommandLineFace(new WiredSupplies(), words, Terminal.ofThisProgram()).run(arguments));
    }
}

package app.porchlight.cli;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where the command line reads and writes.
 *
 * @param live which of the three a person sits at; the others are files or other programs
 * @param columns how wide lines may be
 * @param colour true where colours are wanted on a stream that a person sits at
 */
public record Terminal(BufferedReader in, PrintStream out, PrintStream err, Set<End> live, int columns,
        boolean colour) {
    private static final int USUAL_COLUMNS = 80;
    private static final int WIDEST = 100;
    private static final int NARROWEST = 40;

    /** The three streams of every program. */
    public enum End { IN, OUT, ERR }

    /**
     * The terminal that the program was started from. The launcher says in {@code porchlight.terminal} which streams
     * are live, since Java only knows whether all are; without a launcher, Java's answer has to do.
     */
    public static Terminal ofThisProgram() {
        Charset charset = charset();
        return new Terminal(new BufferedReader(new InputStreamReader(System.in, charset)), System.out, System.err,
            live(System.getProperty("porchlight.terminal")), usableColumns(), wantsColour());
    }

    /** Standard output and error in the system's writing, or UTF-8 where the system only claims to know ASCII. */
    public static void speakTheSystemsWriting() {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), false, charset()));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset()));
    }

    /** True where a person can be asked: they see the question and can answer it. */
    public boolean canAsk() {
        return live.contains(End.IN) && live.contains(End.ERR);
    }

    /** Asks and waits for a line; empty where there is none. */
    public String ask(String question) throws IOException {
        err.print(question + " ");
        err.flush();
        String answer = in.readLine();
        return answer == null ? "" : answer.strip();
    }

    /** A sentence about how it goes, beside what was asked for: on standard error, which never carries a result. */
    public void tell(String sentence) {
        err.print(page(End.ERR).line(Page.Ink.PLAIN, sentence));
        err.flush();
    }

    /** The writing of a stream, at most so wide, in colours only where a person sees them. */
    public Page page(End end) {
        return new Page(columns, colour && live.contains(end));
    }

    private static Set<End> live(String told) {
        Set<End> live = EnumSet.noneOf(End.class);
        if (told == null) {
            return System.console() != null && System.console().isTerminal() ? EnumSet.allOf(End.class) : live;
        }
        List<String> names = List.of(told.split(","));
        for (End end : End.values()) {
            if (names.contains(end.name().toLowerCase(Locale.ROOT))) {
                live.add(end);
            }
        }
        return live;
    }

    private static int usableColumns() {
        String told = System.getProperty("porchlight.columns", "");
        if (!told.matches("\\d{1,4}")) {
            told = String.valueOf(System.getenv("COLUMNS"));
        }
        int wide = told.matches("[1-9]\\d{0,3}") ? Integer.parseInt(told) : USUAL_COLUMNS;
        return Math.clamp(wide, NARROWEST, WIDEST);
    }

    private static boolean wantsColour() {
        String no = System.getenv("NO_COLOR");
        return (no == null || no.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
    }

    private static Charset charset() {
        String told = System.getProperty("stdout.encoding", System.getProperty("native.encoding", "UTF-8"));
        Charset charset = Charset.isSupported(told) ? Charset.forName(told) : StandardCharsets.UTF_8;
        return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
    }
}

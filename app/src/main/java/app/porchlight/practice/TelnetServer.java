package app.porchlight.practice;

import java.io.IOException;

/** Telnet as BusyBox speaks it: its telnetd, its login and its shell, byte for byte as version 1.35 was heard. */
final class TelnetServer implements Server {
    private static final int IAC = 255;
    private static final int SUBNEGOTIATION = 250;
    private static final int SUBNEGOTIATION_END = 240;
    private static final int WILL = 251;
    /** DO ECHO, DO NAWS, WILL ECHO, WILL SUPPRESS-GO-AHEAD. */
    private static final byte[] HELLO = {(byte) IAC, (byte) 253, 1, (byte) IAC, (byte) 253, 31,
        (byte) IAC, (byte) WILL, 1, (byte) IAC, (byte) WILL, 3};
    /** What telnetd says before anything else where there is no issue.net. */
    private static final String ISSUE = "\r\r\n";
    private static final int END_OF_TYPING = 4;
    private static final int TRIES_IN_A_SESSION = 3;
    private static final int EMPTY_NAMES = 32;
    private static final int LONGEST = 256;

    private final String says;
    private final String prompt;
    private final boolean asksLogin;
    private final Guard guard;

    /**
     * @param says what stands before {@code login:}, a host name or lines; or all of the prompt, up to its colon;
     *     without a login, what the shell says first
     * @param asksLogin false for a shell without any login
     */
    TelnetServer(String says, boolean asksLogin, Guard guard) {
        String text = says.replaceAll("\r?\n", "\r\n");
        this.says = text;
        this.prompt = prompt(text);
        this.asksLogin = asksLogin;
        this.guard = guard;
    }

    private static String prompt(String says) {
        String text = says.stripTrailing();
        if (text.endsWith(":")) {
            return text + " ";
        }
        if (text.matches("\\S+")) {
            return text + " login: ";
        }
        return (text.isEmpty() ? "" : text + "\r\n") + "login: ";
    }

    @Override
    public void serve(Line line) throws IOException, InterruptedException {
        line.say(HELLO);
        if (!asksLogin) {
            line.say(ISSUE);
        }
        if (!asksLogin || login(line)) {
            new Shell(asksLogin ? "" : says, TelnetServer::hearTyped).serve(line);
        }
        line.hangUp();
    }

    private boolean login(Line line) throws IOException, InterruptedException {
        if (guard.locked()) {
            line.say("\r\nToo many failed logins. Try again later.\r\n");
            return false;
        }
        line.say(ISSUE);
        for (int i = 0; i < TRIES_IN_A_SESSION; i++) {
            String user = askName(line);
            if (user == null) {
                return false;
            }
            String password = "";
            if (!guard.needsNoPassword(user)) {
                line.say("Password: ");
                password = hearTyped(line);
                line.say("\r\n");
            }
            if (password == null) {
                return false;
            }
            String typed = password;
            switch (guard.judge(secret -> secret.is(user, typed))) {
                case WELCOME -> {
                    return true;
                }
                case WRONG -> line.say("Login incorrect\r\n");
                case LOCKED -> {
                    line.say("Too many failed logins. Try again later.\r\n");
                    return false;
                }
            }
        }
        return false;
    }

    private String askName(Line line) throws IOException {
        for (int i = 0; i < EMPTY_NAMES; i++) {
            // Only the last line is asked again, as login does after a banner.
            line.say(i == 0 ? prompt : prompt.substring(prompt.lastIndexOf('\n') + 1));
            String user = hearTyped(line);
            if (user == null) {
                return null;
            }
            line.say(user + "\r\n");
            if (!user.isBlank()) {
                return user.strip();
            }
        }
        return null;
    }

    /** The next line that was typed, without telnet's commands; null at the end. Ends in CR LF, CR NUL, CR or LF. */
    private static String hearTyped(Line line) throws IOException {
        StringBuilder typed = new StringBuilder();
        for (int c = line.hear(); c >= 0; c = line.hear()) {
            if (c == IAC) {
                hearCommand(line);
            } else if (c == END_OF_TYPING) {
                return null;
            } else if (c == '\r' || c == '\n' && !line.justHeard('\r')) {
                return typed.toString();
            } else if (c >= ' ' && typed.length() < LONGEST) {
                typed.append((char) c);
            }
        }
        return null;
    }

    /** What the guest wants of telnet itself. BusyBox does not answer either. */
    private static void hearCommand(Line line) throws IOException {
        int command = line.hear();
        if (command == SUBNEGOTIATION) {
            int before = 0;
            for (int c = line.hear(); c >= 0 && (before != IAC || c != SUBNEGOTIATION_END); c = line.hear()) {
                before = c;
            }
        } else if (command >= WILL && command < IAC) {
            line.hear();
        }
    }
}

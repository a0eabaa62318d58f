package app.porchlight.protocol.login;

import java.util.regex.Pattern;

/**
 * Reads what a telnet screen shows: is it a prompt, a shell, a refusal? Works on text as it came, with colour codes and
 * cursor queries (BusyBox asks {@code ESC[6n}) taken out first. Pure.
 */
public final class TelnetText {
    /** What the end of the text asks for or tells. */
    public enum Meaning { NOTHING, LOGIN_PROMPT, PASSWORD_PROMPT, SHELL, REFUSED }

    private static final Pattern ESCAPES = Pattern.compile(
        "\u001B(\\[[0-9;?]{0,16}[ -/]?[@-~]|[()][0-9A-B]|[=>78cDEHM])");
    private static final Pattern LOGIN = Pattern.compile(
        "(login|log in|user ?name|user|account|benutzer|usuario|utilisateur)( name)?\\s?:\\s?$",
        Pattern.CASE_INSENSITIVE);
    private static final Pattern PASSWORD = Pattern.compile(
        "(pass ?word|passwd|pass ?code|passwort|kennwort|contrase.a|mot de passe|pin)[^:\\n]{0,40}:\\s?$",
        Pattern.CASE_INSENSITIVE);
    private static final Pattern SHELL = Pattern.compile("(^|[\\w\\]~)/: .@-])[#$>%]\\s?$");
    private static final Pattern REFUSED = Pattern.compile(
        "incorrect|invalid|fail(ed|ure)?\\b|denied|wrong|bad (user|password|login)|not (match|correct|authori[sz]ed)|"
            + "reject|error|tries exceeded",
        Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_PROMPT = 80;

    private TelnetText() {
    }

    /** The text as a person would see it: without escape codes, bells and other characters that print nothing. */
    public static String visible(String raw) {
        String plain = ESCAPES.matcher(raw).replaceAll("");
        StringBuilder text = new StringBuilder(plain.length());
        plain.chars().filter(c -> c == '\n' || c == '\r' || c >= ' ' && c < 0x7F || c > 0xA0)
            .forEach(c -> text.append(c == '\r' ? '\n' : (char) c));
        return text.toString();
    }

    /** What the text means when nothing follows it: its last line decides, else the words in it. */
    public static Meaning of(String raw) {
        String text = visible(raw);
        String last = text.substring(text.lastIndexOf('\n') + 1);
        if (last.length() <= LONGEST_PROMPT) {
            if (PASSWORD.matcher(last).find()) {
                return Meaning.PASSWORD_PROMPT;
            }
            if (LOGIN.matcher(last).find()) {
                return Meaning.LOGIN_PROMPT;
            }
            if (SHELL.matcher(last).find()) {
                return Meaning.SHELL;
            }
        }
        return REFUSED.matcher(text).find() ? Meaning.REFUSED : Meaning.NOTHING;
    }

    /** True where an answer to a password tells of a lock, or counts down to one. */
    public static boolean tellsOfLock(String raw) {
        return LockSigns.inWords(visible(raw));
    }

    /** True where the text at least looks as if somebody at a terminal was meant: a prompt, or BusyBox's banner. */
    public static boolean looksLikeTelnet(String raw) {
        return switch (of(raw)) {
            case LOGIN_PROMPT, PASSWORD_PROMPT, SHELL -> true;
            case NOTHING, REFUSED -> visible(raw).contains("BusyBox v");
        };
    }
}

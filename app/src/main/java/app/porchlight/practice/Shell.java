package app.porchlight.practice;

import java.io.IOException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A root shell that runs nothing: it knows a few harmless commands by heart. */
final class Shell implements Server {
    private static final String USUAL = "BusyBox v1.19.3 (2014-05-09 16:02:18 CST) built-in shell (ash)";
    private static final String HELP = "\r\nEnter 'help' for a list of built-in commands.\r\n\r\n";
    /** The prompt, and the question where the cursor is, which ash asks and which is no text. */
    private static final String PROMPT = "~ # \u001b[6n";
    private static final Pattern SUM = Pattern.compile("\\$\\(\\( *(\\d{1,6}) *([+*-]) *(\\d{1,6}) *\\)\\)");

    private final String says;
    private final Typing typing;

    /** Where the shell's input comes from: null at the end. */
    @FunctionalInterface
    interface Typing {
        String hear(Line line) throws IOException;
    }

    /** @param says its first line; empty for the usual one */
    Shell(String says, Typing typing) {
        this.says = says.isEmpty() ? USUAL : says.stripTrailing();
        this.typing = typing;
    }

    @Override
    public void serve(Line line) throws IOException {
        line.say("\r\n\r\n" + says + HELP + PROMPT);
        for (String typed = typing.hear(line); typed != null; typed = typing.hear(line)) {
            // The answer to the cursor question comes as if typed: ESC is dropped before, the rest is here.
            String command = typed.replaceAll("\\[\\d+;\\d+R", "").strip();
            line.say(command + "\r\n");
            if (command.equals("exit") || command.equals("logout")) {
                return;
            }
            line.say(answer(command) + PROMPT);
        }
    }

    private static String answer(String command) {
        String[] words = command.split("\\s+", 2);
        return switch (words[0]) {
            case "", "sh", "enable", "system", "shell", ":", "true" -> "";
            case "echo" -> echo(words.length > 1 ? words[1] : "") + "\r\n";
            case "id" -> "uid=0(root) gid=0(root)\r\n";
            case "whoami" -> "root\r\n";
            case "uname" -> "Linux\r\n";
            case "pwd" -> "/root\r\n";
            case "ls" -> "bin   dev   etc   lib   mnt   proc  root  tmp   usr   var\r\n";
            default -> "sh: " + words[0] + ": not found\r\n";
        };
    }

    private static String echo(String text) {
        return SUM.matcher(text.replaceAll("[\"'\\\\]", "")).replaceAll(Shell::sum);
    }

    private static String sum(MatchResult sum) {
        long left = Long.parseLong(sum.group(1));
        long right = Long.parseLong(sum.group(3));
        return String.valueOf(switch (sum.group(2)) {
            case "+" -> left + right;
            case "*" -> left * right;
            default -> left - right;
        });
    }
}

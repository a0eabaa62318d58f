package app.porchlight.practice;

import java.io.IOException;
import java.util.Locale;

/** FTP as vsftpd 3.0.3 was heard to speak it. No file is ever listed or sent. */
final class FtpServer implements Server {
    private static final int TRIES_IN_A_SESSION = 3;
    private static final String PLEASE_LOG_IN = "530 Please login with USER and PASS.\r\n";

    private final String says;
    private final boolean anonymous;
    private final boolean offersTls;
    private final Guard guard;

    FtpServer(String says, boolean anonymous, boolean offersTls, Guard guard) {
        String greeting = says.isBlank() ? "(vsFTPd 3.0.3)" : says.strip();
        this.says = greeting.startsWith("220") ? greeting : "220 " + greeting;
        this.anonymous = anonymous;
        this.offersTls = offersTls;
        this.guard = guard;
    }

    /** One guest's state. */
    private static final class Session {
        private String user;
        private boolean in;
        private int wrong;
        private boolean over;
    }

    @Override
    public void serve(Line line) throws IOException, InterruptedException {
        if (guard.locked()) {
            line.say("421 Too many failed logins.\r\n");
            line.hangUp();
            return;
        }
        line.say(says + "\r\n");
        Session session = new Session();
        while (!session.over) {
            String heard = line.hearLine();
            if (heard == null) {
                return;
            }
            line.say(answer(heard, session));
        }
        line.hangUp();
    }

    private String answer(String heard, Session session) throws InterruptedException {
        String[] words = heard.strip().split(" ", 2);
        String rest = words.length > 1 ? words[1] : "";
        return switch (words[0].toUpperCase(Locale.ROOT)) {
            case "USER" -> user(rest, session);
            case "PASS" -> password(rest, session);
            case "FEAT" -> "211-Features:\r\n" + (offersTls ? " AUTH TLS\r\n" : "")
                + " EPRT\r\n EPSV\r\n MDTM\r\n PASV\r\n"
                + (offersTls ? " PBSZ\r\n PROT\r\n" : "") + " REST STREAM\r\n SIZE\r\n TVFS\r\n211 End\r\n";
            case "AUTH" -> {
                session.over = offersTls;
                yield offersTls ? "234 Proceed with negotiation.\r\n" : PLEASE_LOG_IN;
            }
            case "QUIT" -> {
                session.over = true;
                yield "221 Goodbye.\r\n";
            }
            case "NOOP" -> session.in ? "200 NOOP ok.\r\n" : PLEASE_LOG_IN;
            case "SYST" -> session.in ? "215 UNIX Type: L8\r\n" : PLEASE_LOG_IN;
            case "PWD" -> session.in ? "257 \"/\" is the current directory\r\n" : PLEASE_LOG_IN;
            case "LIST", "NLST", "RETR" -> session.in ? "425 Use PORT or PASV first.\r\n" : PLEASE_LOG_IN;
            case "STOR", "DELE", "MKD", "PASV", "EPSV", "PORT" ->
                session.in ? "550 Permission denied.\r\n" : PLEASE_LOG_IN;
            default -> session.in ? "500 Unknown command.\r\n" : PLEASE_LOG_IN;
        };
    }

    private static String user(String name, Session session) {
        session.user = name.strip();
        return session.in ? "530 Can't change from guest user.\r\n" : "331 Please specify the password.\r\n";
    }

    private String password(String password, Session session) throws InterruptedException {
        if (session.user == null) {
            return "503 Login with USER first.\r\n";
        }
        String user = session.user;
        session.user = null;
        boolean guest = anonymous && (user.equalsIgnoreCase("anonymous") || user.equalsIgnoreCase("ftp"));
        return switch (guard.judge(secret -> guest || secret.is(user, password))) {
            case WELCOME -> {
                session.in = true;
                yield "230 Login successful.\r\n";
            }
            case WRONG -> {
                session.over = ++session.wrong >= TRIES_IN_A_SESSION;
                yield "530 Login incorrect.\r\n";
            }
            case LOCKED -> {
                session.over = true;
                yield "421 Too many failed logins.\r\n";
            }
        };
    }
}

package app.porchlight.protocol.greeting;

import app.porchlight.protocol.data.Mysql;
import app.porchlight.protocol.login.TelnetText;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells from the first bytes that a device sends which language it speaks. Pure. */
public final class Speech {
    private static final int IAC = 0xFF;
    private static final int FIRST_VERB = 0xFB;
    private static final int LAST_VERB = 0xFE;

    private Speech() {
    }

    /** The protocol's name as in {@link app.porchlight.model.Service}; empty where the bytes tell nothing. */
    public static Optional<String> of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (Mysql.greets(bytes)) {
            return Optional.of("mysql");
        }
        if (negotiates(bytes)) {
            return Optional.of("telnet");
        }
        if (text.startsWith("SSH-")) {
            return Optional.of("ssh");
        }
        if (text.startsWith("RFB 00")) {
            return Optional.of("vnc");
        }
        if (text.startsWith("HTTP/1.")) {
            return Optional.of("http");
        }
        if (text.startsWith("RTSP/1.")) {
            return Optional.of("rtsp");
        }
        if (text.startsWith("* OK")) {
            return Optional.of("imap");
        }
        if (text.startsWith("+OK")) {
            return Optional.of("pop3");
        }
        if (text.startsWith("@RSYNCD:")) {
            return Optional.of("rsync");
        }
        if (text.startsWith("220")) {
            // A file server may be called mail.example; a mail server says its language's name.
            return Optional.of(text.contains("SMTP") && !text.contains("FTP") ? "smtp" : "ftp");
        }
        return TelnetText.looksLikeTelnet(text) ? Optional.of("telnet") : Optional.empty();
    }

    /** RFC 854: a command byte, then one of WILL, WON'T, DO, DON'T. */
    private static boolean negotiates(byte[] bytes) {
        for (int i = 0; i + 2 < bytes.length; i++) {
            int verb = bytes[i + 1] & 0xFF;
            if ((bytes[i] & 0xFF) == IAC && verb >= FIRST_VERB && verb <= LAST_VERB && (bytes[i + 2] & 0xFF) < 60) {
                return true;
            }
        }
        return false;
    }
}

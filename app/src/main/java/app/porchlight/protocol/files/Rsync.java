package app.porchlight.protocol.files;

import app.porchlight.protocol.Admission;
import app.porchlight.protocol.Dial;
import app.porchlight.protocol.Listening;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Folders that are offered for copying (rsync): asks which there are, and of each whether it wants a password. Copies
 * nothing: it hangs up where a copy would begin. Source: rsync, csprotocol.txt.
 */
public final class Rsync {
    /** Folders that it is courteous to ask one server about. */
    public static final int MOST = 8;

    private static final Pattern GREETING = Pattern.compile("@RSYNCD: \\d{1,3}(\\.\\d{1,3})?( [\\w -]{0,80})?");
    private static final Pattern FOLDER = Pattern.compile("[\\w][^\t\\x00-\\x1f]{0,80}");

    /** The second is what it says of a folder that it keeps from us and does not list. */
    private static final Pattern NOT_FOR_US = Pattern.compile("@ERROR: (access denied|Unknown module) ");

    private final Dial dial;
    private final InetAddress host;
    private final int port;
    private final Duration patience;

    public Rsync(Dial dial, InetAddress host, int port, Duration patience) {
        this.dial = dial;
        this.host = host;
        this.port = port;
        this.patience = patience;
    }

    /** @throws IOException also where something else answers */
    public List<String> folders() throws IOException {
        String heard = ask("#list");
        if (!heard.lines().findFirst().filter(line -> GREETING.matcher(line).matches()).isPresent()) {
            throw new IOException("no rsync");
        }
        if (heard.lines().noneMatch("@RSYNCD: EXIT"::equals)) {
            throw new IOException("only a part of the list");
        }
        return folders(heard);
    }

    public Admission admission(String folder) throws IOException {
        return admissionIn(ask(folder));
    }

    private String ask(String what) throws IOException {
        try (Socket socket = dial.connect(host, port, patience)) {
            socket.getOutputStream().write(("@RSYNCD: 31.0\n" + what + "\n").getBytes(StandardCharsets.UTF_8));
            return new String(Listening.to(socket, patience), StandardCharsets.UTF_8);
        }
    }

    /** Each folder is a line: its name, a tabulator, what its owner says of it. Others begin with {@code @}. */
    static List<String> folders(String heard) {
        return heard.lines().skip(1).filter(line -> line.contains("\t")).map(line -> line.split("\t")[0].strip())
            .filter(name -> FOLDER.matcher(name).matches()).toList();
    }

    static Admission admissionIn(String heard) {
        List<String> lines = heard.lines().toList();
        if (lines.stream().anyMatch(line -> line.startsWith("@RSYNCD: AUTHREQD"))) {
            return Admission.GUARDED;
        }
        if (lines.stream().anyMatch("@RSYNCD: OK"::equals)) {
            return Admission.OPEN;
        }
        // Any other error, such as too many guests at once, does not say whether the next one gets in.
        return lines.stream().anyMatch(line -> NOT_FOR_US.matcher(line).lookingAt()) ? Admission.GUARDED
            : Admission.SOMETHING_ELSE;
    }
}

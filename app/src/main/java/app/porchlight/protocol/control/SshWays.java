package app.porchlight.protocol.control;

import app.porchlight.protocol.Deadline;
import app.porchlight.protocol.Dial;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an SSH server can encrypt with: says which language we speak, reads the list that the server then sends (RFC
 * 4253, 4.2 and 7.1), and hangs up before any key is agreed on. No name and no password are said.
 *
 * @param program the line by which it introduces itself, such as {@code SSH-2.0-dropbear_2022.83}
 * @param exchanges the ways in which it agrees on a key; empty where it speaks the first version, which has no list
 * @param keys the kinds of key by which it can prove who it is
 * @param ciphers what it can encrypt with, towards us
 */
public record SshWays(String program, List<String> exchanges, List<String> keys, List<String> ciphers) {
    /** Longest packet that anybody has to take (RFC 4253, 6.1), and the lines before it. */
    static final int MOST = 48 * 1024;

    private static final byte[] HELLO = "SSH-2.0-Porchlight\r\n".getBytes(StandardCharsets.US_ASCII);
    /** Other lines may come before it (RFC 4253, 4.2). */
    private static final Pattern PROGRAM = Pattern.compile("(?:[^\n]{0,255}\n){0,20}?(SSH-[^\r\n]{1,250})\r?\n");
    private static final int KEXINIT = 20;
    private static final int COOKIE = 16;
    private static final int LONGEST = 35_000;
    private static final int MOST_NAMES = 100;

    public SshWays {
        exchanges = List.copyOf(exchanges);
        keys = List.copyOf(keys);
        ciphers = List.copyOf(ciphers);
    }

    /** @throws IOException where it speaks no SSH, or does not get to the point */
    public static SshWays ask(Dial dial, InetAddress host, int port, Duration patience) throws IOException {
        try (Socket socket = dial.connect(host, port, patience);
                Deadline _ = Deadline.closing(socket, patience.multipliedBy(2))) {
            socket.getOutputStream().write(HELLO);
            InputStream in = socket.getInputStream();
            ByteArrayOutputStream heard = new ByteArrayOutputStream();
            byte[] some = new byte[4096];
            for (int more = in.read(some); more > 0 && heard.size() < MOST; more = in.read(some)) {
                heard.write(some, 0, more);
                Optional<SshWays> ways = read(heard.toByteArray());
                if (ways.isPresent()) {
                    return ways.get();
                }
            }
            throw new IOException("no end of the list");
        }
    }

    /**
     * Reads what has come so far.
     *
     * @return empty where more must come
     * @throws IOException where it makes no sense
     */
    static Optional<SshWays> read(byte[] heard) throws IOException {
        Matcher line = PROGRAM.matcher(new String(heard, StandardCharsets.ISO_8859_1));
        if (!line.lookingAt()) {
            return Optional.empty();
        }
        String program = line.group(1);
        if (program.startsWith("SSH-1.")) {
            return Optional.of(new SshWays(program, List.of(), List.of(), List.of()));
        }
        ByteBuffer in = ByteBuffer.wrap(heard).position(line.end());
        if (in.remaining() < Integer.BYTES) {
            return Optional.empty();
        }
        int length = in.getInt();
        if (length < 2 || length > LONGEST) {
            throw new IOException("no packet of SSH");
        }
        return in.remaining() < length ? Optional.empty() : Optional.of(list(program, in.slice(in.position(), length)));
    }

    private static SshWays list(String program, ByteBuffer packet) throws IOException {
        try {
            packet.get();
            if (packet.get() != KEXINIT) {
                throw new IOException("no list of SSH");
            }
            packet.position(packet.position() + COOKIE);
            List<String> exchanges = names(packet);
            List<String> keys = names(packet);
            names(packet);
            return new SshWays(program, exchanges, keys, names(packet));
        } catch (BufferUnderflowException | IllegalArgumentException tooShort) {
            throw new IOException("no whole list of SSH", tooShort);
        }
    }

    private static List<String> names(ByteBuffer packet) {
        int length = packet.getInt();
        if (length < 0 || length > packet.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] names = new byte[length];
        packet.get(names);
        return Arrays.stream(new String(names, StandardCharsets.US_ASCII).split(",", MOST_NAMES))
            .filter(name -> !name.isBlank()).toList();
    }
}

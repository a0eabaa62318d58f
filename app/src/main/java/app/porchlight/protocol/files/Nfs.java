package app.porchlight.protocol.files;

import app.porchlight.protocol.Deadline;
import app.porchlight.protocol.Dial;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Folders that are offered over the network (NFS): asks the door list (portmapper) where the list of folders is, and
 * that one who may have each. Mounts and opens nothing. Sources: RFC 1833, RFC 1813 appendix I, RFC 5531.
 */
public final class Nfs {
    private static final int PORTMAPPER = 111;
    private static final int PORTMAP = 100_000;
    private static final int MOUNT = 100_005;
    private static final int MOUNT_VERSION = 3;
    private static final int TCP = 6;
    private static final int GET_PORT = 3;
    private static final int EXPORT = 5;
    private static final int CALL_ID = 0x504C4E46;
    private static final int LAST = 0x8000_0000;
    private static final int MOST = 32 * 1024;
    private static final int LONGEST_PORT = 65_535;
    private static final int LONGEST_TEXT = 1024;

    private final Dial dial;
    private final InetAddress host;
    private final Duration patience;

    public Nfs(Dial dial, InetAddress host, Duration patience) {
        this.dial = dial;
        this.host = host;
        this.patience = patience;
    }

    /**
     * A folder on offer.
     *
     * @param guests who may have it, as the server writes it; empty for everybody
     */
    public record Folder(String path, List<String> guests) {
        public Folder {
            guests = List.copyOf(guests);
        }
    }

    /** @throws IOException also where the list is not offered: newer servers do without */
    public List<Folder> folders() throws IOException {
        int port = portIn(call(PORTMAPPER, PORTMAP, 2, GET_PORT, MOUNT, MOUNT_VERSION, TCP, 0))
            .orElseThrow(() -> new IOException("no list of folders"));
        return foldersIn(call(port, MOUNT, MOUNT_VERSION, EXPORT));
    }

    private byte[] call(int port, int program, int version, int procedure, int... words) throws IOException {
        ByteBuffer call = ByteBuffer.allocate(44 + 4 * words.length).putInt(LAST | 40 + 4 * words.length)
            .putInt(CALL_ID).putInt(0).putInt(2).putInt(program).putInt(version).putInt(procedure);
        // No name and no password: AUTH_NONE, twice.
        call.putLong(0).putLong(0);
        for (int word : words) {
            call.putInt(word);
        }
        try (Socket socket = dial.connect(host, port, patience);
                Deadline _ = Deadline.closing(socket, patience.plusSeconds(1))) {
            socket.getOutputStream().write(call.array());
            DataInputStream in = new DataInputStream(socket.getInputStream());
            int length = in.readInt();
            if ((length & LAST) == 0 || (length & ~LAST) > MOST) {
                throw new IOException("an answer in pieces");
            }
            return in.readNBytes(length & ~LAST);
        }
    }

    /** What follows a reply that was accepted and went well; empty for any other. */
    private static Optional<ByteBuffer> results(byte[] heard) {
        ByteBuffer reply = ByteBuffer.wrap(heard);
        boolean ours = reply.getInt() == CALL_ID && reply.getInt() == 1 && reply.getInt() == 0;
        if (!ours) {
            return Optional.empty();
        }
        reply.getInt();
        skip(reply, reply.getInt());
        return reply.getInt() == 0 ? Optional.of(reply) : Optional.empty();
    }

    private static void skip(ByteBuffer reply, int bytes) {
        int padded = Math.addExact(bytes, 3) & ~3;
        if (bytes < 0 || padded > reply.remaining()) {
            throw new BufferUnderflowException();
        }
        reply.position(reply.position() + padded);
    }

    static Optional<Integer> portIn(byte[] heard) {
        try {
            return results(heard).map(ByteBuffer::getInt).filter(port -> port > 0 && port <= LONGEST_PORT);
        } catch (BufferUnderflowException | ArithmeticException broken) {
            return Optional.empty();
        }
    }

    /** @throws IOException where the answer is none, or broken */
    static List<Folder> foldersIn(byte[] heard) throws IOException {
        try {
            ByteBuffer reply = results(heard).orElseThrow(() -> new IOException("refused"));
            List<Folder> folders = new ArrayList<>();
            while (reply.getInt() == 1) {
                String path = text(reply);
                List<String> guests = new ArrayList<>();
                while (reply.getInt() == 1) {
                    guests.add(text(reply));
                }
                folders.add(new Folder(path, guests));
            }
            return folders;
        } catch (BufferUnderflowException | ArithmeticException broken) {
            throw new IOException("a broken list", broken);
        }
    }

    private static String text(ByteBuffer reply) {
        int length = reply.getInt();
        if (length < 0 || length > LONGEST_TEXT || length > reply.remaining()) {
            throw new BufferUnderflowException();
        }
        String text = StandardCharsets.UTF_8.decode(reply.slice(reply.position(), length)).toString();
        skip(reply, length);
        return text;
    }
}

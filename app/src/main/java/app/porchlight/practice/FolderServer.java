package app.porchlight.practice;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Folders on offer: how rsync 3.2 and the NFS door list and folder list of Linux tell of them. */
final class FolderServer {
    /** Where the list of NFS folders is; {@code speaks: nfs-list} belongs to this door and to 111. */
    static final int LIST_PORT = 20_048;

    private static final int HEAD = 44;
    private static final int GET_PORT = 3;

    private FolderServer() {
    }

    /** @return empty where that offers no folders */
    static Optional<Server> of(String speaks, boolean guarded) {
        return switch (speaks) {
            case "rsync" -> Optional.of(line -> rsync(line, guarded));
            case "nfs-list" -> Optional.of(line -> nfs(line, guarded));
            default -> Optional.empty();
        };
    }

    private static void rsync(Line line, boolean guarded) throws IOException {
        line.say("@RSYNCD: 31.0 sha512 sha256 sha1 md5 md4\n");
        line.hearLine();
        String wanted = line.hearLine();
        if ("#list".equals(wanted)) {
            line.say("Photos         \tFamily photos\n@RSYNCD: EXIT\n");
        } else if ("Photos".equals(wanted)) {
            line.say(guarded ? "@RSYNCD: AUTHREQD dGVzdA\n" : "@RSYNCD: OK\n");
        } else {
            line.say("@ERROR: Unknown module\n");
        }
        line.hangUp();
    }

    private static void nfs(Line line, boolean guarded) throws IOException {
        byte[] head = line.hear(HEAD);
        if (head.length < HEAD) {
            return;
        }
        ByteBuffer call = ByteBuffer.wrap(head);
        ByteBuffer reply = ByteBuffer.allocate(128).putInt(0).putInt(call.getInt(4)).putInt(1).putInt(0).putLong(0)
            .putInt(0);
        if (call.getInt(24) == GET_PORT) {
            reply.putInt(LIST_PORT);
        } else {
            text(reply.putInt(1), "/srv/photos");
            text(reply.putInt(1), guarded ? "192.168.77.2" : "*");
            reply.putInt(0).putInt(0);
        }
        reply.putInt(0, 0x8000_0000 | reply.position() - 4);
        byte[] bytes = new byte[reply.position()];
        reply.flip().get(bytes);
        line.say(bytes);
        line.hangUp();
    }

    private static void text(ByteBuffer into, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        into.putInt(bytes.length).put(bytes).put(new byte[(4 - bytes.length % 4) % 4]);
    }
}

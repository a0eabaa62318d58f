package app.porchlight.protocol.data;

import app.porchlight.protocol.Admission;
import app.porchlight.protocol.Dial;
import app.porchlight.protocol.Listening;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A MongoDB database: asks for a list that only somebody who is let in gets, of databases with an impossible name, so
 * that it is empty. Sources: MongoDB Wire Protocol (OP_MSG), listDatabases, error code 13 (Unauthorized).
 */
public final class Mongo {
    private static final int OP_MSG = 2013;
    private static final int HEAD = 16;
    private static final String OK = "\1ok\0";
    private static final String UNAUTHORIZED = "\20code\0\15\0\0\0";
    private static final double YES = 1;

    private Mongo() {
    }

    public static Admission hello(Dial dial, InetAddress host, int port, Duration patience) throws IOException {
        try (Socket socket = dial.connect(host, port, patience)) {
            socket.getOutputStream().write(question());
            return read(Listening.to(socket, patience));
        }
    }

    /** {@code {listDatabases: 1, nameOnly: true, filter: {name: ""}, $db: "admin"}} */
    static byte[] question() {
        byte[] filter = document(("\2name\0\1\0\0\0\0").getBytes(StandardCharsets.ISO_8859_1));
        ByteBuffer body = ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);
        body.put("\20listDatabases\0\1\0\0\0\10nameOnly\0\1\3filter\0".getBytes(StandardCharsets.ISO_8859_1));
        body.put(filter).put("\2$db\0\6\0\0\0admin\0".getBytes(StandardCharsets.ISO_8859_1));
        byte[] fields = new byte[body.position()];
        body.flip().get(fields);
        byte[] document = document(fields);
        return ByteBuffer.allocate(HEAD + 5 + document.length).order(ByteOrder.LITTLE_ENDIAN)
            .putInt(HEAD + 5 + document.length).putInt(1).putInt(0).putInt(OP_MSG).putInt(0).put((byte) 0)
            .put(document).array();
    }

    private static byte[] document(byte[] fields) {
        return ByteBuffer.allocate(fields.length + 5).order(ByteOrder.LITTLE_ENDIAN).putInt(fields.length + 5)
            .put(fields).put((byte) 0).array();
    }

    static Admission read(byte[] heard) {
        ByteBuffer answer = ByteBuffer.wrap(heard).order(ByteOrder.LITTLE_ENDIAN);
        if (heard.length < HEAD || answer.getInt(0) != heard.length || answer.getInt(12) != OP_MSG) {
            return Admission.SOMETHING_ELSE;
        }
        String text = new String(heard, StandardCharsets.ISO_8859_1);
        int ok = text.indexOf(OK);
        if (ok >= 0 && ok + OK.length() + Double.BYTES <= heard.length
                && answer.getDouble(ok + OK.length()) == YES) {
            return text.contains("\4databases\0") ? Admission.OPEN : Admission.SOMETHING_ELSE;
        }
        return text.contains(UNAUTHORIZED) ? Admission.GUARDED : Admission.SOMETHING_ELSE;
    }
}

package app.porchlight.practice;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * File sharing (SMB 2.1), as far as a visitor without a password gets: in or not, the list of folders, and what may be
 * done in each. It has no files. As Samba 4.17 with {@code map to guest = bad user} answers.
 *
 * @param guests whether such a visitor is let in
 * @param folder the one that the visitor may have; empty for none
 * @param changes whether the visitor may write there
 * @param guard counts visitors who are turned away as tries, as the real ones do
 */
record SharesServer(boolean guests, String folder, boolean changes, Guard guard) {
    private static final byte[] MARK = {(byte) 0xFE, 'S', 'M', 'B'};
    /** For members of the family only. */
    private static final String PRIVATE = "Diaries";

    private static final int FRAME = 4;
    private static final int HEAD = 64;
    private static final int LONGEST = 4096;
    private static final int NEGOTIATE = 0;
    private static final int SESSION = 1;
    private static final int CONNECT = 3;
    private static final int CREATE = 5;
    private static final int CLOSE = 6;
    private static final int CONTROL = 11;
    private static final int MORE = 0xC000_0016;
    private static final int DENIED = 0xC000_0022;
    private static final int LOGON_FAILURE = 0xC000_006D;
    private static final int LOCKED_OUT = 0xC000_0234;
    private static final int NOT_SUPPORTED = 0xC000_00BB;
    private static final int ALL = 0x001F_01FF;
    private static final int READ = 0x0012_00A9;
    /** Asks the visitor to prove who it is (SPNEGO, then NTLM's challenge, with nothing about the server). */
    private static final byte[] CHALLENGE = HexFormat.of().parseHex("a1563054a0030a0101a10c060a2b06010401823702020a"
        + "a23f043d" + "4e544c4d5353500002000000" + "0000000038000000" + "01008262" + "0102030405060708"
        + "0000000000000000" + "0500050038000000" + "0601000000000000" + "0000000000");

    private static final int HELLO = 11;
    /** It takes the talk about shares. */
    private static final byte[] TAKEN = HexFormat.of().parseHex("05000c03100000004400000001000000"
        + "b810b810f05300000d005c504950455c7372767376630000" + "01000000" + "00000000"
        + "045d888aeb1cc9119fe808002b10486002000000");

    /** @param first what the visitor said, from the frame's head on */
    void serve(Line line, byte[] first) throws IOException, InterruptedException {
        for (byte[] heard = first; heard.length >= FRAME + HEAD && startsRight(heard); heard = next(line)) {
            line.say(answer(ByteBuffer.wrap(heard, FRAME, heard.length - FRAME).slice()
                .order(ByteOrder.LITTLE_ENDIAN)));
        }
    }

    /** True for the newer language. */
    static boolean startsRight(byte[] heard) {
        return heard.length > FRAME + MARK.length && Arrays.equals(heard, FRAME, FRAME + MARK.length, MARK, 0,
            MARK.length);
    }

    /** One message with its frame; nothing where the visitor has gone. */
    static byte[] next(Line line) throws IOException {
        byte[] frame = line.hear(FRAME);
        int length = frame.length < FRAME ? 0 : ByteBuffer.wrap(frame).getInt() & 0xFFFFFF;
        byte[] rest = line.hear(Math.min(length, LONGEST));
        byte[] all = Arrays.copyOf(frame, frame.length + rest.length);
        System.arraycopy(rest, 0, all, frame.length, rest.length);
        return all;
    }

    private byte[] answer(ByteBuffer asked) throws InterruptedException {
        return switch (asked.getShort(12)) {
            case NEGOTIATE -> message(asked, 0, body(65).putShort(2, (short) 1).putShort(4, (short) 0x210)
                .putInt(28, LONGEST).putInt(32, LONGEST).putInt(36, LONGEST).putShort(56, (short) 128));
            case SESSION -> session(asked);
            case CONNECT -> connect(asked);
            case CREATE -> message(asked, 0, body(89).putInt(4, 1).putLong(64, 7).putLong(72, 7));
            case CLOSE -> message(asked, 0, body(60));
            case CONTROL -> control(asked);
            case 2, 4 -> message(asked, 0, body(4));
            default -> message(asked, NOT_SUPPORTED, body(9));
        };
    }

    private byte[] session(ByteBuffer asked) throws InterruptedException {
        int token = asked.getShort(HEAD + 12);
        boolean proof = holds(asked, token, "NTLMSSP\0\3");
        if (proof && !guests) {
            return message(asked, guard.judge(_ -> false) == Guard.Answer.LOCKED ? LOCKED_OUT : LOGON_FAILURE, body(9));
        }
        byte[] ask = proof ? new byte[0] : CHALLENGE;
        ByteBuffer body = ByteBuffer.allocate(8 + ask.length).order(ByteOrder.LITTLE_ENDIAN).putShort((short) 9)
            .putShort((short) (proof ? 1 : 0)).putShort((short) (HEAD + 8)).putShort((short) ask.length).put(ask);
        return message(asked, proof ? 0 : MORE, body);
    }

    private static boolean holds(ByteBuffer asked, int from, String text) {
        byte[] rest = new byte[Math.max(0, asked.limit() - from)];
        asked.get(Math.min(from, asked.limit()), rest);
        return new String(rest, StandardCharsets.ISO_8859_1).contains(text);
    }

    private byte[] connect(ByteBuffer asked) {
        byte[] path = new byte[asked.getShort(HEAD + 6)];
        asked.get(asked.getShort(HEAD + 4), path);
        String wanted = new String(path, StandardCharsets.UTF_16LE);
        String name = wanted.substring(wanted.lastIndexOf('\\') + 1);
        boolean pipe = name.equals("IPC$");
        if (!pipe && (name.isEmpty() || !name.equals(folder))) {
            return message(asked, DENIED, body(9));
        }
        return message(asked, 0, body(16).put(2, (byte) (pipe ? 2 : 1)).putInt(12, pipe || changes ? ALL : READ));
    }

    /** What is asked over a pipe: a hello, and the list. */
    private byte[] control(ByteBuffer asked) {
        byte[] out = asked.get(asked.getInt(HEAD + 24) + 2) == HELLO ? TAKEN : list();
        ByteBuffer body = ByteBuffer.allocate(48 + out.length).order(ByteOrder.LITTLE_ENDIAN).putShort((short) 49)
            .putInt(4, asked.getInt(HEAD + 4)).putLong(8, 7).putLong(16, 7).putInt(32, HEAD + 48)
            .putInt(36, out.length).put(48, out);
        return message(asked, 0, body);
    }

    private byte[] list() {
        List<String> names = folder.isEmpty() ? List.of(PRIVATE, "IPC$") : List.of(folder, PRIVATE, "IPC$");
        ByteBuffer out = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN)
            .put(HexFormat.of().parseHex("05000203100000000000000002000000" + "0000000000000000"))
            .putInt(1).putInt(1).putInt(0x2_0000).putInt(names.size()).putInt(0x2_0004).putInt(names.size());
        for (String name : names) {
            out.putInt(0x2_0008).putInt(name.endsWith("$") ? 0x8000_0003 : 0).putInt(0x2_000C);
        }
        for (String name : names) {
            text(out, name);
            text(out, "");
        }
        out.putInt(names.size()).putInt(0).putInt(0);
        out.putShort(8, (short) out.position()).putInt(16, out.position() - 24);
        return Arrays.copyOf(out.array(), out.position());
    }

    private static void text(ByteBuffer out, String text) {
        int length = text.length() + 1;
        out.putInt(length).putInt(0).putInt(length).put((text + "\0").getBytes(StandardCharsets.UTF_16LE));
        out.position(out.position() + out.position() % 4);
    }

    /** @param size as the body says it is itself; odd ones count a byte of what follows */
    private static ByteBuffer body(int size) {
        return ByteBuffer.allocate(size - size % 2).order(ByteOrder.LITTLE_ENDIAN).putShort((short) size);
    }

    private static byte[] message(ByteBuffer asked, int status, ByteBuffer body) {
        ByteBuffer all = ByteBuffer.allocate(FRAME + HEAD + body.capacity());
        all.putInt(HEAD + body.capacity());
        ByteBuffer head = all.slice().order(ByteOrder.LITTLE_ENDIAN);
        head.put(MARK).putShort((short) HEAD).putShort((short) 1).putInt(status).putShort(asked.getShort(12))
            .putShort((short) 32).putInt(1).putInt(0).putLong(asked.getLong(24)).putInt(0).putInt(5).putLong(9);
        head.put(HEAD, body.array());
        return all.array();
    }
}

package app.porchlight.protocol.files;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The list of a file server's shared folders, as asked for over its pipe {@code srvsvc}. Source: Microsoft MS-SRVS
 * 3.1.4.8 (NetrShareEnum, level 1) in DCE/RPC (The Open Group C706).
 *
 * @param folders names of those that hold files and are not hidden, in the server's order
 * @param all false where the server had more to tell than fits into one answer
 */
record ShareList(List<String> folders, boolean all) {
    /** Opens the talk about shares (interface 4b324fc8-1670-01d3-1278-5a47bf6ee188, version 3, in NDR). */
    static final byte[] HELLO = HexFormat.of().parseHex("05000b03100000004800000001000000"
        + "b810b810000000000100000000000100" + "c84f324b7016d30112785a47bf6ee18803000000"
        + "045d888aeb1cc9119fe808002b10486002000000");
    /** Asks for all shares: no server's name, level 1, an empty list to fill, of any length. */
    static final byte[] QUESTION = HexFormat.of().parseHex("05000003100000003800000002000000"
        + "2000000000000f00" + "00000000" + "0100000001000000" + "04000200" + "0000000000000000"
        + "ffffffff" + "00000000");

    private static final int HELLO_TAKEN = 12;
    private static final int ANSWER = 2;
    private static final int KIND = 2;
    private static final int FLAGS = 3;
    private static final int LAST = 2;
    private static final int HEAD = 24;
    private static final int MOST = 1000;
    private static final int LONGEST = 260;
    private static final int ALIGNED = 4;
    private static final int TYPE = 0xFFFF;

    /** Whether it will talk about shares. */
    static boolean taken(byte[] heard) {
        return heard.length > KIND && heard[KIND] == HELLO_TAKEN;
    }

    /** @throws IOException where this is no such list */
    static ShareList read(byte[] heard) throws IOException {
        if (heard.length < HEAD || heard[KIND] != ANSWER) {
            throw new IOException("no list of shares");
        }
        ByteBuffer in = ByteBuffer.wrap(heard).order(ByteOrder.LITTLE_ENDIAN).position(HEAD);
        List<String> folders = new ArrayList<>();
        try {
            // Level, level again, a pointer; then how many.
            in.getInt();
            in.getInt();
            in.getInt();
            int count = in.getInt();
            in.getInt();
            if (count < 0 || count > MOST || count > 0 && in.getInt() != count) {
                throw new IOException("no list of shares");
            }
            int[] types = new int[count];
            for (int i = 0; i < count; i++) {
                in.getInt();
                types[i] = in.getInt();
                in.getInt();
            }
            for (int type : types) {
                String name = text(in);
                text(in);
                if ((type & TYPE) == 0 && !name.endsWith("$")) {
                    folders.add(name);
                }
            }
        } catch (BufferUnderflowException cut) {
            return new ShareList(List.copyOf(folders), false);
        }
        return new ShareList(List.copyOf(folders), (heard[FLAGS] & LAST) != 0);
    }

    private static String text(ByteBuffer in) throws IOException {
        in.getInt();
        in.getInt();
        int length = in.getInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("no list of shares");
        }
        byte[] letters = new byte[2 * length];
        in.get(letters);
        int padding = (ALIGNED - in.position() % ALIGNED) % ALIGNED;
        in.position(Math.min(in.limit(), in.position() + padding));
        String text = new String(letters, StandardCharsets.UTF_16LE);
        return text.endsWith("\0") ? text.substring(0, text.length() - 1) : text;
    }
}

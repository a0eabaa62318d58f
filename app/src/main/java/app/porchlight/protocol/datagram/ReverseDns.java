package app.porchlight.protocol.datagram;

import java.net.Inet4Address;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Asks a name server what an address is called (PTR, RFC 1035, 3.5): routers know what devices call themselves. */
public final class ReverseDns {
    public static final int PORT = 53;

    private static final int HEADER = 12;
    private static final int PTR = 12;
    private static final int IN = 1;
    private static final int ANSWER = 0x8000;
    private static final int RECURSION_DESIRED = 0x0100;
    private static final int MOST_RECORDS = 8;

    private ReverseDns() {
    }

    /** @param id comes back with the answer */
    public static byte[] question(int id, Inet4Address address) {
        ByteBuffer question = ByteBuffer.allocate(64).putShort((short) id).putShort((short) RECURSION_DESIRED)
            .putShort((short) 1).putShort((short) 0).putShort((short) 0).putShort((short) 0);
        byte[] numbers = address.getAddress();
        for (int i = numbers.length - 1; i >= 0; i--) {
            label(question, Integer.toString(numbers[i] & 0xFF));
        }
        label(question, "in-addr");
        label(question, "arpa");
        question.put((byte) 0).putShort((short) PTR).putShort((short) IN);
        byte[] bytes = new byte[question.position()];
        question.flip().get(bytes);
        return bytes;
    }

    private static void label(ByteBuffer into, String label) {
        into.put((byte) label.length()).put(label.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * The name in the answer to {@code question}: without the home's domain, and none where the server only spells the
     * address, as those of Internet providers do.
     */
    public static Optional<String> name(byte[] question, byte[] answer) {
        ByteBuffer in = ByteBuffer.wrap(answer);
        if (in.remaining() < question.length || in.getShort(0) != ByteBuffer.wrap(question).getShort(0)
                || (in.getShort(2) & ANSWER) == 0 || (in.getShort(2) & 0xF) != 0 || in.getShort(4) != 1) {
            return Optional.empty();
        }
        in.position(HEADER);
        Optional<String> asked = DnsNames.read(in);
        if (!asked.equals(DnsNames.read(ByteBuffer.wrap(question).position(HEADER))) || in.remaining() < 4) {
            return Optional.empty();
        }
        in.position(in.position() + 4);
        for (int records = Math.min(in.getShort(6) & 0xFFFF, MOST_RECORDS); records > 0; records--) {
            if (!DnsNames.skip(in) || in.remaining() < 10) {
                return Optional.empty();
            }
            int type = in.getShort();
            in.position(in.position() + 6);
            int end = (in.getShort() & 0xFFFF) + in.position();
            if (end > in.limit()) {
                return Optional.empty();
            }
            if (type == PTR) {
                return DnsNames.read(in).map(name -> name.split("\\.", 2)[0]).filter(ReverseDns::isAName);
            }
            in.position(end);
        }
        return Optional.empty();
    }

    /** Letters are in a name; numbers with hyphens are the address again. */
    private static boolean isAName(String label) {
        return label.matches("[\\x21-\\x7E]{1,63}") && label.matches(".*[A-Za-z].*")
            && !label.matches("(?i)(ip|host|dhcp|static|pool|dyn|client|unknown|localhost|_gateway)?[-_.0-9]*");
    }
}

package app.porchlight.protocol.datagram;

import java.net.Inet4Address;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Asks all on the link who has an address: the one that has it answers with its name (LLMNR, RFC 4795). Pure. */
public final class Llmnr {
    public static final String GROUP = "224.0.0.252";
    public static final int PORT = 5355;

    private static final int FLAGS = 2;
    /** Another one goes by that name as well; the answer was cut short; it is not sure yet that the name is its own. */
    private static final int CONFLICT_CUT_TENTATIVE = 0x0700;

    private Llmnr() {
    }

    /** As for a name server, but with no flags set (2.1.1). */
    public static byte[] question(int id, Inet4Address address) {
        return ByteBuffer.wrap(ReverseDns.question(id, address)).putShort(FLAGS, (short) 0).array();
    }

    /** Its name in the answer to {@code question}; empty where that is not its own beyond doubt. */
    public static Optional<String> name(byte[] question, byte[] answer) {
        boolean sure = answer.length > FLAGS + 1
            && (ByteBuffer.wrap(answer).getShort(FLAGS) & CONFLICT_CUT_TENTATIVE) == 0;
        return sure ? ReverseDns.name(question, answer) : Optional.empty();
    }
}

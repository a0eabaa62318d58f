package app.porchlight.protocol.control;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * The two small languages, besides UPnP, in which a program may ask a router for a way in from the Internet: NAT-PMP
 * (RFC 6886) and PCP (RFC 6887). Only whether they are spoken is asked: NAT-PMP for the address outside, PCP with an
 * announcement, which by its standard changes nothing. Nothing is ever opened. Pure.
 */
public final class PortControl {
    public static final int PORT = 5351;

    private static final byte[] NAT_PMP_QUESTION = {0, 0};
    private static final int NAT_PMP_LENGTH = 12;
    private static final int ANSWER = 0x80;
    private static final int PCP_VERSION = 2;
    private static final int PCP_LENGTH = 24;

    private PortControl() {
    }

    /** Asks for the address outside. */
    public static byte[] natPmpQuestion() {
        return NAT_PMP_QUESTION.clone();
    }

    /** The address outside, where it serves whoever asks; empty where it says no, or something else. */
    public static Optional<InetAddress> natPmpAnswer(byte[] said) {
        boolean yes = said.length >= NAT_PMP_LENGTH && said[0] == 0 && (said[1] & 0xFF) == ANSWER && said[2] == 0
            && said[3] == 0;
        return yes ? address(Arrays.copyOfRange(said, 8, NAT_PMP_LENGTH)) : Optional.empty();
    }

    /** @param own this computer's address: PCP wants it in the question */
    public static byte[] pcpQuestion(InetAddress own) {
        byte[] address = own.getAddress();
        ByteBuffer question = ByteBuffer.allocate(PCP_LENGTH).put((byte) PCP_VERSION).put(1, (byte) 0);
        if (own instanceof Inet6Address) {
            return question.put(8, address).array();
        }
        return question.put(18, new byte[] {-1, -1}).put(20, address).array();
    }

    /** True where it speaks PCP and serves whoever asks. */
    public static boolean pcpAnswers(byte[] said) {
        return said.length >= PCP_LENGTH && said[0] == PCP_VERSION && (said[1] & 0xFF) == ANSWER && said[3] == 0;
    }

    private static Optional<InetAddress> address(byte[] bytes) {
        try {
            return Optional.of(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException impossible) {
            throw new AssertionError(impossible);
        }
    }
}

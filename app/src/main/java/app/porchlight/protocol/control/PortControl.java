package app.porchlight.protocol.control;

import app.porchlight.protocol.Admission;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;

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
    private static final int NAT_PMP_REFUSAL = 8;
    private static final int WRONG_VERSION = 1;
    private static final int PCP_VERSION = 2;
    private static final int PCP_LENGTH = 24;

    private PortControl() {
    }

    /** Asks for the address outside. */
    public static byte[] natPmpQuestion() {
        return NAT_PMP_QUESTION.clone();
    }

    /** A no is an answer of that language with a reason in it (RFC 6886, 3.5). */
    public static Admission natPmpAnswer(byte[] said) {
        if (said.length < NAT_PMP_REFUSAL || said[0] != 0 || (said[1] & 0xFF) != ANSWER) {
            return Admission.SOMETHING_ELSE;
        }
        return said[2] != 0 || said[3] != 0 ? Admission.GUARDED
            : said.length >= NAT_PMP_LENGTH ? Admission.OPEN : Admission.SOMETHING_ELSE;
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

    /** Who speaks only NAT-PMP says so in that language: that is a no as well (RFC 6887, 9). */
    public static Admission pcpAnswer(byte[] said) {
        if (said.length >= NAT_PMP_REFUSAL && said[0] == 0 && (said[1] & 0x80) != 0 && said[3] == WRONG_VERSION) {
            return Admission.GUARDED;
        }
        if (said.length < PCP_LENGTH || said[0] != PCP_VERSION || (said[1] & 0xFF) != ANSWER) {
            return Admission.SOMETHING_ELSE;
        }
        return said[3] == 0 ? Admission.OPEN : Admission.GUARDED;
    }
}

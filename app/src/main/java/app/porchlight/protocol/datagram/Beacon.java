package app.porchlight.protocol.datagram;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

/** What devices call out to all at home by themselves, every few seconds or minutes: only heard, never asked. Pure. */
public enum Beacon implements Spoken {
    /** Tuya's first devices, in plain text. */
    TUYA_PLAIN("tuya", 6666, "", Tuya::fields),
    /** Tuya's later ones. */
    TUYA("tuya", 6667, "", Tuya::fields),
    /** Tuya's latest ones, which are asked first ({@link Tuya#question}). */
    TUYA_ASKED("tuya", Tuya.PORT, "", Tuya::fields),
    MIKROTIK(Datagram.MIKROTIK.manner()),
    /** Shelly's first devices (CoIoT). */
    SHELLY("shelly", 5683, "224.0.1.187", Beacon::shelly),
    YEELIGHT(Datagram.YEELIGHT.manner()),
    SDDP(Datagram.SDDP.manner()),
    /** Those that answer a question to all at a port of their own. */
    GOVEE("govee", 4002, "", Datagram.GOVEE::fields),
    /** Those that answer a question to all with an answer to all. */
    HIKVISION(Datagram.HIKVISION.manner()),
    DAHUA(Datagram.DAHUA.manner()),
    XIONGMAI("xiongmai", Datagram.XIONGMAI.port(), "", Datagram.XIONGMAI::fields);

    private static final int SHELLY_NAME = 3332;
    private static final int PAYLOAD = 0xFF;

    private final Manner manner;

    Beacon(String protocol, int port, String group, Function<byte[], Map<String, String>> reader) {
        this(new Manner(protocol, port, group, reader));
    }

    Beacon(Manner manner) {
        this.manner = manner;
    }

    @Override
    public Manner manner() {
        return manner;
    }

    /** CoAP (RFC 7252) whose option 3332 is the model, a number and the version: {@code SHPLG-S#7C87CE#2}. */
    private static Map<String, String> shelly(byte[] said) {
        ByteBuffer in = ByteBuffer.wrap(said);
        if (said.length < 5 || (said[0] & 0xC0) != 0x40 || in.remaining() < 4 + (said[0] & 0x0F)) {
            return Map.of();
        }
        in.position(4 + (said[0] & 0x0F));
        int option = 0;
        while (in.hasRemaining()) {
            int head = in.get() & 0xFF;
            if (head == PAYLOAD) {
                return Map.of();
            }
            int delta = extended(head >> 4, in);
            int length = extended(head & 0x0F, in);
            if (delta < 0 || length < 0 || length > in.remaining()) {
                return Map.of();
            }
            option += delta;
            byte[] value = new byte[length];
            in.get(value);
            if (option == SHELLY_NAME) {
                String[] parts = new String(value, StandardCharsets.UTF_8).split("#");
                return parts.length == 3 ? Map.of("type", parts[0]) : Map.of();
            }
        }
        return Map.of();
    }

    /** The number itself, or that many more in the next one or two bytes; negative where there is none. */
    private static int extended(int nibble, ByteBuffer in) {
        return switch (nibble) {
            case 13 -> in.remaining() < 1 ? -1 : 13 + (in.get() & 0xFF);
            case 14 -> in.remaining() < 2 ? -1 : 269 + (in.getShort() & 0xFFFF);
            case 15 -> -1;
            default -> nibble;
        };
    }
}

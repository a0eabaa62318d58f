package app.porchlight.practice;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;

/** Remote desktops and machines, as far as their first answer. */
final class MachineServer {
    /** Connection request: its head, then eight bytes with what the guest offers. */
    private static final int CONNECT = 19;
    private static final int OFFER = 15;
    /** As MS-RDPBCGR writes them: it takes encryption alone; it wants a login first. */
    private static final byte[] TAKEN = HexFormat.of().parseHex("030000130ed000001234000209080001000000");
    private static final byte[] LOGIN_FIRST = HexFormat.of().parseHex("030000130ed000001234000300080005000000");

    /** A question: head, unit, function, then three bytes. */
    private static final int QUESTION = 11;
    private static final int FUNCTION = 7;
    /** What follows its number, as pymodbus 3.0 was heard to say it: the basic names, of which it has "Acme", "SUN". */
    private static final byte[] NAMES = HexFormat.of().parseHex("00000013012b0e0183000002000441636d65010353554e");

    private MachineServer() {
    }

    /** @return empty where that is neither */
    static Optional<Server> of(String speaks, boolean asksLogin) {
        return switch (speaks) {
            case "rdp" -> Optional.of(line -> remoteDesktop(line, asksLogin));
            case "modbus" -> Optional.of(MachineServer::modbus);
            default -> Optional.empty();
        };
    }

    private static void remoteDesktop(Line line, boolean asksLogin) throws IOException {
        byte[] heard = line.hear(CONNECT);
        if (heard.length == CONNECT && heard[0] == 3 && heard[OFFER] == 1) {
            line.say(asksLogin ? LOGIN_FIRST : TAKEN);
        }
        line.hangUp();
    }

    private static void modbus(Line line) throws IOException {
        byte[] heard = line.hear(QUESTION);
        if (heard.length == QUESTION && heard[FUNCTION] == 0x2B) {
            line.say(heard[0], heard[1]);
            line.say(NAMES);
        }
        line.hangUp();
    }
}

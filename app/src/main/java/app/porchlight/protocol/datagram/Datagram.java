package app.porchlight.protocol.datagram;

import app.porchlight.protocol.Fields;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Makers' own ways of asking one of their devices what it is: one datagram there, one back. All only read. Pure.
 */
public enum Datagram implements Spoken {
    KASA("kasa", 9999, Datagram::kasaQuestion, Datagram::kasa),
    /** Those on other makers' chips are asked all at once, as their apps do: no hardware address tells of them. */
    WIZ("wiz", 38899, EVERYBODY, () -> ascii("{\"method\":\"getSystemConfig\",\"params\":{}}"),
        said -> Fields.json(said, "/result", List.of("moduleName", "fwVersion"))),
    LIFX("lifx", 56700, EVERYBODY,
        () -> hex("2400003401000000" + "00".repeat(15) + "01" + "00".repeat(8) + "20000000"), Datagram::lifx),
    MIIO("miio", 54321, () -> hex("21310020" + "ff".repeat(28)), Datagram::miio),
    DAHUA("dahua", 37810, "239.255.255.251", Datagram::dahuaQuestion, said -> Fields.json(said, "/params/deviceInfo",
        List.of("DeviceType", "DeviceClass", "Version", "Vendor"))),
    /** It also tells at which door it waits for its app ({@link #RECORDERS_DOOR}), and says nothing there unasked. */
    XIONGMAI("xiongmai", 34569, EVERYBODY, () -> hex("ff" + "00".repeat(13) + "fa0500000000"), said ->
        Fields.json(said, "/NetWork.NetCommon", List.of("HostName", "DeviceType", "Version", "TCPPort"))),
    HIKVISION("hikvision", 37020, "239.255.255.250", () -> ascii("<?xml version=\"1.0\" encoding=\"utf-8\"?><Probe>"
        + "<Uuid>13A888A9-F1B1-4020-AE9F-05607682D23B</Uuid><Types>inquiry</Types></Probe>"),
        said -> Fields.xml(said, List.of("DeviceDescription", "DeviceType", "SoftwareVersion", "Activated"))),
    UBIQUITI("ubiquiti", 10001, () -> hex("01000000"), Datagram::ubiquiti),
    TAPO("tapo", 20002, () -> hex("020000010000000000000000463cb5d3"),
        said -> Fields.json(said, "/result", List.of("device_type", "device_model"))),
    MIKROTIK("mikrotik", 5678, () -> hex("00000000"), Neighbourly::mikrotik),
    PS4("ps4", 987, () -> ascii("SRCH * HTTP/1.1\ndevice-discovery-protocol-version:00020020\n"), Datagram::console),
    PS5("ps5", 9302, () -> ascii("SRCH * HTTP/1.1\ndevice-discovery-protocol-version:00030010\n"), Datagram::console),
    /** A presence request of a Windows computer (3) that speaks up to version 2. */
    XBOX("xbox", 5050, () -> hex("dd00000a000000000000000300000002"), Datagram::xbox),
    /** Asks to be answered where the question came from. */
    KNX("knx", 3671, () -> hex("06100201000e0801000000000000"), Datagram::knx),
    /** Asks a computer with Steam, as another at home does, whether it lends out its games. */
    STEAM("steam", 27036, () -> hex("ffffffff214c5fa0" + "04000000" + "08011000" + "02000000" + "0801"),
        SteamStatus::fields),
    /** Asks a telephone what it can do; it does not ring. */
    SIP("sip", 5060, () -> ascii("OPTIONS sip:porchlight.invalid SIP/2.0\r\n"
        + "Via: SIP/2.0/UDP porchlight.invalid;branch=z9hG4bKporchlight;rport\r\nMax-Forwards: 70\r\n"
        + "From: <sip:porchlight@porchlight.invalid>;tag=porchlight\r\nTo: <sip:porchlight.invalid>\r\n"
        + "Call-ID: porchlight\r\nCSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n"),
        said -> Fields.headers(said, "SIP/2.0 ", List.of("User-Agent", "Server"))),

    /** Which model a scanner or a printer that scans is: asked where it scans, as nothing is printed there. */
    CANON("canon", 8612, () -> hex("424a4e5002300000" + "00".repeat(8)), PrinterWords::canon),
    EPSON("epson", 3289, () -> hex("4550534f4e51" + "03000001" + "00000000"), PrinterWords::epson),
    BROADLINK("broadlink", 80, () -> Broadlink.question(ZonedDateTime.now()), Broadlink::fields),
    /** Plex's servers ("G'Day Mate"). */
    GDM("gdm", 32414, "239.0.0.250", () -> ascii("M-SEARCH * HTTP/1.0\r\n\r\n"), Datagram::gdm),
    /** Servers of films and music, each of which answers to its own name only. */
    JELLYFIN("whoisjellyfin", 7359, EVERYBODY, () -> ascii("who is JellyfinServer?"), Datagram::mediaServer),
    EMBY("whoisemby", 7359, EVERYBODY, () -> ascii("who is EmbyServer?"), Datagram::mediaServer),
    /** Answered at another port ({@link Beacon#GOVEE}), and only where the owner allows it. */
    GOVEE("govee", 4001, "239.255.255.250", () -> ascii("{\"msg\":{\"cmd\":\"scan\",\"data\":"
        + "{\"account_topic\":\"reserve\"}}}"), said -> Fields.json(said, "/msg/data", List.of("sku"))),
    YEELIGHT("yeelight", 1982, "239.255.255.250", () -> ascii("M-SEARCH * HTTP/1.1\r\nHOST: 239.255.255.250:1982\r\n"
        + "MAN: \"ssdp:discover\"\r\nST: wifi_bulb\r\n\r\n"), Datagram::yeelight),
    /** Control4's way for everything that its hubs steer: projectors, receivers, televisions, thermostats. */
    SDDP("sddp", 1902, "239.255.255.250", () -> ascii("SEARCH * SDDP/1.0\r\nHost: \"239.255.255.250:1902\"\r\n"),
        Datagram::sddp),
    /** Little lamps with modules of Hi-Flying; a word more would let its settings be asked, and is not said. */
    MAGIC_HOME("magichome", 48899, EVERYBODY, () -> ascii("HF-A11ASSISTHREAD"), Datagram::module);

    /** In an answer of {@link #XIONGMAI}: the port at which DVRIP is spoken. */
    public static final String RECORDERS_DOOR = "TCPPort";

    private static final int KASA_KEY = 171;

    private final Manner manner;
    private final Supplier<byte[]> question;

    Datagram(String protocol, int port, Supplier<byte[]> question, Function<byte[], Map<String, String>> reader) {
        this(protocol, port, "", question, reader);
    }

    /** @param group where all of the maker's are asked at once; empty where each is asked by itself */
    Datagram(String protocol, int port, String group, Supplier<byte[]> question,
            Function<byte[], Map<String, String>> reader) {
        this.manner = new Manner(protocol, port, group, reader);
        this.question = question;
    }

    @Override
    public Manner manner() {
        return manner;
    }

    public byte[] question() {
        return question.get();
    }

    private static byte[] kasaQuestion() {
        byte[] plain = ascii("{\"system\":{\"get_sysinfo\":{}}}");
        int key = KASA_KEY;
        for (int i = 0; i < plain.length; i++) {
            plain[i] ^= (byte) key;
            key = plain[i];
        }
        return plain;
    }

    private static Map<String, String> kasa(byte[] answer) {
        byte[] plain = new byte[answer.length];
        int key = KASA_KEY;
        for (int i = 0; i < plain.length; i++) {
            plain[i] = (byte) (answer[i] ^ key);
            key = answer[i];
        }
        return Fields.json(plain, "/system/get_sysinfo", List.of("alias", "model", "type", "mic_type", "sw_ver"));
    }

    private static Map<String, String> lifx(byte[] answer) {
        ByteBuffer in = ByteBuffer.wrap(answer).order(ByteOrder.LITTLE_ENDIAN);
        boolean version = answer.length >= 48 && (in.getShort(2) & 0xFFF) == 1024 && in.getShort(32) == 33
            && in.getInt(36) == 1;
        return version ? Map.of("vendor", "LIFX", "product", Integer.toString(in.getInt(40))) : Map.of();
    }

    /** Whether it gives its key away is not read: it is a secret. */
    private static Map<String, String> miio(byte[] answer) {
        boolean hello = answer.length == 32 && answer[0] == 0x21 && answer[1] == 0x31 && answer[2] == 0
            && answer[3] == 0x20 && ByteBuffer.wrap(answer).getInt(8) != -1;
        return hello ? Map.of("hello", "yes") : Map.of();
    }

    private static byte[] dahuaQuestion() {
        byte[] json = ascii("{\"method\":\"DHDiscover.search\",\"params\":{\"mac\":\"\",\"uni\":1}}");
        ByteBuffer question = ByteBuffer.allocate(32 + json.length).order(ByteOrder.LITTLE_ENDIAN);
        question.put(hex("20000000")).put(ascii("DHIP")).putLong(0).putInt(json.length).putInt(0).putInt(json.length)
            .putInt(0).put(json);
        return question.array();
    }

    /** Type, length, value: the host name is 0x0B, the platform 0x0C, the firmware 0x03, the model 0x14. */
    private static Map<String, String> ubiquiti(byte[] answer) {
        ByteBuffer in = ByteBuffer.wrap(answer);
        Map<String, String> fields = new LinkedHashMap<>();
        if (answer.length < 4 || in.get() != 1 || in.get() != 0) {
            return fields;
        }
        in.getShort();
        while (in.remaining() >= 3) {
            int type = in.get();
            int length = in.getShort() & 0xFFFF;
            if (length > in.remaining()) {
                return fields;
            }
            byte[] value = new byte[length];
            in.get(value);
            ubiquitiName(type).ifPresent(name -> fields.put(name, new String(value, StandardCharsets.UTF_8)));
        }
        return fields;
    }

    private static Optional<String> ubiquitiName(int type) {
        return Optional.ofNullable(switch (type) {
            case 0x03 -> "firmware";
            case 0x0B -> "hostname";
            case 0x0C -> "platform";
            case 0x14 -> "model";
            default -> null;
        });
    }

    /** What it is called by its owner, who plays and what, is not read. */
    private static Map<String, String> console(byte[] answer) {
        return Fields.headers(answer, "HTTP/1.1 ", List.of("host-type", "system-version"));
    }

    /** After six bytes: flags, the sort of client, then its name with the length before it. */
    private static Map<String, String> xbox(byte[] answer) {
        ByteBuffer in = ByteBuffer.wrap(answer);
        if (answer.length < 14 || (in.getShort(0) & 0xFFFF) != 0xDD01) {
            return Map.of();
        }
        int length = in.getShort(12) & 0xFFFF;
        return length == 0 || length > answer.length - 14 ? Map.of()
            : Map.of("sort", Integer.toString(in.getShort(10)),
                "name", new String(answer, 14, length, StandardCharsets.UTF_8));
    }

    /** A search response (0x0202): its address, then a description (1) of 54 bytes that ends with its name. */
    private static Map<String, String> knx(byte[] answer) {
        ByteBuffer in = ByteBuffer.wrap(answer);
        boolean found = answer.length >= 68 && in.getInt(0) == 0x06100202 && answer[14] == 54 && answer[15] == 1;
        String name = found ? new String(answer, 38, 30, StandardCharsets.ISO_8859_1).split("\0", 2)[0].strip() : "";
        return name.isEmpty() ? Map.of() : Map.of("name", name);
    }

    /** Where it is reached is not read: that may be from the Internet, and under its owner's name. */
    private static Map<String, String> mediaServer(byte[] answer) {
        return Fields.json(answer, "", List.of("Id", "Address", "Name")).size() == 3
            ? Fields.json(answer, "", List.of("Name")) : Map.of();
    }

    private static Map<String, String> gdm(byte[] answer) {
        Map<String, String> said = Fields.headers(answer, "HTTP/1.", List.of("Content-Type", "Name", "Version"));
        return said.getOrDefault("content-type", "").equals("plex/media-server") ? said : Map.of();
    }

    /** Said when asked, and to all from time to time. */
    private static Map<String, String> yeelight(byte[] said) {
        List<String> names = List.of("Location", "model");
        Map<String, String> answer = Fields.headers(said, "HTTP/1.1 200", names);
        Map<String, String> called = answer.isEmpty() ? Fields.headers(said, "NOTIFY * HTTP/1.1", names) : answer;
        boolean light = called.getOrDefault("location", "").startsWith("yeelight://");
        return light && called.containsKey("model") ? Map.of("model", called.get("model")) : Map.of();
    }

    /** Said when asked, and to all from time to time; texts stand in quotes. */
    private static Map<String, String> sddp(byte[] said) {
        List<String> names = List.of("Type", "Primary-Proxy", "Manufacturer", "Model");
        Map<String, String> answer = Fields.headers(said, "SDDP/1.0 200", names);
        Map<String, String> called = answer.isEmpty() ? Fields.headers(said, "NOTIFY ALIVE SDDP/1.0", names) : answer;
        Map<String, String> fields = new LinkedHashMap<>();
        called.forEach((name, text) -> fields.put(name, text.replaceAll("^\"|\"$", "")));
        return fields;
    }

    /** Its address, its hardware address and its model, with commas between. */
    private static Map<String, String> module(byte[] answer) {
        String text = new String(answer, 0, Math.min(answer.length, 100), StandardCharsets.US_ASCII).strip();
        return text.matches("[0-9.]{7,15},[0-9A-F]{12},[\\w-]{2,40}")
            ? Map.of("module", text.substring(text.lastIndexOf(',') + 1)) : Map.of();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}

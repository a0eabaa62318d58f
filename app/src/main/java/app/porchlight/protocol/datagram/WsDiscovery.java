package app.porchlight.protocol.datagram;

import app.porchlight.protocol.StrangeXml;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Calls web services at home (WS-Discovery): cameras that speak ONVIF, Windows computers, printers. Pure. */
public final class WsDiscovery {
    public static final String GROUP = "239.255.255.250";
    public static final int PORT = 3702;

    /** What the addresses of its services are called among the fields, of which the first few are told. */
    public static final String PLACES = "places";

    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int LONGEST_TEXT = 4096;
    private static final int MOST_SCOPES = 64;
    private static final int MOST_PLACES = 4;
    private static final String ONVIF = "onvif://www.onvif.org/";

    private WsDiscovery() {
    }

    /**
     * What to call: with no type named, every sort of device may answer; but some answer only to their own sort's name
     * (Windows computers and those who play one, cheap cameras), spelled with the usual prefix.
     */
    public static final List<String> TYPES = List.of("", "wsdp:Device", "dn:NetworkVideoTransmitter");

    /** A call to all of one of {@link #TYPES}. */
    public static byte[] probe(UUID id, String type) {
        return """
            <?xml version="1.0" encoding="utf-8"?>\
            <s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" \
            xmlns:a="http://schemas.xmlsoap.org/ws/2004/08/addressing" \
            xmlns:d="http://schemas.xmlsoap.org/ws/2005/04/discovery" \
            xmlns:wsdp="http://schemas.xmlsoap.org/ws/2006/02/devprof" \
            xmlns:dn="http://www.onvif.org/ver10/network/wsdl"><s:Header>\
            <a:Action>http://schemas.xmlsoap.org/ws/2005/04/discovery/Probe</a:Action>\
            <a:MessageID>urn:uuid:%s</a:MessageID>\
            <a:To>urn:schemas-xmlsoap-org:ws:2005:04:discovery</a:To>\
            </s:Header><s:Body><d:Probe>%s</d:Probe></s:Body></s:Envelope>"""
            .formatted(id, type.isEmpty() ? "" : "<d:Types>" + type + "</d:Types>").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What an answer says: {@code type} (the types' names without their prefixes, such as {@code Device Computer}),
     * {@link #PLACES}, and of a camera {@code name}, {@code hardware}, {@code location}. Empty where it is no answer.
     */
    public static Map<String, String> fields(byte[] answer) {
        String xml = new String(answer, 0, Math.min(answer.length, LONGEST_ANSWER), StandardCharsets.UTF_8);
        if (StrangeXml.unfolds(xml) || !xml.contains("ProbeMatch")) {
            return Map.of();
        }
        try {
            return fields(xml.strip());
        } catch (XMLStreamException | RuntimeException notXml) {
            return Map.of();
        }
    }

    private static Map<String, String> fields(String xml) throws XMLStreamException {
        XMLStreamReader reader = StrangeXml.reader(xml);
        Map<String, String> fields = new HashMap<>();
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> text.setLength(0);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText(), 0,
                    Math.min(reader.getTextLength(), Math.max(0, LONGEST_TEXT - text.length())));
                case XMLStreamConstants.END_ELEMENT -> {
                    List<String> words = List.of(text.toString().strip().split("\\s+"));
                    switch (reader.getLocalName()) {
                        case "Types" -> fields.putIfAbsent("type", types(words));
                        case "XAddrs" -> fields.putIfAbsent(PLACES, String.join(" ",
                            words.stream().limit(MOST_PLACES).toList()));
                        case "Scopes" -> words.stream().limit(MOST_SCOPES).forEach(scope -> scope(scope, fields));
                        default -> { }
                    }
                    text.setLength(0);
                }
                default -> { }
            }
        }
        return Map.copyOf(fields);
    }

    private static String types(List<String> words) {
        Set<String> bare = new LinkedHashSet<>();
        words.forEach(word -> bare.add(word.substring(word.indexOf(':') + 1)));
        return String.join(" ", bare);
    }

    private static void scope(String scope, Map<String, String> fields) {
        if (!scope.toLowerCase(Locale.ROOT).startsWith(ONVIF)) {
            return;
        }
        String[] parts = scope.substring(ONVIF.length()).split("/", 2);
        if (parts.length == 2 && Set.of("name", "hardware", "location").contains(parts[0])) {
            fields.putIfAbsent(parts[0], decoded(parts[1]));
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException asItIs) {
            return text;
        }
    }
}

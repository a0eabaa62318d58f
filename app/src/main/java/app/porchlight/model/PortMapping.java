package app.porchlight.model;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A door from the Internet to a device, as the router tells of it.
 *
 * <p>Among the facts of the finding {@code port-mappings} each stands by itself, counted from one, at most 64:
 * {@code mapping.1} is {@code tcp 8080 192.168.1.20:80} (protocol, port outside, address and port inside) and
 * {@code mapping.1.called}, where there is one, is its description. {@link #in} reads them back.
 *
 * @param protocol {@code tcp} or {@code udp}
 * @param device 0.0.0.0 where the router names the device otherwise than by its address
 * @param description what the one who opened it called it, cleaned; may be empty
 */
public record PortMapping(int externalPort, String protocol, InetAddress device, int port, String description) {
    private static final int MOST = 64;
    private static final String FACT = "mapping.";
    private static final String CALLED = ".called";
    private static final Pattern WRITTEN =
        Pattern.compile("(tcp|udp) ([0-9]{1,5}) ([0-9]{1,3}(?:\\.[0-9]{1,3}){3}):([0-9]{1,5})");

    public PortMapping {
        description = Said.clean(description);
    }

    /** Without the description: {@code tcp 8080 192.168.1.20:80}. */
    public String written() {
        return protocol + " " + externalPort + " " + device.getHostAddress() + ":" + port;
    }

    /** As facts of a finding. */
    public static Map<String, String> facts(List<PortMapping> mappings) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(MOST, mappings.size()); i++) {
            String name = FACT + (i + 1);
            facts.put(name, mappings.get(i).written());
            if (!mappings.get(i).description().isBlank()) {
                facts.put(name + CALLED, mappings.get(i).description());
            }
        }
        return facts;
    }

    /** Those that stand among the facts of a finding, in order; what makes no sense is left out. */
    public static List<PortMapping> in(Map<String, String> facts) {
        List<PortMapping> mappings = new ArrayList<>();
        for (int i = 1; i <= MOST; i++) {
            String name = FACT + i;
            read(facts.getOrDefault(name, ""), facts.getOrDefault(name + CALLED, "")).ifPresent(mappings::add);
        }
        return mappings;
    }

    private static Optional<PortMapping> read(String written, String called) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PortMapping(Integer.parseInt(parts.group(2)), parts.group(1),
                Inet4Address.ofLiteral(parts.group(3)), Integer.parseInt(parts.group(4)), called));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

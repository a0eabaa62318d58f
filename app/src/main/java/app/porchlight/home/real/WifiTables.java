package app.porchlight.home.real;

import app.porchlight.model.Wifi;
import app.porchlight.model.Wifi.Security;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what three systems tell of the Wi-Fi that this computer is on. What makes no sense is passed over; nothing is
 * thrown. Windows' words are in the computer's language, so only its values and their order are read.
 */
final class WifiTables {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern STATION = Pattern.compile("(?m)^BSS ([0-9a-f:]{17})\\(on ([^)\\n]{1,32})\\)(.*)$");
    private static final Pattern MAC = Pattern.compile("([0-9a-f]{2}:){5}[0-9a-f]{2}");
    private static final Pattern GUESTS =
        Pattern.compile("guest|gast|invit|visit|ospit|gjest|besuch", Pattern.CASE_INSENSITIVE);
    private static final Pattern ESCAPED = Pattern.compile("\\\\x([0-9a-f]{2})");
    private static final int NEAR = 16;

    /** A network in reach. */
    private record Heard(String mac, String name, Security security, boolean joinsByNumber, boolean ours) {
    }

    private WifiTables() {
    }

    /** Linux: {@code iw dev wlan0 scan dump}, what the adapter heard last; empty where it is on none of them. */
    static Optional<Wifi> iw(String text) {
        List<Heard> all = new ArrayList<>();
        Matcher station = STATION.matcher(text);
        int from = -1;
        String mac = "";
        String rest = "";
        while (station.find()) {
            if (from >= 0) {
                all.add(heard(mac, rest, text.substring(from, station.start())));
            }
            mac = station.group(1);
            rest = station.group(3);
            from = station.end();
        }
        if (from >= 0) {
            all.add(heard(mac, rest, text.substring(from)));
        }
        return wifi(all);
    }

    private static Heard heard(String mac, String rest, String about) {
        String section = "";
        String name = "";
        boolean privacy = false;
        boolean wpa = false;
        String suites = null;
        String methods = "";
        boolean locked = false;
        for (String raw : about.lines().toList()) {
            String line = raw.strip();
            if (!line.startsWith("*")) {
                int colon = line.indexOf(':');
                section = colon < 0 ? "" : line.substring(0, colon);
                line = line.substring(colon + 1).strip();
            }
            switch (section) {
                case "SSID" -> name = name.isEmpty() ? plain(line) : name;
                case "capability" -> privacy |= line.contains("Privacy");
                case "WPA" -> wpa = true;
                case "RSN" -> suites = after(line, "* Authentication suites:").orElse(suites == null ? "" : suites);
                case "WPS" -> {
                    methods = after(line, "* Config methods:").orElse(methods);
                    locked |= line.startsWith("* AP setup locked: 0x01");
                }
                default -> { }
            }
        }
        boolean number = !locked && (methods.contains("Label") || methods.contains("Display")
            || methods.contains("Keypad"));
        return new Heard(mac, name, security(privacy, wpa, suites), number, rest.contains("associated"));
    }

    /** Other than plain letters are written as {@code \xc3\xa4}. */
    private static String plain(String name) {
        String latin = ESCAPED.matcher(name).replaceAll(each -> Matcher.quoteReplacement(
            Character.toString(Integer.parseInt(each.group(1), 16))));
        return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static Optional<String> after(String line, String start) {
        return line.startsWith(start) ? Optional.of(line.substring(start.length())) : Optional.empty();
    }

    /** @param suites how devices prove themselves (RSN); null where it does not speak of it */
    private static Security security(boolean privacy, boolean wpa, String suites) {
        if (suites != null) {
            return suites.contains("SAE") ? Security.WPA3 : suites.contains("OWE") ? Security.OPEN_ENCRYPTED
                : wpa ? Security.WPA_WPA2 : Security.WPA2;
        }
        return wpa ? Security.WPA : privacy ? Security.WEP : Security.OPEN;
    }

    private static Optional<Wifi> wifi(List<Heard> all) {
        return all.stream().filter(Heard::ours).findFirst().map(ours -> new Wifi(Optional.of(ours.name),
            ours.security, ours.joinsByNumber, all.stream().filter(each -> isForGuests(each, ours))
                .map(Heard::name).findFirst()));
    }

    /** Another name, from the same box, that says who it is for. */
    private static boolean isForGuests(Heard other, Heard ours) {
        return !other.name.equals(ours.name) && GUESTS.matcher(other.name).find() && sameBox(other.mac, ours.mac);
    }

    /** A box with several networks counts its addresses up, and marks the further ones in the first byte. */
    private static boolean sameBox(String one, String other) {
        boolean written = MAC.matcher(one).matches() && MAC.matcher(other).matches();
        return written && one.substring(3, 14).equals(other.substring(3, 14))
            && Math.abs(Integer.parseInt(one.substring(15), 16) - Integer.parseInt(other.substring(15), 16)) < NEAR;
    }

    /** Linux: {@code nmcli -t -f IN-USE,BSSID,SSID,SECURITY device wifi list}, where there is no {@code iw}. */
    static Optional<Wifi> nmcli(String text) {
        return wifi(text.lines().map(line -> line.split("(?<!\\\\):", -1)).filter(part -> part.length == 4)
            .map(part -> new Heard(part[1].replace("\\", "").toLowerCase(Locale.ROOT), part[2].replace("\\", ""),
                named(part[3]), false, part[0].equals("*"))).toList());
    }

    /** As NetworkManager names it: nothing, {@code WEP}, {@code WPA1 WPA2}, {@code WPA2 WPA3}, {@code OWE}. */
    private static Security named(String said) {
        if (said.contains("WPA3")) {
            return Security.WPA3;
        }
        if (said.contains("WPA2")) {
            return said.contains("WPA1") ? Security.WPA_WPA2 : Security.WPA2;
        }
        return said.contains("WPA1") ? Security.WPA : said.contains("OWE") ? Security.OPEN_ENCRYPTED
            : said.contains("WEP") ? Security.WEP : said.isBlank() || said.equals("--") ? Security.OPEN
            : Security.UNKNOWN;
    }

    /**
     * Windows: {@code netsh wlan show interfaces}. After the kind of radio (802.11…), how it is guarded and how it is
     * encrypted stand in every language.
     *
     * @param label what Windows calls the adapter
     */
    static Optional<Wifi> netsh(String text, String label) {
        String name = "";
        boolean here = false;
        List<String> lines = text.lines().map(String::strip).filter(line -> line.contains(":")).toList();
        for (int i = 0; i < lines.size(); i++) {
            String value = value(lines.get(i));
            here |= value.equals(label);
            if (lines.get(i).startsWith("SSID")) {
                name = value;
            }
            if (here && value.startsWith("802.11") && i + 2 < lines.size()) {
                return Optional.of(new Wifi(ascii(name), guarded(value(lines.get(i + 1)), value(lines.get(i + 2))),
                    false, Optional.empty()));
            }
        }
        return Optional.empty();
    }

    private static String value(String line) {
        return line.substring(line.indexOf(':') + 1).strip();
    }

    /** Other characters are in a code page that we do not know. */
    private static Optional<String> ascii(String name) {
        return name.chars().allMatch(point -> point < 0x80) ? Optional.of(name) : Optional.empty();
    }

    private static Security guarded(String by, String cipher) {
        if (by.startsWith("WPA3")) {
            return Security.WPA3;
        }
        if (by.startsWith("WPA2")) {
            return Security.WPA2;
        }
        if (by.startsWith("WPA")) {
            return Security.WPA;
        }
        if (by.startsWith("OWE")) {
            return Security.OPEN_ENCRYPTED;
        }
        if (cipher.startsWith("WEP")) {
            return Security.WEP;
        }
        return cipher.matches("(CCMP|TKIP|GCMP|BIP).*") ? Security.UNKNOWN : Security.OPEN;
    }

    /** Windows: the names in {@code netsh wlan show networks mode=bssid}: a guest network of the same box as ours. */
    static Optional<String> netshGuests(String networks, String interfaces) {
        Optional<String> ours = interfaces.lines().filter(line -> line.contains("BSSID"))
            .map(line -> value(line).toLowerCase(Locale.ROOT)).filter(mac -> MAC.matcher(mac).matches()).findFirst();
        String name = "";
        for (String line : networks.lines().map(String::strip).filter(each -> each.contains(":")).toList()) {
            if (line.startsWith("SSID")) {
                name = value(line);
            }
            boolean another = ours.isPresent() && line.startsWith("BSSID")
                && sameBox(value(line).toLowerCase(Locale.ROOT), ours.get());
            if (another && GUESTS.matcher(name).find()) {
                return ascii(name);
            }
        }
        return Optional.empty();
    }

    /** macOS: {@code system_profiler SPAirPortDataType -json}; the name is kept from us since macOS 14. */
    static Optional<Wifi> airport(String json, String adapter) {
        try {
            for (JsonNode each : JSON.readTree(json).at("/SPAirPortDataType/0/spairport_airport_interfaces")) {
                JsonNode now = each.path("spairport_current_network_information");
                String mode = now.path("spairport_security_mode").asString("");
                if (each.path("_name").asString("").equals(adapter) && !mode.isEmpty()) {
                    return Optional.of(new Wifi(Optional.of(now.path("_name").asString(""))
                        .filter(name -> !name.equals("<redacted>")), airportMode(mode), false,
                        guestsOnMac(each, now.path("_name").asString(""))));
                }
            }
            return Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /** Hardware addresses are not told, so it must begin with our own network's name. */
    private static Optional<String> guestsOnMac(JsonNode adapter, String ours) {
        for (JsonNode other : adapter.path("spairport_airport_other_local_wireless_networks")) {
            String name = other.path("_name").asString("");
            if (!ours.isBlank() && name.startsWith(ours) && GUESTS.matcher(name).find() && !name.equals(ours)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static Security airportMode(String mode) {
        if (mode.contains("wpa3")) {
            return Security.WPA3;
        }
        if (mode.contains("wpa2")) {
            return mode.contains("mixed") ? Security.WPA_WPA2 : Security.WPA2;
        }
        return mode.contains("wpa") ? Security.WPA : mode.contains("wep") ? Security.WEP
            : mode.endsWith("_owe") ? Security.OPEN_ENCRYPTED : mode.endsWith("_none") ? Security.OPEN
            : Security.UNKNOWN;
    }
}

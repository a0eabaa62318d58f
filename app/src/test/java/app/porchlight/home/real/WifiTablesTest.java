package app.porchlight.home.real;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.model.Wifi;
import app.porchlight.model.Wifi.Security;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What three systems print of a Wi-Fi; names and addresses are made up. */
class WifiTablesTest {
    static final String IW = """
        BSS 02:50:4c:00:01:10(on wlan0) -- associated
        \tTSF: 1721565942723500 usec (19925d, 12:45:42)
        \tfreq: 2412
        \tbeacon interval: 100 TUs
        \tcapability: ESS Privacy ShortSlotTime (0x0411)
        \tsignal: -52.00 dBm
        \tlast seen: 0 ms ago
        \tInformation elements from Probe Response frame:
        \tSSID: K\\xc3\\xa4sekuchen
        \tSupported rates: 1.0* 2.0* 5.5* 11.0* 6.0 9.0 12.0 18.0\s
        \tRSN:\t * Version: 1
        \t\t * Group cipher: CCMP
        \t\t * Pairwise ciphers: CCMP
        \t\t * Authentication suites: PSK
        \t\t * Capabilities: 1-PTKSA-RC 1-GTKSA-RC (0x0000)
        \tWPS:\t * Version: 1.0
        \t\t * Wi-Fi Protected Setup State: 2 (Configured)
        \t\t * Response Type: 3 (AP)
        \t\t * Manufacturer: Somebody
        \t\t * Config methods: Label, PBC, Keypad
        \tWMM:\t * Parameter version 1
        BSS 06:50:4c:00:01:11(on wlan0)
        \tcapability: ESS Privacy ShortSlotTime (0x0411)
        \tSSID: Gastzugang
        \tRSN:\t * Version: 1
        \t\t * Authentication suites: SAE
        BSS 02:77:4c:00:09:10(on wlan0)
        \tcapability: ESS ShortSlotTime (0x0401)
        \tSSID: Cafe guests
        """;

    static final String NMCLI = """
         :02\\:77\\:4C\\:00\\:09\\:10:Neighbour:WPA2
        *:02\\:50\\:4C\\:00\\:01\\:10:Home\\: ours:WPA1 WPA2
         :02\\:50\\:4C\\:00\\:01\\:12:Home guests:WPA2 WPA3
        """;

    static final String NETSH = """

        There is 1 interface on the system:

            Name                   : Wi-Fi
            Description            : Intel(R) Wi-Fi 6 AX201 160MHz
            GUID                   : 5a7b3c1d-0000-4000-8000-000000000001
            Physical address       : 02:50:4c:00:00:50
            Interface type         : Primary
            State                  : connected
            SSID                   : Home
            AP BSSID               : 02:50:4c:00:01:10
            Band                   : 5 GHz
            Channel                : 36
            Network type           : Infrastructure
            Radio type             : 802.11ax
            Authentication         : WPA2-Personal
            Cipher                 : CCMP
            Connection mode        : Auto Connect
            Signal                 : 92%
            Profile                : Home

            Hosted network status  : Not available
        """;

    static final String NETSH_GERMAN = """

        Es ist 1 Schnittstelle auf dem System vorhanden:

            Name                   : WLAN
            Beschreibung           : Intel(R) Wi-Fi 6 AX201 160MHz
            GUID                   : 5a7b3c1d-0000-4000-8000-000000000001
            Physische Adresse      : 02:50:4c:00:00:50
            Status                 : Verbunden
            SSID                   : Daheim
            BSSID                  : 02:50:4c:00:01:10
            Netzwerktyp            : Infrastruktur
            Funktyp                : 802.11n
            Authentifizierung      : Offen
            Verschl\u0081sselung         : Keine
            Verbindungsmodus       : Profil
        """;

    static final String NETWORKS = """

        Interface name : Wi-Fi
        There are 3 networks currently visible.

        SSID 1 : Home
            Network type            : Infrastructure
            Authentication          : WPA2-Personal
            Encryption              : CCMP
            BSSID 1                 : 02:50:4c:00:01:10
                 Signal             : 92%
                 Radio type         : 802.11ax

        SSID 2 : Neighbour guest
            BSSID 1                 : 02:77:4c:00:09:11

        SSID 3 : Home guest
            Network type            : Infrastructure
            BSSID 1                 : 06:50:4c:00:01:12
        """;

    static final String AIRPORT = """
        {"SPAirPortDataType": [{"spairport_airport_interfaces": [
          {"_name": "awdl0", "spairport_current_network_information": {}},
          {"_name": "en0", "spairport_status_information": "spairport_status_connected",
           "spairport_current_network_information": {"_name": "Home", "spairport_network_channel": "44 (5GHz, 80MHz)",
             "spairport_security_mode": "spairport_security_mode_wpa3_transition"},
           "spairport_airport_other_local_wireless_networks": [
             {"_name": "Cafe guest", "spairport_security_mode": "spairport_security_mode_none"},
             {"_name": "Home guest", "spairport_security_mode": "spairport_security_mode_wpa2_personal"}]}]}]}
        """;

    static final List<String> ALL = List.of(IW, NMCLI, NETSH, NETSH_GERMAN, NETWORKS, AIRPORT);

    private static final String INTEL = "Intel(R) Wi-Fi 6 AX201 160MHz";

    private static Wifi wifi(String name, Security security, boolean number, String guests) {
        return new Wifi(Optional.of(name), security, number, Optional.ofNullable(guests));
    }

    @Test
    void linux_tellsAll() {
        assertThat(WifiTables.iw(IW)).contains(wifi("Käsekuchen", Security.WPA2, true, "Gastzugang"));
        assertThat(WifiTables.iw(IW.replace("Config methods: Label, PBC, Keypad", "Config methods: PBC")))
            .contains(wifi("Käsekuchen", Security.WPA2, false, "Gastzugang"));
        assertThat(WifiTables.iw(IW.replace("* Response Type: 3 (AP)", "* AP setup locked: 0x01")).orElseThrow()
            .joinsByNumber()).isFalse();
        assertThat(WifiTables.iw(IW.replace(" -- associated", ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        PSK SAE | WPA3
        SAE | WPA3
        OWE | OPEN_ENCRYPTED
        IEEE 802.1X | WPA2
        PSK | WPA2""")
    void linux_knowsHowDevicesProveThemselves(String suites, Security security) {
        assertThat(WifiTables.iw(IW.replace("suites: PSK", "suites: " + suites)).orElseThrow().security())
            .isEqualTo(security);
    }

    @Test
    void linux_knowsWhatIsOldAndOpen() {
        String bare = "BSS 02:50:4c:00:01:10(on wlan0) -- associated\n\tcapability: ESS%s (0x1)\n\tSSID: x\n%s";
        String wpa = "\tWPA:\t * Version: 1\n\t\t * Authentication suites: PSK\n";
        String rsn = "\tRSN:\t * Version: 1\n\t\t * Authentication suites: PSK\n";
        assertThat(WifiTables.iw(bare.formatted("", "")).orElseThrow().security()).isEqualTo(Security.OPEN);
        assertThat(WifiTables.iw(bare.formatted(" Privacy", "")).orElseThrow().security()).isEqualTo(Security.WEP);
        assertThat(WifiTables.iw(bare.formatted(" Privacy", wpa)).orElseThrow().security()).isEqualTo(Security.WPA);
        assertThat(WifiTables.iw(bare.formatted(" Privacy", rsn + wpa)).orElseThrow().security())
            .isEqualTo(Security.WPA_WPA2);
    }

    @Test
    void networkManager_tellsWhatItKnows() {
        assertThat(WifiTables.nmcli(NMCLI)).contains(wifi("Home: ours", Security.WPA_WPA2, false, "Home guests"));
        assertThat(WifiTables.nmcli(NMCLI.replace("WPA1 WPA2", "")).orElseThrow().security()).isEqualTo(Security.OPEN);
        assertThat(WifiTables.nmcli(NMCLI.replace("WPA1 WPA2", "WEP")).orElseThrow().security())
            .isEqualTo(Security.WEP);
        assertThat(WifiTables.nmcli(NMCLI.replace("*", " "))).isEmpty();
    }

    @Test
    void windows_tellsInEveryLanguage() {
        assertThat(WifiTables.netsh(NETSH, INTEL)).contains(wifi("Home", Security.WPA2, false, null));
        assertThat(WifiTables.netsh(NETSH_GERMAN, INTEL)).contains(wifi("Daheim", Security.OPEN, false, null));
        assertThat(WifiTables.netsh(NETSH_GERMAN.replace("Keine", "WEP"), INTEL).orElseThrow().security())
            .isEqualTo(Security.WEP);
        assertThat(WifiTables.netsh(NETSH.replace("WPA2-Personal", "Something new"), INTEL).orElseThrow().security())
            .isEqualTo(Security.UNKNOWN);
        assertThat(WifiTables.netsh(NETSH, "Realtek PCIe GbE Family Controller")).isEmpty();
        assertThat(WifiTables.netsh("", INTEL)).isEmpty();
    }

    @Test
    void windows_findsOnlyOurOwnGuestNetwork() {
        assertThat(WifiTables.netshGuests(NETWORKS, NETSH)).contains("Home guest");
        assertThat(WifiTables.netshGuests(NETWORKS, NETSH_GERMAN)).contains("Home guest");
        assertThat(WifiTables.netshGuests(NETWORKS.replace("06:50:4c", "06:51:4c"), NETSH)).isEmpty();
        assertThat(WifiTables.netshGuests(NETWORKS, "")).isEmpty();
    }

    @Test
    void mac_tellsOfTheAdapterThatIsUsed() {
        assertThat(WifiTables.airport(AIRPORT, "en0")).contains(wifi("Home", Security.WPA3, false, "Home guest"));
        assertThat(WifiTables.airport(AIRPORT, "en1")).isEmpty();
        assertThat(WifiTables.airport(AIRPORT.replace("\"Home\"", "\"<redacted>\""), "en0"))
            .contains(new Wifi(Optional.empty(), Security.WPA3, false, Optional.empty()));
        assertThat(WifiTables.airport("no JSON", "en0")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"none, OPEN", "wep, WEP", "wpa_personal, WPA", "wpa2_personal, WPA2", "wpa2_personal_mixed, WPA_WPA2",
        "wpa3_personal, WPA3", "something_new, UNKNOWN"})
    void mac_knowsHowItIsGuarded(String mode, Security security) {
        assertThat(WifiTables.airport(AIRPORT.replace("wpa3_transition", mode), "en0").orElseThrow().security())
            .isEqualTo(security);
    }
}

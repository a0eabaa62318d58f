package app.porchlight.protocol.web;

import app.porchlight.protocol.Dial;
import app.porchlight.protocol.Fields;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Pages on which a device says what it is, to anybody, and which are read at most once. Nothing is followed. */
public enum OnePage {
    ROKU("roku", 8060, "/query/device-info", Form.XML, "vendor-name", "model-name", "user-device-name"),
    SONOS("sonos", 1400, "/xml/device_description.xml", Form.XML, "roomName", "modelName", "softwareVersion"),
    SAMSUNG("samsung", 8001, "/api/v2/", Form.DEVICE_JSON, "name", "modelName", "type", "OS"),
    BOSE("bose", 8090, "/info", Form.XML, "name", "type"),
    ELGATO("elgato", 9123, "/elgato/accessory-info", Form.JSON, "displayName", "productName"),
    JELLYFIN("jellyfin", 8096, "/System/Info/Public", Form.JSON, "ServerName", "ProductName", "Version"),
    SHELLY("shelly", 80, "/shelly", Form.JSON, "name", "type", "model", "app", "ver", "fw"),
    HUE("hue", 80, "/api/config", Form.JSON, "name", "modelid", "swversion"),
    FRITZ("fritz", 80, "/jason_boxinfo.xml", Form.XML, "Name", "Version"),
    SYNOLOGY("synology", 5000, "/ssdp/desc-DSM-eth0.xml", Form.XML, "modelName", "friendlyName"),
    PLEX("plex", 32400, "/identity", Form.CONTAINER, "version"),
    BLUESOUND("bluesound", 11000, "/SyncStatus", Form.SYNC, "brand", "modelName", "model"),
    CAST("cast", 8008, "/setup/eureka_info", Form.JSON, "name", "cast_build_revision"),
    DENON("denon", 80, "/goform/Deviceinfo.xml", Form.XML, "ModelName"),
    DENON_SINCE_2016("denon", 8080, "/goform/Deviceinfo.xml", Form.XML, "ModelName"),
    LINKPLAY("linkplay", 80, "/httpapi.asp?command=getStatusEx", Form.JSON, "project", "firmware"),
    TASMOTA("tasmota", 80, "/cm?cmnd=Status%202", Form.FIRMWARE_JSON, "Version"),
    VIERA("viera", 55000, "/nrc/ddd.xml", Form.XML, "friendlyName", "modelName"),
    NETGEAR("netgear", 80, "/currentsetting.htm", Form.LINES, "Model", "Firmware"),
    HNAP("hnap", 80, "/HNAP1/", Form.XML, "VendorName", "ModelName", "FirmwareVersion"),
    HILINK("hilink", 80, "/api/device/basic_information", Form.XML, "devicename", "SoftwareVersion"),
    MIWIFI("miwifi", 80, "/cgi-bin/luci/api/xqsystem/init_info", Form.JSON, "hardware", "romversion"),
    FREEBOX("freebox", 80, "/api_version", Form.JSON, "box_model_name", "api_version"),
    TWINKLY("twinkly", 80, "/xled/v1/gestalt", Form.JSON, "product_code", "device_name", "hardware_version"),
    HOMEWIZARD("homewizard", 80, "/api", Form.JSON, "product_name", "product_type", "firmware_version"),
    YAMAHA("yamaha", 80, "/YamahaExtendedControl/v1/system/getDeviceInfo", Form.JSON, "model_name", "system_version"),
    HP("hp", 80, "/DevMgmt/ProductConfigDyn.xml", Form.XML, "MakeAndModel"),
    WLED("wled", 80, "/json/info", Form.JSON, "brand", "product", "name", "ver"),
    TR064("tr064", 49000, "/tr64desc.xml", Form.XML, "manufacturer", "modelName"),
    HUAWEI_HOME("huaweihome", 80, "/api/system/deviceinfo", Form.JSON, "DeviceName", "SoftwareVersion"),
    UNIFI("unifi", 443, "/api/system", Form.HARDWARE_JSON, "shortname"),
    NETWAVE("netwave", 80, "/get_status.cgi", Form.SCRIPT, "sys_ver", "app_ver", "alias"),
    PHILIPS_TV("philipstv", 1925, "/6/system", Form.JSON, "name", "model", "softwareversion"),
    VIZIO("vizio", 7345, "/state/device/deviceinfo", Form.ITEMS_JSON, "MODEL_NAME"),
    MYSTROM("mystrom", 80, "/api/v1/info", Form.JSON, "type", "version"),
    MOONRAKER("moonraker", 7125, "/server/info", Form.RESULT_JSON, "moonraker_version", "klippy_state"),
    FRONIUS("fronius", 80, "/solar_api/GetAPIVersion.cgi", Form.JSON, "BaseURL", "CompatibilityRange"),
    HOME_ASSISTANT("homeassistant", 8123, "/manifest.json", Form.JSON, "name"),
    OCTOPRINT("octoprint", 5000, "/api/version", Form.JSON, "text"),
    /** {@code {"jsonrpc":"2.0","method":"Application.GetProperties","params":{"properties":["name"]},"id":1}}. */
    KODI("kodi", 8080, "/jsonrpc?request=%7B%22jsonrpc%22%3A%222.0%22%2C%22method%22%3A%22Application.GetProperties%22"
        + "%2C%22params%22%3A%7B%22properties%22%3A%5B%22name%22%5D%7D%2C%22id%22%3A1%7D", Form.RESULT_JSON, "name"),
    SYNCTHRU("syncthru", 80, "/sws/app/information/home/home.json", Form.SCRIPT, "model_name"),
    /** The makers' own ways for their apps to learn what they talk to; each is a POST that changes nothing. */
    JNAP("jnap", 80, "/JNAP/", Form.OUTPUT_JSON, "manufacturer", "modelNumber", "firmwareVersion"),
    AXIS("axis", 80, "/axis-cgi/basicdeviceinfo.cgi", Form.PROPERTY_JSON, "ProdNbr", "Version"),
    SONY("sony", 80, "/sony/system", Form.FIRST_JSON, "productCategory", "modelName"),
    SONY_SPEAKER("sony", 10000, "/sony/system", Form.FIRST_JSON, "productCategory", "modelName"),
    ONVIF("onvif", 80, "/onvif/device_service", Form.XML, "Manufacturer", "Model", "FirmwareVersion"),
    QNAP("qnap", 8080, "/cgi-bin/authLogin.cgi", Form.XML, "displayModelName", "hostname", "version");

    /** How the page is written. */
    private enum Form {
        JSON, DEVICE_JSON, FIRMWARE_JSON, HARDWARE_JSON, RESULT_JSON, ITEMS_JSON, FIRST_JSON, OUTPUT_JSON,
        PROPERTY_JSON, XML, CONTAINER, SYNC, LINES, SCRIPT
    }

    /** What is sent where a page is not merely got. */
    private record Posted(Map<String, String> headers, String body) {
        static Posted json(String body) {
            return new Posted(Map.of("Content-Type", "application/json"), body);
        }
    }

    private static final Posted JNAP_QUESTION = new Posted(Map.of("Content-Type", "application/json",
        "X-JNAP-Action", "http://linksys.com/jnap/core/GetDeviceInfo"), "{}");
    private static final Posted AXIS_QUESTION =
        Posted.json("{\"apiVersion\":\"1.0\",\"method\":\"getAllUnrestrictedProperties\"}");
    private static final Posted SONY_QUESTION =
        Posted.json("{\"method\":\"getInterfaceInformation\",\"id\":1,\"params\":[],\"version\":\"1.0\"}");
    private static final Posted ONVIF_QUESTION = new Posted(Map.of("Content-Type", "application/soap+xml"),
        "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body>"
            + "<GetDeviceInformation xmlns=\"http://www.onvif.org/ver10/device/wsdl\"/></s:Body></s:Envelope>");
    private static final Set<Integer> SECURE = Set.of(443, 7345);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final String protocol;
    private final int port;
    private final String path;
    private final Form form;
    private final List<String> names;

    OnePage(String protocol, int port, String path, Form form, String... names) {
        this.protocol = protocol;
        this.port = port;
        this.path = path;
        this.form = form;
        this.names = List.of(names);
    }

    /** What the page is called in evidence. */
    public String protocol() {
        return protocol;
    }

    public int port() {
        return port;
    }

    /** Reads the page; empty where there is none, or it is about something else. */
    public Map<String, String> read(Dial dial, InetAddress host) throws IOException {
        Http http = new Http(dial, PATIENCE);
        Http.Site site = new Http.Site(host, port, SECURE.contains(port));
        Optional<Posted> posted = posted();
        Http.Page page = posted.isPresent() ? http.post(site, path, posted.get().headers(), posted.get().body())
            : http.get(site, path, Map.of());
        return page.status() == 200 ? fields(page.body()) : Map.of();
    }

    private Optional<Posted> posted() {
        return Optional.ofNullable(switch (this) {
            case JNAP -> JNAP_QUESTION;
            case AXIS -> AXIS_QUESTION;
            case SONY, SONY_SPEAKER -> SONY_QUESTION;
            case ONVIF -> ONVIF_QUESTION;
            default -> null;
        });
    }

    /** What the page says. */
    Map<String, String> fields(byte[] page) {
        return switch (form) {
            case JSON -> Fields.json(page, "", names);
            case DEVICE_JSON -> Fields.json(page, "/device", names);
            case FIRMWARE_JSON -> Fields.json(page, "/StatusFWR", names);
            case HARDWARE_JSON -> Fields.json(page, "/hardware", names);
            case RESULT_JSON -> Fields.json(page, "/result", names);
            case ITEMS_JSON -> Fields.json(page, "/ITEMS/0/VALUE", names);
            case FIRST_JSON -> Fields.json(page, "/result/0", names);
            case OUTPUT_JSON -> Fields.json(page, "/output", names);
            case PROPERTY_JSON -> Fields.json(page, "/data/propertyList", names);
            case SCRIPT -> Fields.script(page, names);
            case XML -> Fields.xml(page, names);
            case CONTAINER -> Fields.attributes(page, "MediaContainer", names);
            case SYNC -> Fields.attributes(page, "SyncStatus", names);
            case LINES -> Fields.lines(page, names);
        };
    }
}

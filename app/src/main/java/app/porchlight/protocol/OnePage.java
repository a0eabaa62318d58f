package app.porchlight.protocol;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;

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
    QNAP("qnap", 8080, "/cgi-bin/authLogin.cgi", Form.XML, "displayModelName", "hostname", "version");

    /** How the page is written. */
    private enum Form { JSON, DEVICE_JSON, FIRMWARE_JSON, XML, CONTAINER, SYNC, LINES }

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
        Http.Page page = new Http(dial, PATIENCE).get(new Http.Site(host, port, false), path, Map.of());
        return page.status() == 200 ? fields(page.body()) : Map.of();
    }

    /** What the page says. */
    Map<String, String> fields(byte[] page) {
        return switch (form) {
            case JSON -> Fields.json(page, "", names);
            case DEVICE_JSON -> Fields.json(page, "/device", names);
            case FIRMWARE_JSON -> Fields.json(page, "/StatusFWR", names);
            case XML -> Fields.xml(page, names);
            case CONTAINER -> Fields.attributes(page, "MediaContainer", names);
            case SYNC -> Fields.attributes(page, "SyncStatus", names);
            case LINES -> Fields.lines(page, names);
        };
    }
}

package app.porchlight.engine.conclusions;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.model.CheckupResult.DeviceResult;
import app.porchlight.model.Device;
import app.porchlight.model.Finding;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaysInTest {
    private static final String TO_CAMERA = "tcp 8080 192.168.77.20:80";

    private static List<WayIn> ways(DeviceResult... devices) {
        return WaysIn.of(Found.home(devices), Found.KNOWLEDGE);
    }

    private static WayIn only(DeviceResult... devices) {
        List<WayIn> ways = ways(devices);
        assertThat(ways).hasSize(1);
        return ways.getFirst();
    }

    private static DeviceResult camera(String... findings) {
        return device(20, findings);
    }

    private static DeviceResult device(int last, String... findings) {
        return Found.device(last, Arrays.stream(findings).map(Found::finding).toArray(Finding[]::new));
    }

    private static List<String> stations(WayIn way) {
        return way.steps().stream().map(step -> step.device().id() + " "
            + String.join("+", step.because().stream().map(Finding::check).toList())).toList();
    }

    @Test
    void wholeWay_leadsOverTheRouterToTheFiles() {
        WayIn way = only(Found.device(1, Found.mappings(TO_CAMERA), Found.finding("default-password ACT_NOW http:80")),
            camera("default-password ACT_NOW http:80"), device(30, "ftp-anonymous FIX_SOON ftp:21"),
            device(31, "camera-open ACT_NOW rtsp:554"));

        assertThat(stations(way)).containsExactly("20 port-mappings+default-password", "1 default-password",
            "30 ftp-anonymous");
        assertThat(way.also()).extracting(Device::id).containsExactly("31");
        assertThat(way.cut().check()).isEqualTo("port-mappings");
    }

    @Test
    void routerWithAPasswordOfItsOwn_isNoStation() {
        WayIn way = only(Found.device(1, Found.mappings(TO_CAMERA), Found.finding("default-password fine http:80"),
            Found.finding("upnp-port-opening FIX_SOON")), camera("default-password ACT_NOW http:80"));

        assertThat(stations(way)).containsExactly("20 port-mappings+default-password");
        assertThat(way.also()).isEmpty();
    }

    /** A door that is open is not yet a way in: what is behind it must let anybody in, and be found to. */
    @ParameterizedTest
    @ValueSource(strings = {"default-password fine http:80", "default-password untold http:80",
        "default-password ACT_NOW telnet:23", "admin-without-encryption IMPROVE http:80", "telnet-open FIX_SOON"})
    void doorToADeviceThatLetsNobodyIn_isNoWay(String finding) {
        assertThat(ways(Found.device(1, Found.mappings(TO_CAMERA)), camera(finding))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"udp 8080 192.168.77.20:80", "tcp 8080 0.0.0.0:80", "tcp 8080 192.168.77.99:80",
        "tcp 8080 999.168.77.20:80", "tcp 8080 192.168.77.20", "tcp eighty 192.168.77.20:80", ""})
    void doorThatLeadsElsewhere_orNowhere_isNoWay(String mapping) {
        assertThat(ways(Found.device(1, Found.mappings(mapping)), camera("default-password ACT_NOW http:80")))
            .isEmpty();
    }

    @Test
    void weakDevicesWithoutADoorToTheInternet_areNoWay() {
        assertThat(ways(device(1, "port-mappings fine", "default-password ACT_NOW http:80"),
            camera("default-password ACT_NOW http:80"))).isEmpty();
        assertThat(ways(device(1, "port-mappings untold"), camera("default-password ACT_NOW http:80"))).isEmpty();
    }

    @Test
    void whatOnlyFollowsFromAVersion_isNoStep() {
        DeviceResult router = Found.device(1, Found.mappings(TO_CAMERA));
        DeviceResult old = device(30, "known-hole ACT_NOW");

        assertThat(Found.KNOWLEDGE.check("known-hole").gain()).isPresent();
        assertThat(ways(router, camera("known-hole ACT_NOW"), old)).isEmpty();
        WayIn way = only(router, camera("default-password ACT_NOW http:80"), old);
        assertThat(stations(way)).hasSize(1);
        assertThat(way.also()).isEmpty();
    }

    @Test
    void openPicture_endsThere() {
        WayIn way = only(Found.device(1, Found.mappings("tcp 554 192.168.77.20:554")),
            camera("camera-open ACT_NOW rtsp:554"), device(30, "ftp-anonymous FIX_SOON ftp:21"));

        assertThat(stations(way)).containsExactly("20 port-mappings+camera-open");
        assertThat(way.also()).isEmpty();
    }

    @Test
    void passwordOfAStreamOrOfFiles_opensNoMoreThanThat() {
        DeviceResult router = Found.device(1, Found.mappings("tcp 554 192.168.77.20:554"));
        DeviceResult files = device(30, "ftp-anonymous FIX_SOON ftp:21");

        assertThat(stations(only(router, camera("default-password ACT_NOW rtsp:554"), files))).hasSize(1);
        assertThat(stations(only(Found.device(1, Found.mappings("tcp 21 192.168.77.20:21")),
            camera("default-password ACT_NOW ftp:21"), files))).hasSize(1);
        assertThat(stations(only(Found.device(1, Found.mappings("tcp 23 192.168.77.20:23")),
            camera("default-password ACT_NOW telnet:23"), files))).hasSize(2);
    }

    @Test
    void filesComeBeforePictures_andPicturesBeforeControl() {
        DeviceResult router = Found.device(1, Found.mappings(TO_CAMERA));
        DeviceResult entry = camera("default-password ACT_NOW http:80");
        DeviceResult control = device(31, "telnet-no-login ACT_NOW telnet:23");
        DeviceResult pictures = device(32, "camera-open ACT_NOW rtsp:554");
        DeviceResult files = device(33, "ftp-anonymous FIX_SOON ftp:21");

        assertThat(only(router, entry, control, pictures, files).steps().getLast().device().id()).isEqualTo("33");
        assertThat(only(router, entry, control, pictures).steps().getLast().device().id()).isEqualTo("32");
        assertThat(only(router, entry, control).steps().getLast().device().id()).isEqualTo("31");
    }

    @Test
    void twoDoorsToOneDevice_areOneWay_andTwoDevicesAreTwo() {
        DeviceResult router = Found.device(1, Found.mappings(TO_CAMERA, "tcp 23 192.168.77.20:23",
            "tcp 8081 192.168.77.21:80"));

        assertThat(ways(router, camera("default-password ACT_NOW http:80", "default-password ACT_NOW telnet:23"),
            device(21, "default-password ACT_NOW http:80"))).hasSize(2)
            .extracting(way -> way.steps().getFirst().device().id()).containsExactly("20", "21");
    }

    @Test
    void doorToTheRouterItself_isAWay() {
        assertThat(stations(only(Found.device(1, Found.mappings("tcp 8080 192.168.77.1:80"),
            Found.finding("default-password ACT_NOW http:80")), device(30, "ftp-anonymous FIX_SOON ftp:21"))))
            .containsExactly("1 port-mappings+default-password", "30 ftp-anonymous");
    }

    @Test
    void cut_isWhatThePeopleAtHomeCanDo() {
        WayIn way = only(Found.device(1, Found.mappings("tcp 23 192.168.77.20:23")),
            camera("telnet-no-login ACT_NOW telnet:23"));

        assertThat(Found.KNOWLEDGE.check("port-mappings").who()).startsWith("you");
        assertThat(way.cut()).isEqualTo(way.steps().getFirst().because().getFirst());
    }
}

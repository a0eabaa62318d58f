package app.porchlight.protocol.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.protocol.Mutations;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pages change a device's settings, and which only look like it. */
class SettingsPageTest {
    private static final Http.Site SITE = new Http.Site(InetAddress.ofLiteral("192.168.1.1"), 80, false);

    private static Http.Page page(int status, String html) {
        return new Http.Page(status, Map.of(), html.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, true);
    }

    private static String form(String inside) {
        return "<html><body><form method=post action=/apply>" + inside + "<input type=submit value=OK></form></body>";
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<input name=wl_ssid value=Home>", "<input type=password name=wpaPsk>", "<input id=wifi_name>",
        "<label for=n>WLAN key</label><input id=n type=password>",
        "<input type=password name=new_password><input type=password name=confirm_password>",
        "<input name=ip_addr><input name=gateway><input name=dns1>", "<input type=file name=firmware>",
        "<select name=wireless_mode><option>b</select>"})
    void pageThatChangesSomething(String inside) {
        assertThat(SettingsPage.is(page(200, form(inside)))).isTrue();
        assertThat(SettingsPage.is(page(401, form(inside)))).isFalse();
        assertThat(SettingsPage.is(page(200, form(inside).replace("<input type=submit value=OK>", "")))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        // a status page, a media player, a search, a login, a login with a choice of language, a mail form
        "<table><tr><td>SSID<td>Home<tr><td>WPA2<td>on<tr><td>DNS<td>192.168.1.1</table>",
        "<form><button name=play>Play</button><input type=range name=volume></form>",
        "<form role=search><input name=q><input type=submit></form>",
        "<form method=post><input name=username><input type=password name=password><input type=submit></form>",
        "<form><select name=lang><option>en</select><input type=password name=admin_pass><input type=submit></form>",
        "<form><input name=email><textarea name=message></textarea><input type=submit></form>",
        "<form><input type=hidden name=ssid value=Home><input type=hidden name=ip><button>Show</button></form>",
        "<form><input type=file name=song><input type=submit value=Play></form>",
        "<form><input name=ip><input type=submit value=Ping></form>",
        "<h1>Settings</h1><p>ssid wpa dns gateway firmware</p>", ""})
    void pageThatOnlyLooksLikeIt(String html) {
        assertThat(SettingsPage.is(page(200, html))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"/settings, true", "wireless.htm, true", "/cgi/setup.html, true", "/Network_Settings.asp, true",
        "/admin/, true", "http://192.168.1.1/config.html, true", "/settings/reboot.html, false",
        "/factory-reset-settings.htm, false", "/settings?apply=1, false", "/setup.cgi, false",
        "http://192.168.1.2/settings, false", "http://192.168.1.1.example/settings, false",
        "javascript:settings(), false", "/about.html, false", "/wifi/off, false", "//evil.example/settings, false",
        "http://[/settings, false"})
    void link_isFollowed_whereItNamesSettingsAndDoesNothing(String target, boolean followed) {
        Http.Page page = page(200, "<a href=\"" + target + "\">x</a>");
        assertThat(SettingsPage.links(page, SITE, "/", 2)).hasSize(followed ? 1 : 0);
    }

    @Test
    void links_areFew_andNeverThePageItself() {
        Http.Page page = page(200, "<a href=/settings>1</a><a href=/settings>1</a><a href=/wifi.htm>2</a>"
            + "<a href=/network.htm>3</a>");
        assertThat(SettingsPage.links(page, SITE, "/settings", 1)).containsExactly("/wifi.htm");
    }

    @Test
    void whatNoDeviceShouldSend_isReadToTheEnd() {
        String good = form("<label for=n>WLAN key</label><input id=n type=password><input name=ip><input name=dns>")
            + "<a href=/settings>x</a><iframe src=/network.htm>";
        assertThat(Mutations.of(good.getBytes(StandardCharsets.UTF_8)).map(bytes ->
            new Http.Page(200, Map.of(), bytes, StandardCharsets.UTF_8, true)).filter(page -> SettingsPage.is(page)
            | SettingsPage.links(page, SITE, "/", 2).stream().anyMatch(path -> path.startsWith("//"))))
            .isNotEmpty();
    }
}

package app.porchlight.protocol.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Tells from a page that it changes a device's settings, and where such pages may be. A page that only shows how things
 * are, plays music or asks for a login is none. Pure.
 */
public final class SettingsPage {
    private static final int OK = 200;
    private static final int MOST_CONTROLS = 300;

    /** What a person types or chooses in. */
    private static final String CONTROLS = "input:not([type]), input[type=text], input[type=password],"
        + " input[type=number], input[type=radio], input[type=checkbox], select, textarea";

    private static final Pattern WIFI = Pattern.compile(
        "ssid|\\bwpa|_wpa|psk|(wifi|wlan|wireless)[ _-]?(name|key|pass|pw|mode|channel|security)|pre.?shared");
    private static final Pattern NEW_PASSWORD = Pattern.compile("(new|confirm|repeat|retype|verify|admin|sys)[ _-]?"
        + "(pass|pwd|pw)|(pass|pwd|pw)(word)?[ _-]?(new|confirm|2)");
    private static final Pattern NETWORK = Pattern.compile(
        "\\b(ip|lan_?ip|ip_?addr(ess)?|gateway|net_?mask|subnet|dns_?\\d?|dhcp\\w{0,12}|ntp_?server)\\b");
    private static final Pattern FIRMWARE = Pattern.compile("firmware|upgrade|upload|restore|backup|config");

    /** A page of settings, by its name; none that does something when it is only looked at. */
    private static final Pattern LINK = Pattern.compile("(?i)^/[\\w/-]{0,60}(settings?|setup|config(uration)?|network"
        + "|wireless|wifi|wlan|admin|basic|advanced)[\\w-]{0,20}(\\.(html?|asp|php|shtml))?/?$");
    private static final Pattern DOES_SOMETHING = Pattern.compile("(?i)reboot|restart|reset|restore|upgrade|update"
        + "|delete|remove|apply|save|logout|log-?off|export|backup|shutdown"
        + "|(^|[/_-])(on|off|set|start|stop|do)([/_.-]|$)");

    private SettingsPage() {
    }

    /** True where somebody who sees the page can change how the device is set up. */
    public static boolean is(Http.Page page) {
        return page.status() == OK && Jsoup.parse(page.text()).select("form").stream().anyMatch(SettingsPage::changes);
    }

    private static boolean changes(Element form) {
        boolean sends = form.selectFirst("input[type=submit], input[type=button], input[type=image], button") != null;
        if (!sends || form.attr("role").equalsIgnoreCase("search")) {
            return false;
        }
        List<String> names = form.select(CONTROLS).stream().limit(MOST_CONTROLS).map(SettingsPage::name).toList();
        boolean upload = form.select("input[type=file]").stream()
            .anyMatch(file -> found(FIRMWARE, name(file) + " " + form.attr("action").toLowerCase(Locale.ROOT)));
        boolean login = form.select("input[type=password]").size() == 1
            && names.stream().noneMatch(name -> found(WIFI, name));
        return upload || names.stream().anyMatch(name -> found(WIFI, name))
            || names.stream().filter(name -> found(NEW_PASSWORD, name)).count() >= 2
            || !login && names.stream().filter(name -> found(NETWORK, name)).distinct().count() >= 2;
    }

    /** What a control is called, in its code and beside it. */
    private static String name(Element control) {
        String id = control.id();
        // Not by a query: what a device writes must not become part of one.
        Element label = id.isEmpty() ? null : control.root().getElementsByAttributeValue("for", id).first();
        return (control.attr("name") + " " + id + " " + control.attr("placeholder") + " "
            + (label == null ? "" : label.text())).toLowerCase(Locale.ROOT);
    }

    private static boolean found(Pattern pattern, String text) {
        return pattern.matcher(text).find();
    }

    /** Pages of the same device that this one names as its settings, by path; none that does something. */
    public static List<String> links(Http.Page page, Http.Site site, String path, int most) {
        Document html = Jsoup.parse(page.text());
        return html.select("a[href], frame[src], iframe[src]").stream()
            .map(link -> link.hasAttr("href") ? link.attr("href") : link.attr("src"))
            .map(target -> path(target, site, path)).filter(target -> found(LINK, target)
                && !found(DOES_SOMETHING, target) && !target.equals(path))
            .distinct().limit(most).toList();
    }

    /** Where the target is on the same device; empty where it is not, or where it carries more than a path. */
    private static String path(String target, Http.Site site, String from) {
        try {
            URI here = new URI((site.secure() ? "https://" : "http://") + site.name() + "/").resolve(from);
            URI there = here.resolve(target.strip());
            boolean same = there.toString().startsWith(here.resolve("/").toString());
            return same && there.getRawQuery() == null ? there.getRawPath() : "";
        } catch (URISyntaxException | IllegalArgumentException nonsense) {
            return "";
        }
    }
}

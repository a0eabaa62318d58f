package app.porchlight.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.model.Evidence;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChosenNamesTest {
    private static final InetAddress AT = InetAddress.ofLiteral("192.168.1.20");

    @ParameterizedTest
    @ValueSource(strings = {"garage-camera", "study-printer", "family-files", "FAMILY-FILES", "living-room-tv",
        "Bens-iPhone", "Annas-MacBook", "Mum's-iPad", "wohnzimmer-tv", "Kids_Tablet", "printer.kitchen"})
    void namesThatPeopleGive_areTaken(String host) {
        assertThat(ChosenNames.chosen(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HS110", "ESP_3A4B5C", "DESKTOP-4K7QJ2M", "shellyplug-s-7C87CE", "tizen", "wiz_3a4b5c",
        "SONOS-949F3E12AB", "Sonos-PC", "windows-pc", "ASUS-Laptop", "Google-Home-Mini", "homeassistant", "iPhone",
        "Galaxy-S21", "Pixel-7", "MacBook-Pro", "roborock-vacuum-a15", "DS-7604NI", "android-1a2b3c4d5e6f7a8b",
        "BRW008092ABCDEF", "HP-OfficeJet", "raspberrypi", "kitchen", "LAPTOP-ABCDEF12", "office-00408c123456", "",
        "x", "doorbell"})
    void namesThatFactoriesGive_areNot(String host) {
        assertThat(ChosenNames.chosen(host)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"---", "s-", "\u202E-kitchen", "kitchen-\uD83D", "''s-iphone", "%n%s-kitchen",
        "<b>-kitchen"})
    void hostileNames_breakNothing(String host) {
        assertThatCode(() -> new Identifier(ShippedKnowledge.read())
            .identify(List.of(new Evidence.HostName(AT, "netbios", host)))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"garage-camera, Garage camera", "FAMILY-FILES, Family files", "Bens-iPhone, Bens iPhone",
        "Kids_Tablet, Kids Tablet", "printer.kitchen, Printer kitchen"})
    void hostNames_areWrittenAsTheirOwnersWould(String host, String name) {
        assertThat(ChosenNames.written(host)).isEqualTo(name);
    }

    @Test
    void friendlyName_goesBeforeAHostName_andAHostNameBeforeNothing() {
        Identifier identifier = new Identifier(ShippedKnowledge.read());
        Evidence host = new Evidence.HostName(AT, "dns", "garage-camera");
        Evidence friendly = new Evidence.Description(AT, "", "", Map.of("friendlyName", "Old camera"));

        assertThat(identifier.identify(List.of(host)).givenName()).contains("Garage camera");
        assertThat(identifier.identify(List.of(host, friendly)).givenName()).contains("Old camera");
        assertThat(identifier.identify(List.of(new Evidence.HostName(AT, "dns", "HS110"))).givenName()).isEmpty();
    }
}

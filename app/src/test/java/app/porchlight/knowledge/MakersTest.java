package app.porchlight.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.model.Mac;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MakersTest {
    private static final Knowledge KNOWLEDGE = ShippedKnowledge.read();

    @ParameterizedTest
    @CsvSource({
        "00:11:32:01:02:03, Synology",
        "1c:3b:f3:5a:10:01, TP-Link",
        "00:1a:4f:01:02:03, AVM",
        "00:bc:99:01:02:03, Hikvision",
        "00:12:fb:01:02:03, Samsung",
        "00:1d:0d:01:02:03, Sony PlayStation",
        "34:7e:5c:01:02:03, Sonos",
        "00:17:88:01:02:03, Philips"})
    void blockOf24Bits_namesTheMaker(String mac, String maker) {
        assertThat(makerOf(mac)).contains(maker);
    }

    @ParameterizedTest
    @CsvSource({
        "1c:ca:e3:70:00:01, DoorBird",
        "3c:39:e7:2f:00:01, HomeWizard"})
    void blockOf28Bits_winsOverTheOneItIsCutFrom(String mac, String maker) {
        assertThat(makerOf(mac)).contains(maker);
    }

    @ParameterizedTest
    @CsvSource({
        "00:1b:c5:07:30:01, tado",
        "70:b3:d5:7d:10:01, Schneider Electric Motion USA",
        "00:50:c2:7d:50:01, DEUTA-WERKE"})
    void blockOf36Bits_winsOverTheOneItIsCutFrom(String mac, String maker) {
        assertThat(makerOf(mac)).contains(maker);
    }

    @Test
    void registrarOfTheBlocks_isNoMaker() {
        assertThat(makerOf("00:1b:c5:ff:f0:01")).isEmpty();
        assertThat(makerOf("00:01:01:00:00:01")).isEmpty();
    }

    @Test
    void blocks_areAllThere() {
        assertThat(((ShippedKnowledge) KNOWLEDGE).makerBlocks()).isEqualTo(57_632);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:0a:c4:01:02:03", "00:33:7a:01:02:03", "00:15:af:01:02:03", "00:12:16:a4:3b:20"})
    void makersOfMereModules_areNotShown(String mac) {
        assertThat(makerOf(mac)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5e:1f:90:2a:44:d7", "02:42:ac:11:00:02", "ff:ff:ff:ff:ff:ff", "00:00:00:00:00:00"})
    void randomAndGroupAddresses_nameNobody(String mac) {
        assertThat(makerOf(mac)).isEmpty();
    }

    private static Optional<String> makerOf(String mac) {
        return KNOWLEDGE.makerOf(Mac.of(mac).orElseThrow());
    }

    @Test
    void moduleMaker_isTheChipsMaker_andNoBrand() {
        Mac espressif = Mac.of("84:cc:a8:00:00:01").orElseThrow();
        assertThat(ShippedKnowledge.read().makerOf(espressif)).isEmpty();
        assertThat(ShippedKnowledge.read().chipMakerOf(espressif)).hasValueSatisfying(
            maker -> assertThat(maker).startsWith("Espressif"));
        assertThat(ShippedKnowledge.read().chipMakerOf(Mac.of("86:cc:a8:00:00:01").orElseThrow())).isEmpty();
    }
}

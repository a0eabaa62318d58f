package app.porchlight.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.model.Evidence;
import app.porchlight.model.Identity;
import app.porchlight.model.Kind;
import app.porchlight.model.Mac;
import app.porchlight.model.Service;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdentifierTest {
    private static final InetAddress AT = InetAddress.ofLiteral("192.168.1.20");

    private final Identifier identifier = new Identifier(ShippedKnowledge.read());

    private Identity identify(Evidence... evidence) {
        return identifier.identify(List.of(evidence));
    }

    private static Evidence cast(String model, String name) {
        return new Evidence.Announcement(AT, "_googlecast._tcp", "x", 8009, Map.of("md", model, "fn", name));
    }

    @Test
    void nothingSeen_isUnknown() {
        assertThat(identify()).isEqualTo(Identity.UNKNOWN);
    }

    @Test
    void announcement_tellsKindAndName() {
        Identity identity = identify(cast("Chromecast", "Living room"));
        assertThat(identity.kind()).contains(Kind.MEDIA_PLAYER);
        assertThat(identity.givenName()).contains("Living room");
        assertThat(identity.confidence()).isGreaterThan(Identifier.SURE_ENOUGH);
        assertThat(identity.reasons()).isNotEmpty();
    }

    @Test
    void answerInItsOwnLanguage_tellsKindModelAndName() {
        Identity identity =
            identify(new Evidence.Answer(AT, "kasa", Map.of("model", "HS110(EU)", "alias", "Christmas")));
        assertThat(identity.kind()).contains(Kind.PLUG);
        assertThat(identity.model()).contains("HS110");
        assertThat(identity.givenName()).contains("Christmas");
    }

    @Test
    void hardwareAlone_tellsAMakerButNoKind() {
        Identity identity = identify(new Evidence.Neighbour(AT, Mac.of("50:c7:bf:01:02:03").orElseThrow()));
        assertThat(identity.maker()).isPresent();
        assertThat(identity.kind()).isEmpty();
    }

    @Test
    void sameThingSaidOften_isNotSurer() {
        double once = identify(cast("Chromecast", "a")).confidence();
        assertThat(identify(cast("Chromecast", "a"), cast("Chromecast", "b"), cast("Chromecast", "c")).confidence())
            .isEqualTo(once);
    }

    @Test
    void disagreement_makesLessSure() {
        Evidence camera = new Evidence.WebPage(AT, Service.tcp(80, "http"), 200, "", "", "NETSurveillance WEB", "form");
        double alone = identify(camera).confidence();
        assertThat(identify(camera, cast("Chromecast", "x")).confidence()).isLessThan(alone);
    }

    /** Boxes of providers play films, print and keep files as well, and announce all of that. */
    @Test
    void wayOutToTheInternet_isTheRouter_whateverElseItSaysThatItIs() {
        Evidence.Router router = new Evidence.Router(AT);
        for (Evidence claim : List.of(cast("Chromecast", "Lounge"),
                new Evidence.Announcement(AT, "_ipp._tcp", "Printer at the router", 631, Map.of()),
                new Evidence.Answer(AT, "hue", Map.of("modelid", "BSB002")),
                new Evidence.Description(AT, "", "", Map.of("deviceType", "urn:schemas-upnp-org:device:Printer:1")))) {
            assertThat(identify(claim).kind()).isPresent().isNotEqualTo(Optional.of(Kind.ROUTER));
            Identity identity = identify(router, claim);
            assertThat(identity.kind()).contains(Kind.ROUTER);
            assertThat(identity.confidence()).isEqualTo(identify(router).confidence());
        }
    }

    @Test
    void phoneThatSharesItsConnection_isStillAPhone() {
        Evidence phone = new Evidence.Announcement(AT, "_companion-link._tcp", "x", 1, Map.of("rpMd", "iPhone14,5"));
        Evidence name = new Evidence.HostName(AT, "dns", "Annas-iPhone");
        assertThat(identify(new Evidence.Router(AT), phone, name).kind()).contains(Kind.PHONE);
    }

    @Test
    void computerThatLendsItsGames_goesByItsName_whereSomebodyChoseIt() {
        assertThat(identify(new Evidence.Answer(AT, "steam", Map.of("hostname", "study-games"))).givenName())
            .contains("Study games");
        assertThat(identify(new Evidence.Answer(AT, "steam", Map.of("hostname", "DESKTOP-4F2K9QX"))).givenName())
            .isEmpty();
        assertThat(identify(new Evidence.Answer(AT, "cast", Map.of("name", "Den"))).givenName()).contains("Den");
    }

    @Test
    void unknownMakersOwnWords_areTaken() {
        Identity identity = identify(new Evidence.Description(AT, "", "",
            Map.of("manufacturer", "Acme Unheard Of", "modelName", "Zapper 9")));
        assertThat(identity.maker()).contains("Acme Unheard Of");
        assertThat(identity.model()).contains("Zapper 9");
        assertThat(identity.kind()).isEmpty();
    }
}

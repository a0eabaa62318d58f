package app.porchlight.homelab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Real servers of pictures: open, behind a login, and open at one path beside another with a login. */
@Tag("homelab")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CamerasTest {
    private static final String REOLINK = "ec:71:db:00:00:";
    private static final String VIVOTEK = "00:02:d1:00:00:";
    private static final String VIVOTEK_PICTURE = "/cgi-bin/viewer/video.jpg";
    private static final String HIKVISION = "44:19:b6:00:00:";

    private Lab lab;
    private Outcome outcome;
    private Host open;
    private Host basic;
    private Host digest;
    private Host factory;
    private Host halfOpen;
    private Host openPage;
    private Host shutPage;
    private Host otherPage;
    private Host onvifFactory;
    private Host onvifOwn;
    private OnvifCamera factoryUsers;
    private OnvifCamera ownUsers;
    private LighttpdPage openSnapshot;
    private LighttpdPage shutSnapshot;
    private RtspCamera openPictures;
    private RtspCamera halfOpenPictures;
    private RtspCamera factoryPictures;

    @BeforeAll
    void checkTheHome() {
        lab = new Lab("cameras");
        Host router = lab.join("router", "192.168.88.1", "1c:3b:f3:5a:10:01");
        open = join("open", 70, "02:00:00:00:00:");
        openPictures = RtspCamera.start(open, "basic", "admin", SampleHome.STRONG, RtspCamera.NONE, "/live");
        basic = join("basic", 71, REOLINK);
        RtspCamera.start(basic, "basic", "admin", SampleHome.STRONG, "/h264Preview_01_main");
        digest = join("digest", 72, HIKVISION);
        RtspCamera.start(digest, "digest", "admin", SampleHome.STRONG, "/Streaming/Channels/101");
        factory = join("factory", 73, HIKVISION);
        factoryPictures = RtspCamera.start(factory, "digest", "admin", "12345", "/Streaming/Channels/101");
        halfOpen = join("halfopen", 74, REOLINK);
        halfOpenPictures =
            RtspCamera.start(halfOpen, "digest", "admin", SampleHome.STRONG, "/h264Preview_01_main", "/onvif1");
        openPage = join("openpage", 75, VIVOTEK);
        openSnapshot = LighttpdPage.open(openPage, "lighttpd").withPicture(VIVOTEK_PICTURE);
        shutPage = join("shutpage", 76, VIVOTEK);
        shutSnapshot = LighttpdPage.behindLogin(shutPage, "lighttpd", "digest", "streaming_server",
            "root:" + SampleHome.STRONG).withPicture(VIVOTEK_PICTURE);
        otherPage = join("otherpage", 77, VIVOTEK);
        LighttpdPage.open(otherPage, "lighttpd");
        onvifFactory = join("onviffactory", 78, "02:00:00:00:00:");
        factoryUsers = OnvifCamera.start(onvifFactory, "admin", "admin");
        onvifOwn = join("onvifown", 79, "02:00:00:00:00:");
        ownUsers = OnvifCamera.start(onvifOwn, "admin", SampleHome.STRONG);
        outcome = lab.laptop("192.168.88.50", router.address()).check();
    }

    @AfterAll
    void remove() {
        lab.close();
    }

    private Host join(String name, int last, String maker) {
        return lab.join(name, "192.168.88." + last, maker + last);
    }

    @Test
    void picturesForEverybody_areAtRisk_andNoneIsTaken() {
        assertThat(outcome.verdict(open, "camera-open")).isEqualTo("at-risk");
        assertThat(outcome.finding(open, "camera-open").at("/facts/path").stringValue()).isEqualTo("/live");
        assertThat(openPictures.granted()).containsExactly("describe /live");
    }

    @Test
    void picturesForEverybody_besideThoseWithALogin_areAtRisk() {
        assertThat(outcome.verdict(halfOpen, "camera-open")).isEqualTo("at-risk");
        assertThat(outcome.finding(halfOpen, "camera-open").at("/facts/path").stringValue()).isEqualTo("/onvif1");
        assertThat(halfOpenPictures.granted()).containsOnly("describe /onvif1");
    }

    @Test
    void picturesBehindALogin_areFine() {
        assertThat(outcome.verdict(basic, "camera-open")).isEqualTo("fine");
        assertThat(outcome.verdict(digest, "camera-open")).isEqualTo("fine");
        assertThat(outcome.verdict(factory, "camera-open")).isEqualTo("fine");
    }

    @Test
    void factoryPassword_isToldWhereItWorks_andOnlyThere() {
        assertThat(outcome.logins(factory)).containsExactly("hikvision-1");
        assertThat(factoryPictures.granted()).containsExactly("describe /Streaming/Channels/101");
        assertThat(outcome.verdict(digest, "default-password")).isEqualTo("fine");
        assertThat(outcome.verdict(basic, "default-password")).isEqualTo("fine");
    }

    @Test
    void factoryPasswordOverOnvif_isToldWhereItWorks_andOnlyThere() {
        assertThat(outcome.logins(onvifFactory)).containsExactly("hisilicon-camera-1");
        assertThat(factoryUsers.judged()).contains("right", "wrong").doesNotContain("alien");
        assertThat(outcome.verdict(onvifOwn, "default-password")).isEqualTo("fine");
        assertThat(ownUsers.judged()).contains("wrong").doesNotContain("alien", "right")
            .filteredOn("wrong"::equals).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void singlePictureForEverybody_isAtRisk_andOnlyItsFirstBytesWereSent() {
        assertThat(outcome.verdict(openPage, "snapshot-open")).isEqualTo("at-risk");
        assertThat(outcome.finding(openPage, "snapshot-open").at("/facts/path").stringValue())
            .isEqualTo(VIVOTEK_PICTURE);
        assertThat(openSnapshot.sent(VIVOTEK_PICTURE)).containsExactly("206 - 8");
    }

    @Test
    void singlePictureBehindALogin_isFine_andNoPictureCannotBeTold() {
        assertThat(outcome.verdict(shutPage, "snapshot-open")).isEqualTo("fine");
        assertThat(shutSnapshot.sent(VIVOTEK_PICTURE)).hasSize(1).allMatch(line -> line.startsWith("401 - "));
        assertThat(outcome.verdict(otherPage, "snapshot-open")).isEqualTo("could-not-tell");
    }
}

package app.porchlight.homelab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A real web server with a maker's own login: as it came, with its owner's password, and one that locks. */
@Tag("homelab")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormLoginTest {
    private static final String FACTORY = "default-password";

    private Lab lab;
    private Host asItCame;
    private Host owned;
    private Host locking;
    private LighttpdForm asItCameForm;
    private LighttpdForm ownedForm;
    private LighttpdForm lockingForm;
    private Outcome outcome;

    @BeforeAll
    void check() {
        lab = new Lab("forms");
        Host router = lab.join("router", "192.168.83.1", "1c:3b:f3:5a:10:01");
        asItCame = lab.join("came", "192.168.83.20", "02:00:00:00:00:20");
        owned = lab.join("owned", "192.168.83.21", "02:00:00:00:00:21");
        locking = lab.join("locking", "192.168.83.22", "02:00:00:00:00:22");
        Laptop laptop = lab.laptop("192.168.83.50", router.address());
        asItCameForm = LighttpdForm.asking(asItCame, "admin:admin", 3);
        ownedForm = LighttpdForm.asking(owned, "admin:" + SampleHome.STRONG, 3);
        lockingForm = LighttpdForm.asking(locking, "admin:" + SampleHome.STRONG, 7);
        outcome = laptop.check();
    }

    @AfterAll
    void remove() {
        if (lab != null) {
            lab.close();
        }
    }

    @Test
    void factoryLogin_isAtRisk_provedByAMadeUpOne_andLoggedOut() {
        assertThat(outcome.verdict(asItCame, FACTORY)).as(outcome.err()).isEqualTo("at-risk");
        assertThat(outcome.logins(asItCame)).containsExactly("asus-1");
        assertThat(asItCameForm.judged("right")).isEqualTo(1);
        assertThat(asItCameForm.judged("wrong")).isEqualTo(1);
        assertThat(asItCameForm.goodbyes()).isEqualTo(1);
    }

    @Test
    void ownersPassword_isFine_afterOneTry() {
        assertThat(outcome.verdict(owned, FACTORY)).isEqualTo("fine");
        assertThat(ownedForm.judged("wrong")).isEqualTo(1);
        assertThat(ownedForm.goodbyes()).isZero();
    }

    @Test
    void lock_cannotBeTold_andIsLeftAlone() {
        assertThat(outcome.verdict(locking, FACTORY)).isEqualTo("could-not-tell");
        assertThat(lockingForm.judged("wrong")).isEqualTo(1);
    }

    @Test
    void loginForm_isNoOpenSettingsPage() {
        assertThat(outcome.verdict(asItCame, "admin-no-login")).isEqualTo("fine");
    }
}

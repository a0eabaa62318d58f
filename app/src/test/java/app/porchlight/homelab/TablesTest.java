package app.porchlight.homelab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A real MariaDB, which tells only after a try whether it wants a password: open, with a lock, and for others only. */
@Tag("homelab")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TablesTest {
    private Lab lab;
    private Outcome outcome;
    private Host open;
    private Host shut;
    private Host elsewhere;
    private Host odd;

    @BeforeAll
    void checkTheHome() {
        lab = new Lab("tables");
        Host router = lab.join("router", "192.168.83.1", "1c:3b:f3:5a:10:01");
        open = mariadb("open", 70, "CREATE USER root@'%';");
        shut = mariadb("shut", 71, "CREATE USER root@'%' IDENTIFIED BY '" + SampleHome.STRONG + "';");
        elsewhere = mariadb("elsewhere", 72, "");
        odd = mariadb("odd", 73, "INSTALL SONAME 'auth_ed25519';\nCREATE USER root@'%' IDENTIFIED VIA ed25519 USING "
            + "PASSWORD('" + SampleHome.STRONG + "');");
        outcome = lab.laptop("192.168.83.50", router.address()).check();
    }

    @AfterAll
    void remove() {
        lab.close();
    }

    /** @param users who may come over the network, one statement a line */
    private Host mariadb(String name, int last, String users) {
        Host host = lab.join(name, "192.168.83." + last, "02:00:00:00:00:" + last);
        host.file("first.sql", users + "\n");
        host.startScript("mariadb", """
            mariadb-install-db --no-defaults --user=root --datadir=%1$s/base --skip-test-db >/dev/null
            exec %2$s --no-defaults --user=root --datadir=%1$s/base --socket=%1$s/socket --bind-address=0.0.0.0 \
                --skip-name-resolve --log-warnings=9 --log-error=%1$s/errors.log --init-file=%1$s/first.sql
            """.formatted(host.folder(), Program.MARIADB.path())).listening(3306);
        return host;
    }

    @Test
    void tables_areToldAsTheyAre() {
        assertThat(outcome.verdict(open, "database-open")).isEqualTo("at-risk");
        assertThat(outcome.verdict(shut, "database-open")).isEqualTo("fine");
        assertThat(outcome.verdict(elsewhere, "database-open")).as("nobody may come from here").isEqualTo("fine");
        assertThat(outcome.verdict(odd, "database-open")).as("a login of another kind").isEqualTo("could-not-tell");
    }

    @Test
    void onePassword_wasTried_andNoneWhereNobodyMayCome() {
        assertThat(shut.log("errors.log")).filteredOn(line -> line.contains("Access denied")).hasSize(1);
        assertThat(elsewhere.log("errors.log")).noneMatch(line -> line.contains("Access denied"));
    }
}

package app.porchlight.engine.checks;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.model.Verdict;
import app.porchlight.protocol.control.SshWays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of the list of ways to encrypt that an SSH server sends. */
class SshOldTest {
    private static final SshOld CHECK = new SshOld(ShippedKnowledge.read());
    private static final String NEW = "SSH-2.0-OpenSSH_10.0";

    private static Verdict of(List<String> exchanges, List<String> keys, List<String> ciphers) {
        return CHECK.judged(new SshWays(NEW, exchanges, keys, ciphers));
    }

    private static List<String> list(String names) {
        return names == null ? List.of() : List.of(names.split(" "));
    }

    @Test
    void goodWays_areFine_alsoBesideOldOnes() {
        assertThat(of(List.of("curve25519-sha256", "diffie-hellman-group1-sha1"), List.of("ssh-ed25519", "ssh-dss"),
            List.of("aes256-ctr", "3des-cbc"))).isInstanceOf(Verdict.Fine.class);
    }

    @ParameterizedTest
    @CsvSource({
        "diffie-hellman-group1-sha1 ext-info-s, ssh-ed25519, aes256-ctr, diffie-hellman-group1-sha1",
        "curve25519-sha256, ssh-dss, aes256-ctr, ssh-dss",
        "curve25519-sha256, ssh-ed25519, 3des-cbc arcfour, 3des-cbc"})
    void onlyOldWaysOfOneSort_areARisk(String exchanges, String keys, String ciphers, String told) {
        assertThat(of(list(exchanges), list(keys), list(ciphers)))
            .isInstanceOfSatisfying(Verdict.AtRisk.class, risk ->
                assertThat(risk.facts()).isEqualTo(Map.of("way", told)));
    }

    @ParameterizedTest
    @CsvSource({", ssh-ed25519, aes256-ctr", "ext-info-s, ssh-ed25519, aes256-ctr", "curve25519-sha256, , aes256-ctr",
        "curve25519-sha256, ssh-ed25519,"})
    void listWithNothingOnIt_tellsNothing(String exchanges, String keys, String ciphers) {
        assertThat(of(list(exchanges), list(keys), list(ciphers))).isInstanceOf(Verdict.CouldNotTell.class);
    }
}

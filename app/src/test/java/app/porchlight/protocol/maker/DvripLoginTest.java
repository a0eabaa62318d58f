package app.porchlight.protocol.maker;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.protocol.LoginOutcome;
import app.porchlight.protocol.Mutated;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DvripLoginTest {
    /** A head for 0x5b bytes of an answer to a login. */
    private static final byte[] HEAD = HexFormat.of().parseHex("ff01000007000000000000000000e9035b000000");

    /** Both are published: as the empty password's and the hidden account's. */
    @ParameterizedTest
    @CsvSource({"'', tlJwpbo6", "tluafed, OxhlwSG8"})
    void passwords_becomeEightLetters(String password, String letters) {
        assertThat(DvripLogin.hash(password)).isEqualTo(letters);
    }

    @ParameterizedTest
    @CsvSource({"100, IN", "203, WRONG", "106, WRONG", "205, LOCK", "206, LOCK", "104, UNCLEAR", "99999, UNCLEAR"})
    void answers_areToldApart(String ret, LoginOutcome outcome) {
        assertThat(DvripLogin.outcome(said("{ \"DeviceType \" : \"HVR\", \"Ret\" : " + ret + " }"))).isEqualTo(outcome);
    }

    @Test
    void onlyAnAnswerToALogin_ofAModestLength_isRead() {
        assertThat(DvripLogin.length(HEAD)).isEqualTo(0x5b);
        assertThat(DvripLogin.length(Arrays.copyOf(HEAD, 19))).isNegative();
        byte[] long9000 = HEAD.clone();
        long9000[17] = 0x23;
        assertThat(DvripLogin.length(long9000)).isNegative();
        byte[] another = HEAD.clone();
        another[14] = 0;
        assertThat(DvripLogin.length(another)).isNegative();
    }

    @Test
    void damagedAnswers_areReadToTheEnd() {
        Mutated.feed(heard -> assertThat(DvripLogin.outcome(heard)).isNotNull(),
            List.of(said("{ \"Ret\" : 100, \"SessionID\" : \"0x00000007\" }\n\0")));
        Mutated.feed(heard -> assertThat(DvripLogin.length(Arrays.copyOf(heard, HEAD.length)))
            .isLessThanOrEqualTo(8192), List.of(HEAD));
    }

    private static byte[] said(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

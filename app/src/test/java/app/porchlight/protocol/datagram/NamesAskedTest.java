package app.porchlight.protocol.datagram;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.protocol.Mutated;
import java.net.Inet4Address;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesAskedTest {
    /** What Samba's nmbd 4.17 answered. */
    private static final byte[] SAMBA = Mutated.hex(
        "0001 8400 0000 0001 0000 0000 20 434b", "41".repeat(30), "00 0021 0001 00000000 0089 05",
        "46414d494c592d46494c455320202000 0400", "46414d494c592d46494c455320202003 0400",
        "46414d494c592d46494c455320202020 0400", "484f4d45202020202020202020202000 8400",
        "484f4d4520202020202020202020201e 8400", "00".repeat(46));

    /** What dnsmasq 2.90 answered for 10.79.3.20, which it knows, and for 10.79.3.99, which it does not. */
    private static final byte[] KNOWN = Mutated.hex("0314 8580 0001 0001 0000 0000",
        "023230013302373902313007696e2d61646472046172706100000c0001 c00c000c000100000000 0019",
        "0d6761726167652d63616d65726105667269747a03626f7800");
    private static final byte[] UNKNOWN = Mutated.hex("0314 8185 0001 0000 0000 0000",
        "023939013302373902313007696e2d61646472046172706100000c0001");
    private static final byte[] QUESTION = ReverseDns.question(0x0314, Inet4Address.ofLiteral("10.79.3.20"));

    @Test
    void netBiosQuestion_isAsPublished() {
        assertThat(NetBios.question()).isEqualTo(
            Mutated.hex("0001 0000 0001 0000 0000 0000 20 434b", "41".repeat(30), "00 0021 0001"));
    }

    @Test
    void netBiosAnswer_tellsTheComputer_notTheWorkgroup() {
        assertThat(NetBios.computer(SAMBA)).contains("FAMILY-FILES");
    }

    @Test
    void onlyAWorkgroup_isNoName() {
        byte[] shared = SAMBA.clone();
        shared[57 + 16] = (byte) 0x84;
        assertThat(NetBios.computer(shared)).isEmpty();
    }

    @Test
    void ownQuestionSentBack_isNoName() {
        assertThat(NetBios.computer(NetBios.question())).isEmpty();
        assertThat(ReverseDns.name(QUESTION, QUESTION)).isEmpty();
    }

    @Test
    void routersAnswer_tellsTheName_withoutTheDomain() {
        assertThat(ReverseDns.name(QUESTION, KNOWN)).contains("garage-camera");
    }

    @Test
    void answerToAnotherQuestion_isNotTaken() {
        assertThat(ReverseDns.name(ReverseDns.question(0x0314, Inet4Address.ofLiteral("10.79.3.21")), KNOWN)).isEmpty();
        assertThat(ReverseDns.name(ReverseDns.question(0x0315, Inet4Address.ofLiteral("10.79.3.20")), KNOWN)).isEmpty();
    }

    @Test
    void unknownAddress_hasNoName() {
        byte[] question = ReverseDns.question(0x0314, Inet4Address.ofLiteral("10.79.3.99"));
        assertThat(ReverseDns.name(question, UNKNOWN)).isEmpty();
    }

    @Test
    void addressSpelledOut_isNoName() {
        assertThat(ReverseDns.name(QUESTION, named("10-79-3-20"))).isEmpty();
        assertThat(ReverseDns.name(QUESTION, named("host-20"))).isEmpty();
        assertThat(ReverseDns.name(QUESTION, named("unknown"))).isEmpty();
        assertThat(ReverseDns.name(QUESTION, named("evil\nname"))).isEmpty();
        assertThat(ReverseDns.name(QUESTION, named("HS110"))).contains("HS110");
    }

    private static byte[] named(String label) {
        StringBuilder hex = new StringBuilder("%02x".formatted(label.length()));
        label.chars().forEach(letter -> hex.append("%02x".formatted(letter)));
        return Mutated.hex("0314 8580 0001 0001 0000 0000",
            "023230013302373902313007696e2d61646472046172706100000c0001 c00c000c000100000000",
            "%04x".formatted(label.length() + 2), hex.toString(), "00");
    }

    @Test
    void nameThatPointsAtItself_endsAndIsNone() {
        byte[] loop = KNOWN.clone();
        loop[12] = (byte) 0xC0;
        loop[13] = 12;
        assertThat(ReverseDns.name(QUESTION, loop)).isEmpty();
    }

    @Test
    void linkQuestion_isAsPublished() {
        assertThat(Llmnr.question(0x0314, Inet4Address.ofLiteral("10.79.3.20"))).isEqualTo(Mutated.hex(
            "0314 0000 0001 0000 0000 0000", "023230013302373902313007696e2d61646472046172706100000c0001"));
    }

    @Test
    void linkAnswer_isTaken_unlessItIsInDoubt() {
        byte[] question = Llmnr.question(0x0314, Inet4Address.ofLiteral("10.79.3.20"));
        assertThat(Llmnr.name(question, link(0x80))).contains("HS110");
        assertThat(Llmnr.name(question, link(0x84))).as("another has that name").isEmpty();
        assertThat(Llmnr.name(question, link(0x82))).as("cut short").isEmpty();
        assertThat(Llmnr.name(question, link(0x81))).as("not sure yet").isEmpty();
        assertThat(Llmnr.name(question, question)).isEmpty();
        assertThat(Llmnr.name(question, new byte[3])).isEmpty();
    }

    /** An answer as in RFC 4795, 2.1.1, with these flags. */
    private static byte[] link(int flags) {
        byte[] answer = named("HS110");
        answer[2] = (byte) flags;
        answer[3] = 0;
        return answer;
    }

    @Test
    void damagedAnswers_neverThrow_andGiveOnlyPlainNames() {
        Mutated.feed(bytes -> {
            NetBios.computer(bytes).ifPresent(name -> assertThat(name).matches("[\\x20-\\x7E]{1,15}"));
            Llmnr.name(QUESTION, bytes).ifPresent(name -> assertThat(name).matches("[\\x21-\\x7E]{1,63}"));
            ReverseDns.name(QUESTION, bytes).ifPresent(name -> assertThat(name).matches("[\\x21-\\x7E]{1,63}"));
        }, List.of(SAMBA, KNOWN, UNKNOWN, QUESTION));
    }
}

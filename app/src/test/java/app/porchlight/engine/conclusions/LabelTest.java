package app.porchlight.engine.conclusions;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.engine.conclusions.Label.Letter;
import app.porchlight.engine.conclusions.Label.Line;
import app.porchlight.engine.conclusions.Label.Sight;
import app.porchlight.model.Finding;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelTest {
    private static Label of(String findings) {
        return Label.of(Found.device(20, Arrays.stream(findings.split(";")).filter(each -> !each.isBlank())
            .map(Found::finding).toArray(Finding[]::new)), Found.KNOWLEDGE);
    }

    /** The rule, line by line. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', nullValues = "none", value = {
        // nothing bad, all answered: also where all that could be seen is that no door is open
        "telnet-open fine,                                                                            A",
        "telnet-open fine; default-password fine http:80,                                             A",
        // nothing bad, but a question has no answer, or there is something that is good to know
        "telnet-open fine; default-password untold http:80,                                           B",
        "telnet-open fine; port-mappings untold,                                                      B",
        "telnet-open fine; snmp-public GOOD_TO_KNOW,                                                  B",
        "telnet-open fine; snmp-public GOOD_TO_KNOW; default-password untold http:80,                 B",
        // the gravest decides
        "telnet-open fine; admin-without-encryption IMPROVE http:80,                                  C",
        "admin-without-encryption IMPROVE http:80; telnet-open FIX_SOON telnet:23,                    D",
        "telnet-open FIX_SOON telnet:23; default-password ACT_NOW telnet:23; ftp-open fine,           E",
        "default-password ACT_NOW telnet:23; ftp-open untold,                                         E",
        // nothing could be seen: no letter, however many questions were asked
        "telnet-open untold; default-password untold,                                                 none",
        "'',                                                                                          none",
        // no such door is open: that says nothing of what would be behind one
        "default-password fine,                                                                       none",
        "default-password fine telnet:23,                                                             A"})
    void letter_followsTheRule(String findings, Letter letter) {
        assertThat(of(findings.equals("''") ? "" : findings).letter().orElse(null)).isEqualTo(letter);
    }

    @ParameterizedTest
    @CsvSource({
        "default-password fine http:80, PASSWORDS, GOOD", "default-password fine, PASSWORDS, UNSEEN",
        "default-password untold http:80, PASSWORDS, UNSEEN", "default-password ACT_NOW http:80, PASSWORDS, BAD",
        "telnet-open fine, DOORS, GOOD", "telnet-open fine, TRANSPORT, UNSEEN",
        "telnet-open FIX_SOON telnet:23, TRANSPORT, BAD", "telnet-open FIX_SOON telnet:23, DOORS, BAD",
        "telnet-open untold, DOORS, UNSEEN", "adb-open fine; telnet-open untold, DOORS, UNSEEN",
        "adb-open ACT_NOW adb:5555; telnet-open fine, DOORS, BAD", "ftp-anonymous fine ftp:21, DATA, GOOD",
        "telnet-open fine; default-password fine http:80, SOFTWARE, UNSEEN"})
    void topic_isSeenAsTheRuleSays(String findings, Topic topic, Sight sight) {
        assertThat(of(findings).lines()).filteredOn(line -> line.topic() == topic).extracting(Line::sight)
            .containsExactly(sight);
    }

    @Test
    void everyTopicOfTheStandard_hasALine_andSaysWhatItRestsOn() {
        Label label = of("telnet-open FIX_SOON telnet:23; default-password untold telnet:23");

        assertThat(label.lines()).extracting(Line::topic).containsExactly(Topic.values());
        assertThat(label.seen(Sight.BAD)).extracting(Line::topic).containsExactly(Topic.TRANSPORT, Topic.DOORS);
        assertThat(label.seen(Sight.BAD)).allSatisfy(line -> assertThat(line.because()).extracting(Finding::check)
            .containsExactly("telnet-open"));
        assertThat(label.seen(Sight.UNSEEN)).filteredOn(line -> !line.because().isEmpty()).extracting(Line::topic)
            .containsExactly(Topic.PASSWORDS);
    }

    @Test
    void whatNoScanCanSee_isNeverSeen() {
        List<Topic> never = List.of(Topic.REPORTS, Topic.SOFTWARE, Topic.OUTAGES, Topic.WATCHING, Topic.DELETION,
            Topic.PRIVACY);

        assertThat(Found.KNOWLEDGE.check("known-hole").standards().get("etsi-en-303-645")).contains("5.2-2", "5.3-1");
        assertThat(of("telnet-open fine; known-hole ACT_NOW; ftp-anonymous fine ftp:21").lines())
            .filteredOn(line -> never.contains(line.topic())).hasSize(never.size())
            .allSatisfy(line -> assertThat(line.sight()).isEqualTo(Sight.UNSEEN));
    }

    @Test
    void provisions_areReadByChapter() {
        assertThat(Topic.of("5.1, 5.5-5, 5.12-1")).containsExactly(Topic.PASSWORDS, Topic.TRANSPORT, Topic.SETUP);
        assertThat(Topic.of("6-1, 5.10-1")).isEmpty();
        assertThat(Topic.of("")).isEmpty();
    }
}

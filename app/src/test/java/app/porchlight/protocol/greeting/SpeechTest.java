package app.porchlight.protocol.greeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeechTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        SSH-2.0-dropbear_2019.78        | ssh
        220 (vsFTPd 3.0.3)              | ftp
        220 mail.example ESMTP Postfix  | smtp
        220 mail.example FTP server     | ftp
        220 SMTPBOX FTP server ready    | ftp
        220 Home of e-mail and files    | ftp
        RFB 003.008                     | vnc
        HTTP/1.0 400 Bad Request        | http
        RTSP/1.0 200 OK                 | rtsp
        @RSYNCD: 31.0                   | rsync
        +OK ready                       | pop3
        * OK IMAP4rev1                  | imap
        dvrdvs login:                   | telnet
        """)
    void firstWords_tellTheLanguage(String said, String protocol) {
        assertThat(Speech.of(said.getBytes(StandardCharsets.ISO_8859_1))).contains(protocol);
    }

    @Test
    void negotiation_isTelnet() {
        assertThat(Speech.of(HexFormat.of().parseHex("fffd01fffd1ffffb01fffb03"))).contains("telnet");
    }

    /** The name of its login ends as the question for a password does. */
    @Test
    void database_isNotTelnet() {
        byte[] greeting = HexFormat.of().parseHex("640000000a352e352e352d31302e31312e31392d4d617269614442"
            + "2d302b64656231327531000300000034276444466f7a3c00fef7080200ff81150000000000001d0000"
            + "00244a2a325b55787a7e294f34006d7973716c5f6e61746976655f70617373776f726400");
        assertThat(Speech.of(greeting)).contains("mysql");
        assertThat(Speech.of(Arrays.copyOf(greeting, 50))).isEmpty();
    }

    @Test
    void otherBytes_areNotTelnet() {
        assertThat(Speech.of(HexFormat.of().parseHex("ffd8ffe000104a464946"))).isEmpty();
        assertThat(Speech.of(HexFormat.of().parseHex("ff"))).isEmpty();
        assertThat(Speech.of(new byte[0])).isEmpty();
        assertThat(Speech.of("4a0000000a352e352e".getBytes(StandardCharsets.US_ASCII))).isEmpty();
    }
}

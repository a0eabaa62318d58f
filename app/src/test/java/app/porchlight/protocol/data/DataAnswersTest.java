package app.porchlight.protocol.data;

import static org.assertj.core.api.Assertions.assertThat;

import app.porchlight.protocol.Admission;
import app.porchlight.protocol.Mutated;
import app.porchlight.protocol.Mutations;
import app.porchlight.protocol.login.LoginOutcome;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How databases and message brokers answer somebody without a password; and what none should answer. */
class DataAnswersTest {
    private static final byte[] MONGO_OPEN = Mutated.hex("360000000100000001000000dd07000000000000002100000004",
        "6461746162617365730005000000 00016f6b00000000000000f03f00");

    private static final byte[] MONGO_GUARDED = Mutated.hex("850000000100000001000000dd0700000000000000700000",
        "00016f6b00", "0000000000000000026572726d7367002e000000436f6d6d616e64206c697374446174616261736573207265",
        "7175697265732061757468",
        "656e7469636174696f6e0010636f6465000d00000002636f64654e616d65000d000000556e617574686f72697a65640000");

    /** MariaDB 10.11 greets; and would not, from where we are. */
    private static final byte[] MYSQL = Mutated.hex("640000000a352e352e352d31302e31312e31392d4d617269614442",
        "2d302b64656231327531000300000034276444466f7a3c00fef7080200ff81150000000000001d0000",
        "00244a2a325b55787a7e294f34006d7973716c5f6e61746976655f70617373776f726400");
    private static final byte[] MYSQL_NOT_FROM_HERE = Mutated.hex(
        "43000000ff6a04486f7374202731302e392e392e3927206973206e6f74",
        "20616c6c6f77656420746f20636f6e6e65637420746f2074686973204d61726961444220736572766572");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource({
        "520000000800000000, OPEN", "5200000008000000005300000016, OPEN",
        "520000000800000000520000000800000000, SOMETHING_ELSE",
        "520000000800000003, GUARDED", "520000000c0000000501020304, GUARDED",
        "52000000170000000a534352414d2d5348412d3235360000, GUARDED", "520000000800000001, SOMETHING_ELSE",
        "5200000008, SOMETHING_ELSE", "450000001043323830303000, GUARDED", "450000001043303841303100, SOMETHING_ELSE",
        "4e, SOMETHING_ELSE", "'', SOMETHING_ELSE"})
    void postgres(String heard, Admission admission) {
        assertThat(Postgres.read(Mutated.hex(heard))).isEqualTo(admission);
    }

    @Test
    void mongo() {
        assertThat(Mongo.read(MONGO_OPEN)).isEqualTo(Admission.OPEN);
        assertThat(Mongo.read(MONGO_GUARDED)).isEqualTo(Admission.GUARDED);
        assertThat(Mongo.read(bytes("HTTP/1.1 400 Bad Request\r\n"))).isEqualTo(Admission.SOMETHING_ELSE);
        byte[] twice = ByteBuffer.allocate(2 * MONGO_OPEN.length).put(MONGO_OPEN).put(MONGO_OPEN).array();
        assertThat(Mongo.read(twice)).isEqualTo(Admission.SOMETHING_ELSE);
        assertThat(Mongo.question()).hasSize(Mongo.question()[0]);
    }

    @ParameterizedTest
    @CsvSource({"VERSION 1.6.18, OPEN", "CLIENT_ERROR unauthenticated, GUARDED", "ERROR, SOMETHING_ELSE",
        "VERSION and more, SOMETHING_ELSE"})
    void memcached(String heard, Admission admission) {
        assertThat(Memcached.read(bytes(heard + "\r\n"))).isEqualTo(admission);
    }

    @ParameterizedTest
    @CsvSource({"0700000200000002000000, IN", "0700000400000002000000, IN", "0700000000000002000000, UNCLEAR",
        "0800000200000002000000, UNCLEAR", "03000002ff1504, WRONG", "03000002ffa206, WRONG", "03000002ff6904, LOCK",
        "03000002ff2e0c, LOCK", "03000002ff730f, LOCK", "03000002ff3610, LOCK", "03000000ff6a04, NO_PASSWORDS",
        "03000000ff1004, UNCLEAR", "03000002ff570c, UNCLEAR", "02000002ff15, UNCLEAR", "01000002fe, UNCLEAR",
        "'', UNCLEAR"})
    void mysql(String heard, LoginOutcome outcome) {
        assertThat(Mysql.outcome(Mutated.hex(heard))).isEqualTo(outcome);
    }

    /** Where the greeting should be, one error says that it is full; another could come from anywhere. */
    @Test
    void mysql_isKnownByItsFirstWords() {
        assertThat(Mysql.version(MYSQL)).isEqualTo("5.5.5-10.11.19-MariaDB-0+deb12u1");
        assertThat(Mysql.version(MYSQL_NOT_FROM_HERE)).isEmpty();
        assertThat(List.of(MYSQL, MYSQL_NOT_FROM_HERE, Mutated.hex("03000000ff1004"))).allMatch(Mysql::greets);
        assertThat(List.of(Mutated.hex("0700000200000002000000"), Mutated.hex("03000002ff1504"),
            Mutated.hex("03000000ff1504"), new byte[0])).noneMatch(Mysql::greets);
    }

    /** Each kind of login says in its own way that there is no password; one that is unknown to us is not answered. */
    @ParameterizedTest
    @CsvSource({"mysql_native_password, ''", "caching_sha2_password, 00", "sha256_password, 00"})
    void mysql_thatWouldRatherHaveAnotherLogin_isAnsweredInIt(String login, String answer) {
        assertThat(Mysql.blankOtherwise(otherwise(login + "\0salt\0"))).hasValue(Mutated.hex(answer));
        assertThat(Mysql.blankOtherwise(otherwise(login))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_ed25519\0salt", "dialog\0", "\0", ""})
    void mysql_thatWouldRatherHaveAnUnknownLogin_isNotAnswered(String login) {
        assertThat(Mysql.blankOtherwise(otherwise(login))).isEmpty();
    }

    private static byte[] otherwise(String login) {
        return ByteBuffer.allocate(5 + login.length()).order(ByteOrder.LITTLE_ENDIAN)
            .putInt(1 + login.length() | 2 << 24).put((byte) 0xFE).put(bytes(login)).array();
    }

    @ParameterizedTest
    @CsvSource({
        "20020000, OPEN", "20020100, OPEN", "20020004, GUARDED", "20020005, GUARDED", "20020001, SOMETHING_ELSE",
        "200200, SOMETHING_ELSE", "2002000020020000, SOMETHING_ELSE", "30020000, SOMETHING_ELSE", "'', SOMETHING_ELSE"})
    void mqtt(String heard, Admission answer) {
        assertThat(Mqtt.read(Mutated.hex(heard))).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"+PONG, OPEN", "-NOAUTH Authentication required., GUARDED",
        "-DENIED Redis is running in protected mode, GUARDED", "-ERR no, SOMETHING_ELSE",
        "HTTP/1.1 400, SOMETHING_ELSE"})
    void redis(String heard, Admission answer) {
        assertThat(Redis.read((heard + "\r\n").getBytes(StandardCharsets.US_ASCII))).isEqualTo(answer);
    }

    @Test
    void damagedAnswers_areReadToTheEnd() {
        List<byte[]> recorded = List.of(MONGO_OPEN, MONGO_GUARDED, Mutated.hex("520000000800000000"),
            bytes("VERSION 1.6.18\r\n"));
        Mutated.feed(Postgres::read, recorded);
        Mutated.feed(Mongo::read, recorded);
        Mutated.feed(Memcached::read, recorded);
        List<byte[]> mysql = List.of(MYSQL, MYSQL_NOT_FROM_HERE, otherwise("caching_sha2_password\0"),
            Mutated.hex("0700000200000002000000"));
        Mutated.feed(Mysql::outcome, mysql);
        Mutated.feed(Mysql::greets, mysql);
        Mutated.feed(Mysql::version, mysql);
        Mutated.feed(Mysql::blankOtherwise, mysql);
        assertThat(Mutations.of(Mutated.hex("20020000"))).allSatisfy(bytes ->
            assertThat(Mqtt.read(bytes) == Admission.OPEN && bytes[3] != 0).isFalse());
    }
}

package app.porchlight.practice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A database as far as its first answer to a guest. The answers are those of PostgreSQL 15, MongoDB 6 and memcached
 * 1.6.
 *
 * @param answer to somebody who gives no password
 */
record DatabaseServer(byte[] answer) implements Server {
    /** What it says of its list of databases: that it is empty; or that one must log in (13). */
    private static final String MONGO_OPEN =
        "360000000100000001000000dd07000000000000002100000004646174616261736573000500000000016f6b00"
        + "000000000000f03f00";
    private static final String MONGO_GUARDED =
        "850000000100000001000000dd070000000000000070000000016f6b000000000000000000026572726d736700"
        + "2e000000436f6d6d616e64206c6973744461746162617365732072657175697265732061757468656e74696361"
        + "74696f6e0010636f6465000d00000002636f64654e616d65000d000000556e617574686f72697a65640000";

    /** @return empty where that is no database */
    static Optional<Server> of(String speaks, boolean asksLogin) {
        return switch (speaks) {
            case "postgres" -> Optional.of(hex(asksLogin ? "52000000170000000a534352414d2d5348412d3235360000"
                : "520000000800000000"));
            case "mongo" -> Optional.of(hex(asksLogin ? MONGO_GUARDED : MONGO_OPEN));
            case "memcached" -> Optional.of(new DatabaseServer((asksLogin ? "CLIENT_ERROR unauthenticated\r\n"
                : "VERSION 1.6.18\r\n").getBytes(StandardCharsets.US_ASCII)));
            default -> Optional.empty();
        };
    }

    private static DatabaseServer hex(String text) {
        return new DatabaseServer(HexFormat.of().parseHex(text));
    }

    @Override
    public void serve(Line line) throws IOException {
        if (line.hearSome().length > 0) {
            line.say(answer);
            line.hearOut();
        }
    }
}

package app.porchlight.practice;

import app.porchlight.knowledge.Play;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A door that takes single questions (UDP) and has one answer.
 *
 * @param opening how a question must begin to be answered
 */
record Datagrams(byte[] opening, byte[] answer, boolean closedWhenHealed) {
    static Datagrams of(Play.Door door) {
        String opening = door.asks().equals("none") ? "" : door.asks();
        return new Datagrams(HexFormat.of().parseHex(opening), bytes(door.says()), door.healed().equals("closed"));
    }

    /** Text, or after {@code hex:} bytes. */
    private static byte[] bytes(String text) {
        return text.startsWith("hex:") ? HexFormat.of().parseHex(text.substring(4).strip())
            : text.getBytes(StandardCharsets.UTF_8);
    }

    Optional<byte[]> ask(byte[] question) {
        boolean understood = question.length >= opening.length
            && Arrays.equals(question, 0, opening.length, opening, 0, opening.length);
        return understood ? Optional.of(answer.clone()) : Optional.empty();
    }
}

package app.porchlight.protocol.datagram;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One question over mDNS. Many go in one datagram (RFC 6762, 5.3), with what is known already, so that nobody says that
 * again (7.1). Pure.
 */
public record MdnsQuestion(List<String> name, int type) {
    /** Which types of services there are. */
    public static final MdnsQuestion TYPES = services(List.of("_services", "_dns-sd", "_udp", "local"));

    /** Small boards read no more. */
    private static final int LONGEST_QUESTIONS = 512;
    private static final int LONGEST = 1200;
    private static final int LONGEST_LABEL = 63;
    private static final int LONGEST_NAME = 255;
    private static final int IN = 1;
    /** Half of it must be left, or it is told again (7.1). */
    private static final int SECONDS = 4500;
    private static final int POINTER = 0xC000;

    /** Which services of that type there are. */
    public static MdnsQuestion services(List<String> type) {
        return new MdnsQuestion(type, MdnsAnswer.PTR);
    }

    /** Where that service is. */
    public static MdnsQuestion place(List<String> service) {
        return new MdnsQuestion(service, MdnsAnswer.SRV);
    }

    /** What that service says of itself. */
    public static MdnsQuestion text(List<String> service) {
        return new MdnsQuestion(service, MdnsAnswer.TXT);
    }

    public static MdnsQuestion address(List<String> host) {
        return new MdnsQuestion(host, MdnsAnswer.A);
    }

    public static MdnsQuestion addressSix(List<String> host) {
        return new MdnsQuestion(host, MdnsAnswer.AAAA);
    }

    /** As many datagrams as it takes. Of what is known, only as much as there is room for. */
    public static List<byte[]> datagrams(List<MdnsQuestion> questions, List<MdnsAnswer.Told.Points> known) {
        List<byte[]> datagrams = new ArrayList<>();
        List<MdnsQuestion> left = new ArrayList<>(questions);
        while (!left.isEmpty()) {
            Writer writer = new Writer();
            Set<String> asked = new HashSet<>();
            while (!left.isEmpty()) {
                boolean fits = writer.question(left.getFirst(), asked.isEmpty() ? LONGEST : LONGEST_QUESTIONS);
                if (!fits && !asked.isEmpty()) {
                    break;
                }
                // One that does not even fit alone is not asked: it is no name.
                MdnsQuestion question = left.removeFirst();
                if (fits) {
                    asked.add(key(question.name()));
                }
            }
            if (!asked.isEmpty()) {
                known.stream().filter(each -> asked.contains(key(each.name()))).forEach(writer::known);
                datagrams.add(writer.datagram());
            }
        }
        return datagrams;
    }

    /** The same for names that are the same: DNS does not tell large letters from small ones. */
    public static String key(List<String> name) {
        return String.join("\0", name).toLowerCase(Locale.ROOT);
    }

    /** Puts one datagram together. */
    private static final class Writer {
        private final ByteBuffer out = ByteBuffer.allocate(LONGEST + 2 * LONGEST_NAME + 64).position(12);
        private final Map<String, Integer> places = new HashMap<>();
        private int questions;
        private int answers;

        boolean question(MdnsQuestion question, int longest) {
            int before = out.position();
            if (name(question.name()) && out.putShort((short) question.type()).putShort((short) IN).position()
                    <= longest) {
                questions++;
                return true;
            }
            return takeBack(before);
        }

        void known(MdnsAnswer.Told.Points answer) {
            int before = out.position();
            if (name(answer.name())) {
                out.putShort((short) MdnsAnswer.PTR).putShort((short) IN).putInt(SECONDS).putShort((short) 0);
                int start = out.position();
                if (name(answer.to()) && out.position() <= LONGEST) {
                    out.putShort(start - 2, (short) (out.position() - start));
                    answers++;
                    return;
                }
            }
            takeBack(before);
        }

        private boolean takeBack(int position) {
            places.values().removeIf(place -> place >= position);
            out.position(position);
            return false;
        }

        /** What stands before already is pointed at. False where it is no name that can be written. */
        private boolean name(List<String> labels) {
            int room = out.position() + LONGEST_NAME;
            for (int i = 0; i < labels.size(); i++) {
                String rest = String.join("\0", labels.subList(i, labels.size()));
                Integer place = places.putIfAbsent(rest, out.position());
                if (place != null) {
                    out.putShort((short) (POINTER | place));
                    return true;
                }
                byte[] label = labels.get(i).getBytes(StandardCharsets.UTF_8);
                if (label.length == 0 || label.length > LONGEST_LABEL || out.position() + label.length + 1 > room
                        || out.remaining() < label.length + 32) {
                    return false;
                }
                out.put((byte) label.length).put(label);
            }
            out.put((byte) 0);
            return true;
        }

        byte[] datagram() {
            out.putShort(4, (short) questions).putShort(6, (short) answers);
            return Arrays.copyOf(out.array(), out.position());
        }
    }
}

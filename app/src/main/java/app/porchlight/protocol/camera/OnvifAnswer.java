package app.porchlight.protocol.camera;

import app.porchlight.protocol.StrangeXml;
import app.porchlight.protocol.login.LockSigns;
import app.porchlight.protocol.web.Http;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One answer of a camera over ONVIF (SOAP 1.2). What it tells of users or pictures is not kept, only that it does.
 *
 * @param name what answers, such as {@code GetUsersResponse}, or {@code Fault}; empty where that is no ONVIF
 * @param faults the codes of a fault, without their prefixes
 * @param lists true where there is a user or a profile of pictures in it
 * @param media where its service for pictures says it is; empty where it does not say
 * @param clock what its clock shows, where it says so
 * @param locks true where it shows a sign of locking people out
 * @param clear false where it may say more than could be read: a part is missing, or is packed, or has no place in it
 * @param onward where it sends who asks; empty where nowhere
 */
public record OnvifAnswer(int status, String name, Set<String> faults, boolean lists, String media,
        Optional<Instant> clock, boolean locks, boolean clear, String onward) {
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int FIRST_ONWARD = 300;
    private static final int LAST_ONWARD = 399;
    private static final int FIRST_MISTAKE = 500;
    private static final int NOT_IMPLEMENTED = 501;
    private static final int LONGEST_CODE = 200;
    private static final int MOST_FAULTS = 8;
    private static final int PARTS_OF_A_TIME = 6;

    /** ONVIF Core Specification, "Generic faults", and WS-Security: who asks has to say who they are. */
    private static final Set<String> WHO_ARE_YOU = Set.of("NotAuthorized", "OperationProhibited",
        "FailedAuthentication", "InvalidSecurity", "InvalidSecurityToken", "SecurityTokenUnavailable");

    /** It has no such service, which nobody can read then. */
    private static final Set<String> NO_SUCH_SERVICE = Set.of("ActionNotSupported", "NoSuchService");

    static OnvifAnswer of(Http.Page page) {
        String xml = page.text().strip();
        Reading reading = new Reading();
        if (!StrangeXml.unfolds(xml)) {
            try {
                reading.all(StrangeXml.reader(xml));
            } catch (XMLStreamException | RuntimeException cutShortOrNoXml) {
                // What came before the cut counts.
            }
        }
        boolean locks = !reading.name.endsWith("Response") && LockSigns.inRefusal(page);
        // An ordinary page has a document type too; a message in an envelope has none.
        boolean clear = page.whole() && !(reading.name.isEmpty() && xml.contains("Envelope"));
        return new OnvifAnswer(page.status(), reading.name, Set.copyOf(reading.faults), reading.lists, reading.media,
            reading.clock(), locks, clear, sendsOn(page.status()) ? page.header("location") : "");
    }

    /** True where it answers just that question. */
    public boolean answers(Onvif.Question question) {
        return status == OK && name.equals(question.name() + "Response");
    }

    /** True where it wants to know first who asks. */
    public boolean refused() {
        return status == UNAUTHORIZED || status == FORBIDDEN || faults.stream().anyMatch(WHO_ARE_YOU::contains);
    }

    private static boolean sendsOn(int status) {
        return status >= FIRST_ONWARD && status <= LAST_ONWARD;
    }

    /** True where there is nobody who could answer that: some other page, read in full, or a no to the question. */
    public boolean nobodyThere() {
        boolean otherPage = clear && name.isEmpty() && !refused() && !LockSigns.inStatus(status) && !sendsOn(status)
            && (status < FIRST_MISTAKE || status == NOT_IMPLEMENTED);
        return otherPage || faults.stream().anyMatch(NO_SUCH_SERVICE::contains);
    }

    /** Goes through the answer and notes the little that matters. */
    private static final class Reading {
        private final Set<String> faults = new HashSet<>();
        private final StringBuilder text = new StringBuilder();
        private String name = "";
        private String media = "";
        private boolean lists;
        private boolean inBody;
        private boolean inMedia;
        private boolean inClock;
        private final Map<String, Integer> shows = new HashMap<>();

        void all(XMLStreamReader reader) throws XMLStreamException {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> begins(reader.getLocalName());
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText(), 0,
                        Math.min(reader.getTextLength(), Math.max(0, LONGEST_CODE - text.length())));
                    case XMLStreamConstants.END_ELEMENT -> ends(reader.getLocalName());
                    default -> { }
                }
            }
        }

        Optional<Instant> clock() {
            if (shows.size() < PARTS_OF_A_TIME) {
                return Optional.empty();
            }
            try {
                return Optional.of(LocalDateTime.of(shows.get("Year"), shows.get("Month"), shows.get("Day"),
                    shows.get("Hour"), shows.get("Minute"), shows.get("Second")).toInstant(ZoneOffset.UTC));
            } catch (DateTimeException noSuchTime) {
                return Optional.empty();
            }
        }

        private void begins(String element) {
            text.setLength(0);
            if (inBody && name.isEmpty()) {
                name = element;
            }
            inBody |= element.equals("Body");
            inMedia |= element.equals("Media");
            inClock |= element.equals("UTCDateTime");
            lists |= !name.isEmpty() && (element.equals("User") || element.equals("Profiles"));
        }

        private void ends(String element) {
            String said = text.toString().strip();
            switch (element) {
                case "Value" -> {
                    if (name.equals("Fault") && faults.size() < MOST_FAULTS) {
                        faults.add(said.substring(said.indexOf(':') + 1));
                    }
                }
                case "XAddr" -> media = inMedia && media.isEmpty() ? said : media;
                case "Media" -> inMedia = false;
                case "UTCDateTime" -> inClock = false;
                case "Year", "Month", "Day", "Hour", "Minute", "Second" -> {
                    if (inClock && said.matches("\\d{1,4}")) {
                        shows.put(element, Integer.valueOf(said));
                    }
                }
                default -> { }
            }
            text.setLength(0);
        }
    }
}

package app.porchlight.protocol.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.porchlight.protocol.Mutated;
import app.porchlight.protocol.files.FileShares.Access;
import app.porchlight.protocol.files.FileShares.Answer;
import app.porchlight.protocol.files.FileShares.Folder;
import com.hierynomus.smbj.auth.AuthenticationContext;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a guest is told by a file server, as recorded, and as a broken or hostile one might say it. */
class FileSharesTest {
    private static final List<byte[]> RECORDED = recorded();
    private static final int FRAME = 4;
    private static final int STATUS = FRAME + 8;
    private static final int COMMAND = FRAME + 12;
    private static final int FLAGS = FRAME + 16;
    private static final int SIGNED = 8;
    private static final int NUMBER = FRAME + 24;
    private static final int DIALECT = FRAME + 68;
    private static final int SESSION_IS = FRAME + 66;
    /** The first word about the list: "I am still at it". */
    private static final int PENDING = 0x03010000;
    private static final int LIST = 7;
    private static final int DENIED = 14;
    private static final int LAST = 15;
    private static final int OUTPUT = 116;
    private static final int ROUNDS = 150;

    private static List<byte[]> recorded() {
        try (InputStream file = FileSharesTest.class.getResourceAsStream("/recorded/samba-guest.hex")) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII).lines()
                .filter(line -> !line.startsWith("#")).map(HexFormat.of()::parseHex).toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void guest_isTold_whatMayBeDoneInEachFolder() throws IOException {
        assertThat(asked(withStatus(0, 0), Duration.ofSeconds(5))).isEqualTo(new Answer.Listed(List.of(
            new Folder("pub", Access.WRITE), new Folder("ro", Access.READ), new Folder("priv", Access.NOTHING)), true));
    }

    @Test
    void nobodyAndGuest_haveNoKey_andSignNothing() throws IOException {
        Answer told = new Answer.Listed(List.of(new Folder("pub", Access.WRITE), new Folder("ro", Access.READ),
            new Folder("priv", Access.NOTHING)), true);
        // Samba says of nobody neither that it is nobody nor that it is a guest.
        assertThat(asked(FileShares.Who.NOBODY, with(2, SESSION_IS, 0, 2), Duration.ofSeconds(5))).isEqualTo(told);
        for (int dialect : new int[] {0x0202, 0x0210, 0x0300, 0x0302}) {
            assertThat(asked(FileShares.Who.GUEST, with(0, DIALECT, dialect, 2), Duration.ofSeconds(5)))
                .as("%x", dialect).isEqualTo(told);
        }
    }

    @Test
    void refusal_andLock_areToldApart() throws IOException {
        assertThat(asked(withStatus(2, 0xC000006D), Duration.ofSeconds(5))).isEqualTo(new Answer.Refused());
        assertThat(asked(withStatus(2, 0xC0000234), Duration.ofSeconds(5))).isEqualTo(new Answer.Locked());
        assertThat(asked(Stream.of(0, 1, 2, DENIED, LAST).map(RECORDED::get).map(byte[]::clone).toList(),
            Duration.ofSeconds(5))).isEqualTo(new Answer.Hidden());
        assertThat(asked(withStatus(4, 0xC0000022), Duration.ofSeconds(5))).isEqualTo(new Answer.Unlisted());
        assertThatThrownBy(() -> asked(withStatus(2, 0xC0000001), Duration.ofSeconds(5)))
            .isInstanceOf(IOException.class);
    }

    @Test
    void damagedConversation_endsInAnAnswerOrAnError_inTime() throws IOException {
        Queue<Throwable> escaped = new ConcurrentLinkedQueue<>();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
            if (thread.getName().startsWith("Packet Reader")) {
                escaped.add(thrown);
            }
        });
        Random random = new Random(20261126);
        for (int round = 0; round < ROUNDS; round++) {
            List<byte[]> damaged = RECORDED.stream().map(byte[]::clone).toList();
            byte[] one = damaged.get(random.nextInt(damaged.size()));
            for (int change = random.nextInt(4); change >= 0; change--) {
                one[random.nextInt(one.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(asked(damaged, Duration.ofMillis(60))).isNotNull();
            } catch (IOException refused) {
                assertThat(refused).isNotNull();
            }
        }
        Thread.setDefaultUncaughtExceptionHandler(before);
        assertThat(escaped).as("what ended a thread of the library's").isEmpty();
    }

    @Test
    void damagedList_isReadAsFarAsItGoes() throws IOException {
        byte[] list = Arrays.copyOfRange(RECORDED.get(LIST), OUTPUT, RECORDED.get(LIST).length);
        assertThat(ShareList.read(list)).isEqualTo(new ShareList(List.of("pub", "ro", "priv"), true));
        assertThat(ShareList.read(Arrays.copyOf(list, 150)).all()).isFalse();
        Mutated.feed(heard -> {
            ShareList.taken(heard);
            try {
                assertThat(ShareList.read(heard).folders()).hasSizeLessThan(1001)
                    .allMatch(name -> name.length() <= 260);
            } catch (IOException refused) {
                return;
            }
        }, List.of(list));
    }

    @Test
    void damagedChallenge_isRefused() {
        byte[] session = RECORDED.get(1);
        byte[] token = Arrays.copyOfRange(session, 76, session.length);
        Mutated.feed(heard -> {
            GuestPass pass = new GuestPass();
            try {
                pass.init(FileShares.config(new Socket(), Duration.ofSeconds(1)));
                pass.authenticate(AuthenticationContext.guest(), new byte[0], null);
                pass.authenticate(AuthenticationContext.guest(), heard, null);
            } catch (IOException refused) {
                return;
            }
        }, List.of(token));
    }

    private static List<byte[]> withStatus(int answer, int status) {
        return with(answer, STATUS, status, 4);
    }

    private static List<byte[]> with(int answer, int place, int value, int bytes) {
        List<byte[]> changed = RECORDED.stream().map(byte[]::clone).toList();
        for (int i = 0; i < bytes; i++) {
            changed.get(answer)[place + i] = (byte) (value >> 8 * i);
        }
        return changed;
    }

    private static Answer asked(List<byte[]> answers, Duration patience) throws IOException {
        return asked(FileShares.Who.GUEST, answers, patience);
    }

    /** Plays the answers, one for each question. */
    private static Answer asked(FileShares.Who who, List<byte[]> answers, Duration patience) throws IOException {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread server = Thread.ofVirtual().start(() -> play(door, answers));
            try {
                return new FileShares((host, port, limit) -> {
                    Socket socket = new Socket(host, port);
                    socket.setSoTimeout((int) limit.toMillis());
                    return socket;
                }, door.getInetAddress(), door.getLocalPort(), patience).as(who);
            } finally {
                server.interrupt();
            }
        }
    }

    /** Gives each question the next answer of its kind, and makes it one to this question. */
    private static void play(ServerSocket door, List<byte[]> answers) {
        List<byte[]> left = new ArrayList<>(answers);
        try (Socket socket = door.accept()) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            while (true) {
                byte[] asked = in.readNBytes(in.readInt());
                if ((asked[FLAGS - FRAME] & SIGNED) != 0) {
                    throw new IOException("signed, with what key?");
                }
                boolean more = true;
                while (more) {
                    byte[] answer = left.stream().filter(each -> each[COMMAND] == asked[COMMAND - FRAME]).findFirst()
                        .orElseThrow(() -> new IOException("more questions than were recorded"));
                    left.remove(answer);
                    System.arraycopy(asked, NUMBER - FRAME, answer, NUMBER, Long.BYTES);
                    socket.getOutputStream().write(answer);
                    more = ByteBuffer.wrap(answer).getInt(STATUS) == PENDING;
                }
            }
        } catch (IOException gone) {
            // The guest has heard enough.
            return;
        }
    }
}

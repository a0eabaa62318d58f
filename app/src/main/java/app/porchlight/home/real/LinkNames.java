package app.porchlight.home.real;

import app.porchlight.home.Place;
import app.porchlight.model.Evidence;
import app.porchlight.protocol.datagram.Llmnr;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Asks each device once for its name, over multicast as LLMNR wants it, and takes the answer from nobody but that
 * device: others are known to answer in its place. For one thread.
 */
final class LinkNames {
    /** Between two questions, too: all at home hear each of them. */
    private static final Duration SLICE = Duration.ofMillis(50);
    private static final int MOST_ASKED = 256;
    private static final int MOST_ANSWERS = 2000;

    private final Place place;
    private final Supplier<Set<InetAddress>> neighbours;
    private final Consumer<Evidence> heard;
    private final Map<InetAddress, byte[]> asked = new HashMap<>();
    private final SecureRandom random = new SecureRandom();

    /** @param neighbours those seen so far, by any thread */
    LinkNames(Place place, Supplier<Set<InetAddress>> neighbours, Consumer<Evidence> heard) {
        this.place = place;
        this.neighbours = neighbours;
        this.heard = heard;
    }

    /** Asks whoever is seen, and listens, until interrupted. */
    void run() {
        try (HomeSocket socket = HomeSocket.calling(place, MOST_ANSWERS)) {
            InetSocketAddress group = new InetSocketAddress(InetAddress.ofLiteral(Llmnr.GROUP), Llmnr.PORT);
            while (socket.goesOn()) {
                Optional<byte[]> question = next();
                if (question.isPresent()) {
                    socket.call(question.get(), group);
                }
                socket.next(SLICE).ifPresent(this::answer);
            }
        } catch (IOException | RuntimeException e) {
            System.getLogger(LinkNames.class.getName()).log(System.Logger.Level.DEBUG, "no LLMNR", e);
        }
    }

    private Optional<byte[]> next() {
        return neighbours.get().stream().filter(Inet4Address.class::isInstance).map(Inet4Address.class::cast)
            .filter(each -> asked.size() < MOST_ASKED && !asked.containsKey(each)).findFirst().map(each -> {
                byte[] question = Llmnr.question(random.nextInt(1 << 16), each);
                asked.put(each, question);
                return question;
            });
    }

    /** A second answer of a device is not heard. */
    private void answer(HomeSocket.Said said) {
        byte[] question = asked.getOrDefault(said.from(), new byte[0]);
        if (question.length > 0) {
            Llmnr.name(question, said.bytes()).ifPresent(name -> {
                asked.put(said.from(), new byte[0]);
                heard.accept(new Evidence.HostName(said.from(), "llmnr", name));
            });
        }
    }
}

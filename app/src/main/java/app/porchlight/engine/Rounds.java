package app.porchlight.engine;

import app.porchlight.engine.discovery.Round;
import app.porchlight.home.HomeNetwork;
import app.porchlight.knowledge.Door;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Sends somebody round the doors of each device. For use by the run's own thread. */
final class Rounds {
    /** What is noted of a device where doors were left out: see {@link app.porchlight.model.Asked}. */
    static final String LEFT_OUT = "doors-left-out";

    /** So many devices are knocked at in full at a time, and one more for each {@value #FOR_ONE_MORE} at home. */
    private static final int AT_A_TIME = 12;
    private static final int FOR_ONE_MORE = 10;

    private final HomeNetwork home;
    private final List<Door> doors;
    private final Crew<Message> crew;
    private final Semaphore turns = new Semaphore(AT_A_TIME, true);
    private int begun;

    Rounds(HomeNetwork home, List<Door> doors, Crew<Message> crew) {
        this.home = home;
        this.doors = doors;
        this.crew = crew;
    }

    /** Knocks at a device, at each address where nobody has yet; by IPv6 only where it has no other. */
    void begin(Progress each, List<InetAddress> addresses) {
        List<InetAddress> four = addresses.stream().filter(Inet4Address.class::isInstance).toList();
        List<InetAddress> worth = four.isEmpty()
            ? addresses.stream().filter(InetAddress::isLinkLocalAddress).limit(1).toList() : four;
        worth.stream().filter(_ -> !each.leftAlone).filter(each.knockedAt::add)
            .forEach(address -> begin(each, address));
    }

    private void begin(Progress each, InetAddress address) {
        if (++begun % FOR_ONE_MORE == 0) {
            turns.release();
        }
        Round round = new Round(home, address, doors, () -> each.sureKind,
            evidence -> crew.tell(new Message.Heard(evidence)));
        each.goesRound();
        crew.send(round::first, () -> new Message.Knocked(each.id, round));
    }

    /** Once a device was asked what it is: knocks at its other doors. False where it was knocked at all of them. */
    boolean others(Progress each, Round round) {
        if (!round.isHalfway() || crew.dismissed()) {
            return false;
        }
        crew.send(() -> round.others(turns), () -> new Message.Knocked(each.id, round));
        return true;
    }

    /**
     * Where something weak was found on a device of which doors were left out, nothing is taken for granted any more:
     * those are knocked at too.
     *
     * @return false where there is no need
     */
    boolean goOn(Progress each) {
        if (each.knocks == null || each.knocks.leftOut().isEmpty() || !each.isWeak()) {
            return false;
        }
        each.asked.removeIf(asked -> asked.what().equals(LEFT_OUT));
        for (Round round : List.copyOf(each.went)) {
            each.goesRound();
            crew.send(round::leftOut, () -> new Message.Knocked(each.id, round));
        }
        return true;
    }
}

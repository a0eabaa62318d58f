package app.porchlight.engine;

import app.porchlight.engine.checks.Check;
import app.porchlight.engine.discovery.Round;
import app.porchlight.engine.identity.Identifier;
import app.porchlight.home.HomeNetwork;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.model.Asked;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Finding;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import java.net.InetAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The checkup of one home: run it, and afterwards ask single questions again. */
public final class Checkup {
    private final HomeNetwork home;
    private final Identifier identifier;
    private final Knowledge knowledge;
    private final List<Check> checks;
    private final Options options;
    private final Clock clock;

    /** @param checks see {@link app.porchlight.engine.checks.Checks} */
    public Checkup(HomeNetwork home, Knowledge knowledge, List<Check> checks, Options options, Clock clock) {
        this.home = home;
        this.identifier = new Identifier(knowledge);
        this.knowledge = knowledge;
        this.checks = List.copyOf(checks);
        this.options = options;
        this.clock = clock;
    }

    /**
     * Checks the home. Blocks until all is done, or until the calling thread is interrupted: then it ends within a
     * second and the result holds what was found so far, with the ending {@code STOPPED}.
     *
     * @param listener called only from this thread, in order
     */
    public CheckupResult run(Consumer<CheckupEvent> listener) {
        return new Run(home, identifier, knowledge, checks, options, clock, listener).run();
    }

    /**
     * Asks one question once more: that is how a fix is proved. Knocks first: a door that is closed now is fine.
     * Blocks; ends early when the calling thread is interrupted, with "could not tell".
     *
     * @param before a finding at risk from a checkup of this home
     */
    public AskedAgain again(Device device, Finding before) {
        List<Asked> asked = new CopyOnWriteArrayList<>();
        return new AskedAgain(again(device, before, asked), asked);
    }

    private Finding again(Device device, Finding before, List<Asked> asked) {
        Check check = checks.stream().filter(each -> each.id().equals(before.check())).findFirst().orElseThrow();
        if (options.wishes().leaveOut().contains(device.id())) {
            return with(before, new Verdict.CouldNotTell(Why.LEFT_OUT));
        }
        try {
            // Mended is what is so at each address.
            Verdict verdict = new Verdict.Fine();
            for (InetAddress address : device.where(before.service())) {
                Device there = device.facing(address);
                Finding after = before.service().isEmpty() ? greetAndAsk(check, there, before, asked)
                    : knockAndAsk(check, there, before, asked);
                verdict = verdict.orGraver(after.verdict());
            }
            return with(before, verdict);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return with(before, new Verdict.CouldNotTell(Why.STOPPED));
        }
    }

    /** Whoever is asked anything shows their hardware address; an answer from somebody else's proves nothing. */
    private Finding greetAndAsk(Check check, Device device, Finding before, List<Asked> asked)
            throws InterruptedException {
        if (somebodyElseLivesThere(device)) {
            return with(before, new Verdict.CouldNotTell(Why.GONE));
        }
        Finding after = ask(check, device, before, asked);
        return somebodyElseLivesThere(device) ? with(before, new Verdict.CouldNotTell(Why.GONE)) : after;
    }

    private Finding knockAndAsk(Check check, Device device, Finding before, List<Asked> asked)
            throws InterruptedException {
        int port = before.service().orElseThrow().port();
        asked.add(new Asked(clock.instant(), device.id(), "knock", port));
        Round.Again knock = Round.once(home, device.address(), port, knowledge.doors());
        if (somebodyElseLivesThere(device)) {
            return with(before, new Verdict.CouldNotTell(Why.GONE));
        }
        if (knock.closed()) {
            return with(before, new Verdict.Fine());
        }
        if (knock.evidence().isEmpty()) {
            return with(before, new Verdict.CouldNotTell(Why.NO_ANSWER));
        }
        Device now = refreshed(device, port, knock.evidence());
        Optional<Service> door = now.services().stream().filter(service -> service.port() == port).findFirst();
        boolean stillConcerns = check instanceof Check.OfService ofService
            && door.filter(service -> ofService.mayStillConcern(now, service)).isPresent();
        if (!stillConcerns) {
            boolean silent = door.filter(service -> service.speaks(Service.SILENT)).isPresent();
            return with(before, silent ? new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER) : new Verdict.Fine());
        }
        Finding after =
            ask(check, now, new Finding(before.check(), before.device(), door, before.verdict()), asked);
        return with(before, after.verdict());
    }

    /** Addresses move from one device to another: what is closed on the next one proves nothing of this one. */
    private boolean somebodyElseLivesThere(Device device) throws InterruptedException {
        return !device.macs().isEmpty()
            && home.hardwareAt(device.address()).filter(mac -> !device.macs().contains(mac)).isPresent();
    }

    private Finding ask(Check check, Device device, Finding before, List<Asked> asked) throws InterruptedException {
        Visit visit = new DeviceVisit(home, device, clock, asked::add,
            new RouterHeard.Afresh(home,
                () -> asked.add(new Asked(clock.instant(), device.id(), "describe", Visit.UPNP_PORT))));
        Question question = new Question(check, before.service(), device.address());
        return before.verdict() instanceof Verdict.AtRisk atRisk ? question.askAgain(visit, atRisk)
            : question.ask(visit);
    }

    /** The device with what was seen at that door now in place of what was seen before. */
    private Device refreshed(Device device, int port, List<Evidence> now) {
        List<Evidence> evidence = new ArrayList<>(
            device.evidence().stream().filter(each -> portOf(each) != port).toList());
        evidence.addAll(now);
        List<Service> services = new ArrayList<>(
            device.services().stream().filter(service -> service.port() != port).toList());
        now.stream().filter(Evidence.Door.class::isInstance).map(each -> ((Evidence.Door) each).service())
            .forEach(services::add);
        return new Device(device.id(), device.addresses(), device.macs(), device.identity(), services, evidence);
    }

    private static int portOf(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Door door -> door.service().port();
            case Evidence.Greeting greeting -> greeting.service().port();
            case Evidence.WebPage page -> page.service().port();
            case Evidence.Neighbour _, Evidence.Router _, Evidence.ThisComputer _, Evidence.HostName _,
                    Evidence.Announcement _, Evidence.Description _, Evidence.Answer _ -> 0;
        };
    }

    private static Finding with(Finding before, Verdict verdict) {
        return new Finding(before.check(), before.device(), before.service(), verdict);
    }
}

package app.porchlight.engine;

import app.porchlight.engine.checks.Check;
import app.porchlight.engine.checks.Exposures;
import app.porchlight.engine.discovery.Household;
import app.porchlight.engine.discovery.Interview;
import app.porchlight.engine.discovery.Member;
import app.porchlight.engine.discovery.Names;
import app.porchlight.engine.discovery.Round;
import app.porchlight.engine.identity.Identifier;
import app.porchlight.home.HomeNetwork;
import app.porchlight.knowledge.Family;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.model.Asked;
import app.porchlight.model.CheckupResult;
import app.porchlight.model.CheckupResult.Ending;
import app.porchlight.model.Device;
import app.porchlight.model.Evidence;
import app.porchlight.model.Finding;
import app.porchlight.model.Verdict;
import app.porchlight.protocol.control.Snmp;
import app.porchlight.protocol.datagram.NetBios;
import app.porchlight.protocol.datagram.ReverseDns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * One run of a checkup. Everything that waits for the network is done by a {@link Crew}; the thread that called
 * {@link #run} reads what it tells, keeps all state, and alone calls the listener.
 */
final class Run {
    private static final Duration TICK = Duration.ofMillis(100);

    private final HomeNetwork home;
    private final Knowledge knowledge;
    private final List<Check> checks;
    private final Options options;
    private final Clock clock;
    private final Consumer<CheckupEvent> listener;
    private final Household household;
    private final Map<String, Progress> progress = new LinkedHashMap<>();
    private final Crew<Message> crew = new Crew<>();
    private final String id = UUID.randomUUID().toString();
    private final Instant started;
    private final Names names;
    private final Rounds rounds;
    private int namesAwaited;
    private boolean listeningIsOver;
    private Outlook outlook = Outlook.UNKNOWN;
    private boolean connectionIsKnown;
    private boolean lookedAround;

    private final Beforehand beforehand;

    /** Written by the run's own thread, read by visits. */
    private volatile boolean upnpHeard;

    Run(HomeNetwork home, Identifier identifier, Knowledge knowledge, List<Check> checks, Options options, Clock clock,
            Consumer<CheckupEvent> listener) {
        this.home = home;
        this.knowledge = knowledge;
        this.checks = checks;
        this.options = options;
        this.clock = clock;
        this.listener = listener;
        this.household = new Household(identifier::identify, options.wishes());
        this.rounds = new Rounds(home, knowledge.doors(), crew);
        this.names = new Names(home, evidence -> crew.tell(new Message.Heard(evidence)));
        this.started = clock.instant();
        this.beforehand = new Beforehand(clock);
    }

    CheckupResult run() {
        listener.accept(new CheckupEvent.Started(id, started, home.place(), home.practice()));
        Ending ending = Ending.COMPLETED;
        try {
            lookFromHere();
            crew.send(() -> home.listen(options.listen(), evidence -> crew.tell(new Message.Heard(evidence))),
                () -> new Message.ListenedEnough());
            while (!done()) {
                crew.next(TICK).ifPresent(this::handle);
                if (crew.allIsRead()) {
                    tick();
                }
            }
        } catch (InterruptedException stopped) {
            ending = Ending.STOPPED;
        }
        crew.dismiss();
        return finished(ending);
    }

    private boolean done() {
        return listeningIsOver && lookedAround && namesAwaited == 0 && crew.allIsRead() && !household.somebodyWaits()
            && progress.values().stream().allMatch(Progress::over);
    }

    private void handle(Message message) {
        switch (message) {
            case Message.Heard heard -> {
                upnpHeard |= heard.evidence() instanceof Evidence.Description;
                beforehand.heard(heard.evidence());
                household.add(heard.evidence(), System.nanoTime()).forEach(this::merged);
            }
            case Message.Named _ -> namesAwaited--;
            case Message.Knocked knocked -> of(knocked.device()).ifPresent(each -> interview(each, knocked.round()));
            case Message.Interviewed told -> of(told.device()).ifPresent(each -> told(each, told.round()));
            case Message.Asking asking ->
                listener.accept(new CheckupEvent.Looking(household.current(asking.device()), asking.check()));
            case Message.Noted noted -> of(noted.asked().device()).ifPresent(each -> each.asked.add(noted.asked()));
            case Message.Answered answered -> conclude(answered.finding());
            case Message.Visited visited -> of(visited.device()).ifPresent(this::visited);
            case Message.ListenedEnough _ -> {
                listeningIsOver = true;
                lookAround();
            }
            case Message.Connected connected -> {
                connectionIsKnown = true;
                outlook = connected.outlook();
                outlook.wifiOf(home).ifPresent(evidence -> handle(new Message.Heard(evidence)));
                lookAround();
            }
            case Message.LookedAround around -> {
                lookedAround = true;
                outlook = around.outlook();
            }
        }
    }

    private void lookFromHere() {
        AtomicReference<Outlook> told = new AtomicReference<>(Outlook.UNKNOWN);
        crew.send(() -> told.set(Outlook.ofThisComputer(home)), () -> new Message.Connected(told.get()));
    }

    /** The router is asked once this computer has told, and everybody was heard. */
    private void lookAround() {
        if (connectionIsKnown && listeningIsOver && !crew.dismissed()) {
            home.gateway().flatMap(_ -> home.place().router())
                .ifPresent(router -> beforehand.note(router, "members", 0));
            AtomicReference<Outlook> told = new AtomicReference<>(outlook);
            crew.send(() -> told.set(told.get().withRouter(home)), () -> new Message.LookedAround(told.get()));
        }
    }

    private Optional<Progress> of(String device) {
        return Optional.ofNullable(progress.get(household.current(device)));
    }

    private void merged(Household.Merge merge) {
        Progress gone = progress.remove(merge.gone());
        Progress into = progress.get(merge.into());
        if (gone != null && into != null) {
            into.absorb(gone);
        }
        household.device(merge.into())
            .ifPresent(device -> listener.accept(new CheckupEvent.DevicesMerged(merge.gone(), device)));
    }

    private void conclude(Finding finding) {
        String device = household.current(finding.device());
        Finding settled = new Finding(finding.check(), device, finding.service(), finding.verdict());
        of(device).flatMap(each -> each.conclude(settled))
            .ifPresent(told -> listener.accept(new CheckupEvent.Concluded(told)));
    }

    /** What does not hang on a single message: who can be told of, who has news, whose questions can be chosen. */
    private void tick() {
        long now = System.nanoTime();
        for (Member member : household.due(now, listeningIsOver)) {
            meet(member, now);
        }
        household.news().forEach(device -> {
            home.areOne(device.addresses());
            goGentlyOn(device);
            of(device.id()).ifPresent(each -> {
                each.heard(device, now);
                rounds.begin(each, device.addresses());
            });
            listener.accept(new CheckupEvent.DeviceIdentified(device));
        });
        Settling settling = new Settling(home, connectionIsKnown, listeningIsOver);
        List.copyOf(progress.values()).stream().filter(each -> !each.isPlanned && each.knocks != null)
            .forEach(each -> household.device(each.id)
                .filter(device -> settling.enoughOf(device, now - each.met, now - each.heard))
                .ifPresent(device -> plan(each, device)));
    }

    /** As soon as it is known what it is: before most of its doors are knocked at. */
    private void goGentlyOn(Device device) {
        if (device.identity().families().stream().map(knowledge::family).flatMap(Optional::stream)
                .anyMatch(Family::gentle)) {
            device.addresses().forEach(home::goGentlyOn);
        }
    }

    /** Two of one name may have become one before either was told of: then it is met once. */
    private void meet(Member member, long now) {
        Progress met = new Progress(member.id(), now);
        if (progress.putIfAbsent(member.id(), met) != null) {
            return;
        }
        Device device = household.device(member);
        listener.accept(new CheckupEvent.DeviceSeen(device));
        goGentlyOn(device);
        if (options.wishes().leaveOut().contains(met.id)) {
            leaveOut(met);
            return;
        }
        met.asked.add(new Asked(clock.instant(), met.id, "called", 0));
        met.asked.add(new Asked(clock.instant(), met.id, "knock", 0));
        met.asked.add(new Asked(clock.instant(), met.id, "describe", NetBios.PORT));
        home.place().router().filter(_ -> names.asksTheRouter(member.address()))
            .ifPresent(router -> beforehand.note(router, "house-names", ReverseDns.PORT));
        namesAwaited++;
        crew.send(() -> names.of(member.address()), Message.Named::new);
        rounds.begin(met, List.of(member.address()));
    }

    /** The person wishes it: nothing is sent to it, and nothing said of it. */
    private void leaveOut(Progress met) {
        met.leftAlone = true;
        met.isPlanned = true;
        met.visited = true;
        listener.accept(new CheckupEvent.Planned(met.id, checks.size()));
        checks.forEach(check -> conclude(new Finding(check.id(), met.id, Optional.empty(),
            new Verdict.CouldNotTell(Verdict.Why.LEFT_OUT))));
        listener.accept(new CheckupEvent.DeviceDone(met.id));
    }

    /** Once it is known which of its doors are open, and before its questions are chosen: what it says of itself. */
    private void interview(Progress each, Round round) {
        Optional<Interview> interview = household.device(each.id)
            .filter(device -> !crew.dismissed() && !device.isThisComputer())
            .filter(device -> !round.knocks().opensToEverything())
            .map(device -> new Interview(device, each.said, !round.isHalfway(), knowledge))
            .filter(it -> !it.ports().isEmpty());
        if (interview.isEmpty()) {
            told(each, round);
            return;
        }
        each.said.addAll(interview.get().asks());
        interview.get().ports().forEach(port ->
            each.asked.add(new Asked(clock.instant(), each.id, port == Snmp.PORT ? "snmp" : "describe", port)));
        crew.send(() -> interview.get().hold(home, evidence -> crew.tell(new Message.Heard(evidence))),
            () -> new Message.Interviewed(each.id, round));
    }

    private void told(Progress each, Round round) {
        if (!rounds.others(each, round)) {
            each.wentRound(round);
            each.heard = System.nanoTime();
        }
    }

    private void plan(Progress each, Device device) {
        Plan plan = each.begin(Plan.of(device, checks, each.knocks));
        if (!each.knocks.leftOut().isEmpty()) {
            each.asked.add(new Asked(clock.instant(), each.id, Rounds.LEFT_OUT, 0));
        }
        listener.accept(new CheckupEvent.Planned(each.id, plan.questions().size() + plan.settled().size()));
        plan.settled().forEach(this::conclude);
        plan.rows().forEach(row -> crew.send(() -> {
            for (Question question : row) {
                crew.tell(new Message.Asking(each.id, question.check().id()));
                Visit visit = new DeviceVisit(home, device.facing(question.at()), clock,
                    asked -> crew.tell(new Message.Noted(asked)),
                    RouterHeard.listening(home, () -> upnpHeard));
                crew.tell(new Message.Answered(question.ask(visit)));
            }
        }, () -> new Message.Visited(each.id)));
    }

    private void visited(Progress each) {
        each.visits--;
        boolean last = each.visits == 0 && each.going == 0 && each.isPlanned;
        if (last && (crew.dismissed() || !rounds.goOn(each))) {
            each.visited = true;
            listener.accept(new CheckupEvent.DeviceDone(each.id));
        }
    }

    private CheckupResult finished(Ending ending) {
        if (ending == Ending.STOPPED) {
            for (var left = crew.leftOver(); left.isPresent(); left = crew.leftOver()) {
                handle(left.get());
            }
            household.due(System.nanoTime(), true).forEach(member ->
                progress.putIfAbsent(member.id(), new Progress(member.id(), 0)));
        }
        household.join(this::alike).forEach(this::merged);
        List<CheckupResult.DeviceResult> results = Exposures.paired(household.devices().stream().map(device ->
            progress.getOrDefault(device.id(), new Progress(device.id(), 0))
                .result(device, checks, beforehand.of(device))).toList(),
            knowledge);
        boolean listIsOld = knowledge.wornOut().oldOn(LocalDate.ofInstant(started, ZoneOffset.UTC));
        CheckupResult result = new CheckupResult(id, started, Duration.between(started, clock.instant()),
            home.place().subnet().toString(), home.practice(), ending, results,
            outlook.coverage(home.place().adapter(), results, household.oneAnswersForMany(), listIsOld));
        listener.accept(new CheckupEvent.Finished(result));
        return result;
    }

    /** True where two that go by one name were asked in full and show no difference: then nothing is hidden. */
    private boolean alike(String one, String other) {
        Optional<Progress> first = of(one);
        Optional<Progress> second = of(other);
        return first.isPresent() && second.isPresent() && first.get().alike(second.get());
    }
}

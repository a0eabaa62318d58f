package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.model.Device;
import app.porchlight.model.Kind;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import app.porchlight.protocol.control.Snmp;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Does it tell about itself to whoever says "public" (SNMP)? Asked in each of the two versions. A device that does
 * not take the word says nothing at all, so silence is a no.
 */
final class SnmpPublic implements Check.OfDevice {
    private static final int VERSIONS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** What people carry or play with does not speak it. */
    private static final Set<Kind> NEVER = EnumSet.of(Kind.PHONE, Kind.TABLET, Kind.WATCH, Kind.E_READER, Kind.CONSOLE,
        Kind.SPEAKER, Kind.VOICE_ASSISTANT, Kind.LIGHT, Kind.PLUG, Kind.SENSOR, Kind.LOCK, Kind.BLIND, Kind.MEDICAL);

    @Override
    public String id() {
        return "snmp-public";
    }

    @Override
    public boolean concerns(Device device) {
        return device.identity().kind().filter(NEVER::contains).isEmpty();
    }

    @Override
    public Verdict look(Visit visit) throws IOException, InterruptedException {
        boolean saidSomething = false;
        for (Optional<byte[]> answer : inBothVersions(visit)) {
            if (answer.filter(Snmp::answers).isPresent()) {
                return new Verdict.AtRisk(SeverityRule.atHome(Gain.FOOTHOLD, Ease.AT_ONCE), Map.of());
            }
            saidSomething |= answer.isPresent();
        }
        if (saidSomething) {
            return new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER);
        }
        return StillThere.is(visit) ? new Verdict.Fine() : new Verdict.CouldNotTell(Why.NO_ANSWER);
    }

    /** Side by side: nearly all keep silent, and each silence is waited for to the end. */
    private static List<Optional<byte[]>> inBothVersions(Visit visit) throws IOException, InterruptedException {
        List<Callable<Optional<byte[]>>> questions = new ArrayList<>();
        for (int version = 0; version < VERSIONS; version++) {
            byte[] question = Snmp.question(version);
            visit.note("snmp", Snmp.PORT);
            questions.add(() -> visit.ask(Snmp.PORT, question, PATIENCE));
        }
        List<Optional<byte[]>> answers = new ArrayList<>();
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Optional<byte[]>> each : both.invokeAll(questions)) {
                answers.add(each.get());
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException expected) {
                throw expected;
            }
            throw new IllegalStateException(failed);
        }
        return answers;
    }
}

package app.porchlight.engine;

import app.porchlight.engine.checks.Check;
import app.porchlight.model.Finding;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import app.porchlight.protocol.Dial.NoRoom;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One check, asked of one device, at one door where it is about one. Whatever goes wrong becomes "could not tell".
 *
 * @param at the address of the device at which it is asked
 */
record Question(Check check, Optional<Service> service, InetAddress at) {
    /** The fact that tells at which address it was seen, of a device that has several. */
    static final String ADDRESS = "address";

    private static final Logger LOG = LoggerFactory.getLogger(Question.class);

    /** How a check is put to a device. */
    @FunctionalInterface
    private interface Put {
        Verdict look() throws IOException, InterruptedException;
    }

    Finding ask(Visit visit) throws InterruptedException {
        return answer(visit, () -> switch (check) {
            case Check.OfDevice ofDevice -> ofDevice.look(visit);
            case Check.OfService ofService -> ofService.look(visit, service.orElseThrow());
        });
    }

    /** Asks about what was at risk before. */
    Finding askAgain(Visit visit, Verdict.AtRisk before) throws InterruptedException {
        return answer(visit, () -> switch (check) {
            case Check.OfDevice ofDevice -> ofDevice.lookAgain(visit, before);
            case Check.OfService ofService -> ofService.lookAgain(visit, service.orElseThrow(), before);
        });
    }

    private Finding told(Visit visit, Verdict verdict) {
        boolean several = visit.device().where(Optional.empty()).size() > 1;
        return new Finding(check.id(), visit.device().id(), service,
            verdict instanceof Verdict.AtRisk atRisk && several ? seenThere(atRisk) : verdict);
    }

    private Verdict seenThere(Verdict.AtRisk atRisk) {
        Map<String, String> facts = new HashMap<>(atRisk.facts());
        facts.put(ADDRESS, at.getHostAddress());
        return new Verdict.AtRisk(atRisk.severity(), facts, atRisk.login());
    }

    private Finding answer(Visit visit, Put put) throws InterruptedException {
        try {
            return told(visit, put.look());
        } catch (NoRoom busy) {
            return told(visit, new Verdict.CouldNotTell(Why.THIS_COMPUTER_BUSY));
        } catch (SocketTimeoutException silent) {
            return told(visit, new Verdict.CouldNotTell(Why.NO_ANSWER));
        } catch (IOException unclear) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return told(visit, new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER));
        } catch (RuntimeException mistake) {
            // Ours, not the device's: the other questions go on.
            LOG.warn("{} failed", check.id(), mistake);
            return told(visit, new Verdict.CouldNotTell(Why.OUR_MISTAKE));
        }
    }
}

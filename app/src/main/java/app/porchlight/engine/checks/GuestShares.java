package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.engine.logins.FactoryLogins;
import app.porchlight.engine.logins.Guesses;
import app.porchlight.model.Said;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import app.porchlight.protocol.files.FileShares;
import app.porchlight.protocol.files.FileShares.Access;
import app.porchlight.protocol.files.FileShares.Answer;
import app.porchlight.protocol.files.FileShares.Folder;
import app.porchlight.protocol.login.LoginOutcome;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a file server (SMB 2 and 3) lets have who gives no name, and then a guest. To be used once.
 *
 * <p>Servers of the Samba family treat both alike; Windows knows only the guest, and can keep one who was let in from
 * the list. So it is fine where the guest who was let in may do nothing, or where both are turned away; not where a
 * server of the Samba family lets nobody in but hides where one asks for the list.
 */
final class GuestShares {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final FactoryLogins logins;
    private final Visit visit;
    private final Service service;
    private final FileShares shares;
    private Answer toGuest = new Answer.Unlisted();

    GuestShares(FactoryLogins logins, Visit visit, Service service) {
        this.logins = logins;
        this.visit = visit;
        this.service = service;
        this.shares = new FileShares(visit.dial(), visit.host(), service.port(), PATIENCE);
    }

    Verdict look() throws IOException {
        if (logins.sawALock(visit.device())) {
            return new Verdict.CouldNotTell(Why.LOCKED);
        }
        Optional<Answer> toNobody = nobody();
        Optional<Verdict> open = toNobody.flatMap(GuestShares::open);
        if (open.isPresent()) {
            return open.get();
        }
        boolean locked = toNobody.filter(Answer.Locked.class::isInstance).isPresent();
        return switch (logins.guest(visit, service, locked ? () -> LoginOutcome.LOCK : this::knock)) {
            case Guesses.Hit _ -> open(toGuest).orElseGet(() ->
                nothingFor(toGuest) ? new Verdict.Fine() : new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER));
            case Guesses.NoneWorks _ -> toNobody.isPresent() && keptOut(toNobody.get()) ? new Verdict.Fine()
                : new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER);
            case Guesses.Untold untold -> new Verdict.CouldNotTell(untold.why());
        };
    }

    /** Empty where it does not understand one who gives no name. */
    private Optional<Answer> nobody() {
        try {
            return Optional.of(shares.as(FileShares.Who.NOBODY));
        } catch (IOException unclear) {
            return Optional.empty();
        }
    }

    private LoginOutcome knock() throws IOException {
        toGuest = shares.as(FileShares.Who.GUEST);
        return switch (toGuest) {
            case Answer.Refused _ -> LoginOutcome.WRONG;
            case Answer.Locked _ -> LoginOutcome.LOCK;
            case Answer.Unlisted _, Answer.Hidden _, Answer.Listed _ -> LoginOutcome.IN;
        };
    }

    private static boolean keptOut(Answer answer) {
        return answer instanceof Answer.Refused || answer instanceof Answer.Unlisted || nothingFor(answer);
    }

    private static boolean nothingFor(Answer answer) {
        return answer instanceof Answer.Listed(List<Folder> folders, boolean all) && all
            && folders.stream().allMatch(folder -> folder.access() == Access.NOTHING);
    }

    /** One that may be changed says more than one that may be read. */
    private static Optional<Verdict> open(Answer answer) {
        List<Folder> folders = answer instanceof Answer.Listed(List<Folder> listed, boolean _) ? listed : List.of();
        return with(folders, Access.WRITE).<Verdict>map(name -> new Verdict.AtRisk(
                SeverityRule.atHome(Gain.DATA, Ease.AT_ONCE), Map.of("changeable", Said.clean(name))))
            .or(() -> with(folders, Access.READ).map(FoldersOpen::open));
    }

    private static Optional<String> with(List<Folder> folders, Access access) {
        return folders.stream().filter(folder -> folder.access() == access).map(Folder::name).findFirst();
    }
}

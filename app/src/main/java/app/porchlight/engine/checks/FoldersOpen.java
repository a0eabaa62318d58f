package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.engine.logins.FactoryLogins;
import app.porchlight.model.Device;
import app.porchlight.model.Said;
import app.porchlight.model.Service;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import app.porchlight.protocol.files.Nfs;
import app.porchlight.protocol.files.Rsync;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Are there folders that anyone at home gets without a password? Their names are asked for; none is opened. */
final class FoldersOpen implements Check.OfService {
    private static final int NFS = 2049;
    private static final int SMB = 445;
    private static final int RSYNC = 873;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** A network that leaves so few bits to its computers is one or two of them, which its owner chose. */
    private static final int NARROW = 2;
    private static final Set<String> NARROW_MASKS = Set.of("255.255.255.252", "255.255.255.254", "255.255.255.255");
    private static final int BITS = 32;
    private static final int SIX_BITS = 128;

    private final FactoryLogins logins;

    FoldersOpen(FactoryLogins logins) {
        this.logins = logins;
    }

    @Override
    public String id() {
        return "folders-open";
    }

    @Override
    public boolean concerns(Device device, Service service) {
        return service.speaks("rsync")
            || service.speaks(Service.SILENT) && Set.of(NFS, SMB, RSYNC).contains(service.port());
    }

    @Override
    public Verdict look(Visit visit, Service service) throws IOException, InterruptedException {
        visit.note("folders", service.port());
        return service.speaks("rsync") || service.port() == RSYNC ? rsync(visit, service)
            : service.port() == NFS ? nfs(visit) : new GuestShares(logins, visit, service).look();
    }

    private static Verdict rsync(Visit visit, Service service) throws IOException {
        Rsync rsync = new Rsync(visit.dial(), visit.host(), service.port(), PATIENCE);
        List<String> folders = rsync.folders();
        // It may keep some to itself, so a list of none tells nothing; and of those left out nobody knows.
        boolean unclear = folders.isEmpty() || folders.size() > Rsync.MOST;
        for (String folder : folders.subList(0, Math.min(folders.size(), Rsync.MOST))) {
            visit.note("folders", service.port());
            switch (rsync.admission(folder)) {
                case OPEN -> {
                    return open(folder);
                }
                case GUARDED -> { }
                case SOMETHING_ELSE -> unclear = true;
            }
        }
        return unclear ? new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER) : new Verdict.Fine();
    }

    private static Verdict nfs(Visit visit) throws IOException {
        List<Nfs.Folder> folders;
        try {
            folders = new Nfs(visit.dial(), visit.host(), PATIENCE).folders();
        } catch (IOException newerOrClosed) {
            return new Verdict.CouldNotTell(Why.UNCLEAR_ANSWER);
        }
        return folders.stream().filter(folder -> folder.guests().isEmpty()
                || folder.guests().stream().anyMatch(FoldersOpen::isMany)).findFirst()
            .map(folder -> open(folder.path())).orElseGet(Verdict.Fine::new);
    }

    /** Everybody, a pattern, or a whole network; not a computer by its name or address. */
    static boolean isMany(String guest) {
        int slash = guest.indexOf('/');
        String size = guest.substring(slash + 1);
        int bits = guest.contains(":") ? SIX_BITS : BITS;
        boolean narrow = NARROW_MASKS.contains(size)
            || size.matches("\\d{1,3}") && Integer.parseInt(size) >= bits - NARROW;
        return guest.isBlank() || guest.contains("*") || guest.equals("(everyone)") || slash >= 0 && !narrow;
    }

    static Verdict open(String folder) {
        return new Verdict.AtRisk(SeverityRule.atHome(Gain.DATA, Ease.AT_ONCE), Map.of("folder", Said.clean(folder)));
    }
}

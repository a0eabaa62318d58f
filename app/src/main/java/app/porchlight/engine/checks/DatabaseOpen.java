package app.porchlight.engine.checks;

import app.porchlight.engine.Options;
import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.engine.logins.FactoryLogins;
import app.porchlight.engine.logins.Guesses;
import app.porchlight.model.Device;
import app.porchlight.model.Service;
import app.porchlight.model.Severity;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import app.porchlight.protocol.Admission;
import app.porchlight.protocol.data.Memcached;
import app.porchlight.protocol.data.Mongo;
import app.porchlight.protocol.data.Mysql;
import app.porchlight.protocol.data.Postgres;
import app.porchlight.protocol.login.LoginOutcome;
import app.porchlight.protocol.web.Http;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Does a database open to whoever asks? Asked to be let in, and left at once; no password is said, no data read. */
final class DatabaseOpen implements Check.OfService {
    private static final int POSTGRES = 5432;
    private static final int MYSQL = 3306;
    private static final int MONGO = 27_017;
    private static final int MEMCACHED = 11_211;
    private static final int ELASTIC = 9200;
    private static final int COUCH = 5984;
    private static final int INFLUX = 8086;
    private static final Set<Integer> BY_THEMSELVES = Set.of(POSTGRES, MYSQL, MONGO, MEMCACHED);
    private static final Set<Integer> OVER_THE_WEB = Set.of(ELASTIC, COUCH, INFLUX);
    private static final int OK = 200;
    private static final Severity GRAVE = SeverityRule.atHome(Gain.DATA, Ease.AT_ONCE);
    private static final Set<Integer> REFUSED = Set.of(401, 403);
    /** InfluxDB with its login on, but nobody to log in as: whoever comes may make the first user. */
    private static final String NOBODY_YET = "create admin user first";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** It may look up our name before it says a word. */
    private static final Duration SLOW = Duration.ofSeconds(12);

    private final FactoryLogins logins;
    private final Options options;

    DatabaseOpen(FactoryLogins logins, Options options) {
        this.logins = logins;
        this.options = options;
    }

    @Override
    public String id() {
        return "database-open";
    }

    @Override
    public boolean concerns(Device device, Service service) {
        boolean overTheWeb = OVER_THE_WEB.contains(service.port());
        return service.speaks("mysql") || overTheWeb && (service.speaks("http") || service.speaks("https"))
            || service.speaks(Service.SILENT) && (overTheWeb || BY_THEMSELVES.contains(service.port()));
    }

    @Override
    public Verdict look(Visit visit, Service service) throws IOException {
        if (service.speaks("mysql") || service.port() == MYSQL) {
            return byTrying(visit, service);
        }
        visit.note("database", service.port());
        Admission admission = switch (service.port()) {
            case POSTGRES -> Postgres.hello(visit.dial(), visit.host(), service.port(), PATIENCE);
            case MONGO -> Mongo.hello(visit.dial(), visit.host(), service.port(), PATIENCE);
            case MEMCACHED -> Memcached.hello(visit.dial(), visit.host(), service.port(), PATIENCE);
            case ELASTIC -> page(visit, service, "/", "\"You Know, for Search\"");
            case COUCH -> page(visit, service, "/_all_dbs", "[");
            default -> page(visit, service, "/query?q=SHOW%20DATABASES", "\"name\":\"databases\"");
        };
        return Admitted.verdict(admission, GRAVE);
    }

    /**
     * MySQL wants to hear a name before it says whether it wants a password as well. That counts as a try. Once it let
     * us in there is nothing to prove by a made-up name: who lets that in too is open all the more.
     */
    private Verdict byTrying(Visit visit, Service service) throws IOException {
        if (!options.tryPasswords()) {
            return new Verdict.CouldNotTell(Why.LOOK_ONLY);
        }
        return switch (logins.withoutPassword(visit, service, () -> mysql(visit, service))) {
            case Guesses.Hit _ -> new Verdict.AtRisk(GRAVE, Map.of());
            case Guesses.NoneWorks _ -> new Verdict.Fine();
            case Guesses.Untold untold -> new Verdict.CouldNotTell(untold.why());
        };
    }

    private static LoginOutcome mysql(Visit visit, Service service) throws IOException {
        visit.note("database", service.port());
        return Mysql.withoutPassword(visit.dial(), visit.host(), service.port(), SLOW);
    }

    /** Some are asked over the web: Elasticsearch greets those it lets in, the others list their databases to them. */
    private static Admission page(Visit visit, Service service, String path, String sign) throws IOException {
        // CouchDB calls what it sends plain text to those who do not name JSON.
        Http.Page page = new Http(visit.dial(), PATIENCE)
            .get(new Http.Site(visit.host(), service.port(), service.speaks("https")), path,
                Map.of("Accept", "application/json"));
        if (REFUSED.contains(page.status())) {
            return page.text().contains(NOBODY_YET) ? Admission.OPEN : Admission.GUARDED;
        }
        boolean json = page.header("Content-Type").contains("json");
        boolean open = page.status() == OK && json && (sign.equals("[") ? page.text().strip().startsWith(sign)
            : page.text().contains(sign));
        return open ? Admission.OPEN : Admission.SOMETHING_ELSE;
    }
}

package app.porchlight.engine.checks;

import app.porchlight.engine.Visit;
import app.porchlight.engine.checks.SeverityRule.Ease;
import app.porchlight.engine.checks.SeverityRule.Gain;
import app.porchlight.home.Connection.NameServer;
import app.porchlight.home.Gateway;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.model.Device;
import app.porchlight.model.Verdict;
import app.porchlight.model.Verdict.Why;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who answers when this computer asks for the address behind a name: the router, the provider, a service that is known
 * to all, or somebody whom we do not know? The last is a question to the person, not a verdict: it may be a provider's
 * own server. Asked of this computer's system; nobody is asked anything over the network.
 */
final class NameServers implements Check.OfDevice {
    /** What addresses of one provider share, most likely, in bytes. */
    private static final int PROVIDER = 2;

    private final Knowledge knowledge;

    NameServers(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public String id() {
        return "name-servers";
    }

    @Override
    public boolean concerns(Device device) {
        return device.isRouter();
    }

    @Override
    public Verdict look(Visit visit) throws InterruptedException {
        visit.note("names", 0);
        return verdict(visit.connection().nameServers(), visit.gateway().flatMap(NameServers::outside));
    }

    /** @param outside the router's address as the Internet sees it */
    Verdict verdict(List<NameServer> servers, Optional<InetAddress> outside) {
        if (servers.isEmpty()) {
            return new Verdict.CouldNotTell(Why.SYSTEM_SILENT);
        }
        List<InetAddress> strangers = servers.stream().filter(each -> !each.near()).map(NameServer::address)
            .filter(each -> !knowledge.knownNameServer(each))
            .filter(each -> outside.filter(own -> ofOneProvider(own, each)).isEmpty()).toList();
        return strangers.isEmpty() ? new Verdict.Fine()
            : new Verdict.AtRisk(SeverityRule.atHome(Gain.DATA, Ease.SELDOM), Map.of("server",
                strangers.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "))));
    }

    /** The router's address as the Internet sees it, where it tells. */
    private static Optional<InetAddress> outside(Gateway router) {
        try {
            return router.externalAddress().map(InetAddress::ofLiteral);
        } catch (IOException | IllegalArgumentException untold) {
            return Optional.empty();
        }
    }

    private static boolean ofOneProvider(InetAddress one, InetAddress other) {
        return one instanceof Inet4Address && other instanceof Inet4Address
            && Arrays.equals(Arrays.copyOf(one.getAddress(), PROVIDER), Arrays.copyOf(other.getAddress(), PROVIDER));
    }
}

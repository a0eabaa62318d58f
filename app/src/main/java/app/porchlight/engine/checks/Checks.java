package app.porchlight.engine.checks;

import app.porchlight.engine.Options;
import app.porchlight.engine.TriesLedger;
import app.porchlight.engine.logins.FactoryLogins;
import app.porchlight.knowledge.Knowledge;
import java.time.Clock;
import java.util.List;

/** All checks there are, in the order in which a device is asked: what needs no password first. */
public final class Checks {
    private Checks() {
    }

    public static List<Check> all(Knowledge knowledge, TriesLedger ledger, Options options, Clock clock) {
        FactoryLogins logins = new FactoryLogins(knowledge, ledger, options.wishes().guess(), clock);
        return List.of(
            new TelnetOpen(knowledge, logins),
            new TelnetNoLogin(knowledge, logins),
            new AdbOpen(),
            new BackDoor(),
            new BackDoorAsked(),
            new CameraOpen(knowledge),
            new SnapshotOpen(knowledge),
            new OnvifOpen(),
            new VncOpen(knowledge),
            new DockerOpen(),
            new RemoteDesktopOpen(),
            new ModbusOpen(),
            new UpnpPortOpening(),
            new PortMappings(),
            new FirewallOff(),
            new RemoteManagement(),
            new NameServers(knowledge),
            new WifiSecurity(),
            new MqttOpen(),
            new RedisOpen(),
            PageTells.hubUnclaimed(knowledge),
            PageTells.mediaTells(knowledge),
            PageTells.mediaObeys(knowledge),
            new DatabaseOpen(logins, options),
            new FoldersOpen(logins),
            new FileSharingOld(),
            new FtpAnonymous(knowledge, logins),
            new FtpOpen(knowledge),
            new SnmpPublic(),
            new AdminNoLogin(knowledge),
            new AdminWithoutEncryption(knowledge),
            new EndOfLife(knowledge),
            new KnownHole(knowledge, logins),
            new EncryptionOld(knowledge, clock),
            new SshOld(knowledge),
            new DefaultPassword(knowledge, logins, options));
    }
}

package app.porchlight.protocol.files;

import app.porchlight.protocol.Deadline;
import app.porchlight.protocol.Dial;
import com.hierynomus.msdtyp.AccessMask;
import com.hierynomus.mserref.NtStatus;
import com.hierynomus.mssmb2.SMB2CreateDisposition;
import com.hierynomus.mssmb2.SMB2Dialect;
import com.hierynomus.mssmb2.SMB2ImpersonationLevel;
import com.hierynomus.mssmb2.SMB2ShareAccess;
import com.hierynomus.mssmb2.SMBApiException;
import com.hierynomus.security.jce.JceSecurityProvider;
import com.hierynomus.smbj.SMBClient;
import com.hierynomus.smbj.SmbConfig;
import com.hierynomus.smbj.auth.AuthenticationContext;
import com.hierynomus.smbj.connection.Connection;
import com.hierynomus.smbj.session.Session;
import com.hierynomus.smbj.session.SessionContext;
import com.hierynomus.smbj.share.NamedPipe;
import com.hierynomus.smbj.share.PipeShare;
import com.hierynomus.smbj.share.Share;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;

/**
 * Asks a file server (SMB 2 and 3) which folders it shares and what it lets somebody without a password do there. It
 * tells so by itself when a folder is named to it; none is opened, and nothing in it is listed or read.
 *
 * @param patience for the connection and each answer
 */
public record FileShares(Dial dial, InetAddress host, int port, Duration patience) {
    /** How many folders are asked about. */
    public static final int MOST = 16;

    private static final int ANSWERS = 5;
    private static final Set<SMB2Dialect> EVERY = EnumSet.of(SMB2Dialect.SMB_2_0_2, SMB2Dialect.SMB_2_1,
        SMB2Dialect.SMB_3_0, SMB2Dialect.SMB_3_0_2, SMB2Dialect.SMB_3_1_1);
    private static final Set<AccessMask> READING = EnumSet.of(AccessMask.FILE_READ_DATA, AccessMask.GENERIC_READ,
        AccessMask.GENERIC_ALL);
    private static final Set<AccessMask> WRITING = EnumSet.of(AccessMask.FILE_WRITE_DATA,
        AccessMask.GENERIC_WRITE, AccessMask.GENERIC_ALL);

    /**
     * Access denied, no such user, wrong password, logon failed, restricted, switched off, not over the network.
     * Source: Microsoft MS-ERREF 2.3.1.
     */
    private static final Set<Long> REFUSALS = Set.of(0xC0000022L, 0xC0000064L, 0xC000006AL, 0xC000006DL, 0xC000006EL,
        0xC0000072L, 0xC000015BL);
    private static final long LOCKED_OUT = 0xC0000234L;

    /** Who we say we are; neither has a password. */
    public enum Who { NOBODY, GUEST }

    /** What may be done in a folder. */
    public enum Access { NOTHING, READ, WRITE, UNTOLD }

    public record Folder(String name, Access access) {
    }

    /** What such a visitor was told. */
    public sealed interface Answer {
        /** The door stays shut. */
        record Refused() implements Answer {
        }

        /** Let in, but not told what is there. */
        record Unlisted() implements Answer {
        }

        /**
         * Let in, but not even to where one asks what is there: folders may be open to those who know their names.
         * Source: Samba's smb.conf on {@code restrict anonymous = 2}.
         */
        record Hidden() implements Answer {
        }

        /** @param all false where there is more than we asked about */
        record Listed(List<Folder> folders, boolean all) implements Answer {
        }

        /** The server keeps visitors out for a while. */
        record Locked() implements Answer {
        }
    }

    /** Over a connection of its own. */
    public Answer as(Who who) throws IOException {
        try (Socket socket = dial.connect(host, port, patience);
                Deadline _ = Deadline.closing(socket, patience.multipliedBy(ANSWERS));
                SMBClient client = new SMBClient(config(socket, patience));
                Connection connection = client.connect(host.getHostAddress(), port)) {
            return in(connection, who);
        } catch (RuntimeException nonsense) {
            // The library meets hostile input, and a line that is cut, with these as well.
            throw new IOException("no sense in the answer", nonsense);
        }
    }

    private static Answer in(Connection connection, Who who) throws IOException {
        try (Session session = connection.authenticate(who == Who.NOBODY ? AuthenticationContext.anonymous()
                : AuthenticationContext.guest())) {
            if (who == Who.NOBODY || session.isGuest()) {
                signNothing(session.getSessionContext());
            }
            return shown(session);
        } catch (SMBApiException refused) {
            if (refused.getStatusCode() == LOCKED_OUT) {
                return new Answer.Locked();
            }
            if (REFUSALS.contains(refused.getStatusCode())) {
                return new Answer.Refused();
            }
            throw refused;
        }
    }

    /**
     * Who has no password shares no key with the server, so there is nothing to sign with. The library makes a key up
     * all the same where the server leaves out that this is nobody, as Samba does. Source: MS-SMB2 3.2.5.3.1.
     */
    private static void signNothing(SessionContext session) {
        session.setSessionKey(null);
        session.setSigningKey(null);
        session.setSigningRequired(false);
    }

    private static Answer shown(Session session) throws IOException {
        PipeShare desk;
        try {
            desk = (PipeShare) session.connectShare("IPC$");
        } catch (SMBApiException kept) {
            return unlessDenied(kept, new Answer.Hidden());
        }
        ShareList list;
        try (desk; NamedPipe pipe = desk.open("srvsvc", SMB2ImpersonationLevel.Impersonation,
                EnumSet.of(AccessMask.FILE_READ_DATA, AccessMask.FILE_WRITE_DATA), null,
                EnumSet.of(SMB2ShareAccess.FILE_SHARE_READ, SMB2ShareAccess.FILE_SHARE_WRITE),
                SMB2CreateDisposition.FILE_OPEN, null)) {
            if (!ShareList.taken(pipe.transact(ShareList.HELLO))) {
                return new Answer.Unlisted();
            }
            list = ShareList.read(pipe.transact(ShareList.QUESTION));
        } catch (SMBApiException kept) {
            return unlessDenied(kept, new Answer.Unlisted());
        }
        List<Folder> folders = new ArrayList<>();
        for (String name : list.folders().subList(0, Math.min(list.folders().size(), MOST))) {
            folders.add(new Folder(name, access(session, name)));
        }
        return new Answer.Listed(List.copyOf(folders), list.all() && list.folders().size() <= MOST);
    }

    private static Answer unlessDenied(SMBApiException kept, Answer denied) {
        if (kept.getStatus() == NtStatus.STATUS_ACCESS_DENIED) {
            return denied;
        }
        throw kept;
    }

    private static Access access(Session session, String folder) throws IOException {
        if (folder.contains("\\")) {
            return Access.UNTOLD;
        }
        try (Share share = session.connectShare(folder)) {
            Set<AccessMask> may = share.getTreeConnect().getMaximalAccess();
            return may.stream().anyMatch(WRITING::contains) ? Access.WRITE
                : may.stream().anyMatch(READING::contains) ? Access.READ : Access.NOTHING;
        } catch (SMBApiException refused) {
            return refused.getStatus() == NtStatus.STATUS_ACCESS_DENIED ? Access.NOTHING : Access.UNTOLD;
        }
    }

    static SmbConfig config(Socket socket, Duration patience) {
        return SmbConfig.builder().withDialects(EVERY)
            .withSecurityProvider(new JceSecurityProvider())
            .withAuthenticators(List.of(new GuestPass.Maker())).withSocketFactory(new Given(socket))
            .withTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
            .withSoTimeout((int) patience.toMillis()).withDfsEnabled(false).withEncryptData(false)
            .withTransportLayerFactory(new CarefulTransport<>()).withSigningRequired(false)
            .withMultiProtocolNegotiate(false).build();
    }

    /** Gives the library the connection that was dialled for it. */
    private static final class Given extends SocketFactory {
        private final Socket socket;

        private Given(Socket socket) {
            this.socket = socket;
        }

        @Override
        public Socket createSocket(String name, int number) {
            return socket;
        }

        @Override
        public Socket createSocket(String name, int number, InetAddress own, int ownPort) {
            return socket;
        }

        @Override
        public Socket createSocket(InetAddress address, int number) {
            return socket;
        }

        @Override
        public Socket createSocket(InetAddress address, int number, InetAddress own, int ownPort) {
            return socket;
        }
    }
}

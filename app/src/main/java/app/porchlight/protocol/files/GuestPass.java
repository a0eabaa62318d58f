package app.porchlight.protocol.files;

import static com.hierynomus.ntlm.messages.NtlmNegotiateFlag.NTLMSSP_NEGOTIATE_128;
import static com.hierynomus.ntlm.messages.NtlmNegotiateFlag.NTLMSSP_NEGOTIATE_ANONYMOUS;
import static com.hierynomus.ntlm.messages.NtlmNegotiateFlag.NTLMSSP_NEGOTIATE_EXTENDED_SESSIONSECURITY;
import static com.hierynomus.ntlm.messages.NtlmNegotiateFlag.NTLMSSP_NEGOTIATE_NTLM;
import static com.hierynomus.ntlm.messages.NtlmNegotiateFlag.NTLMSSP_NEGOTIATE_TARGET_INFO;
import static com.hierynomus.ntlm.messages.NtlmNegotiateFlag.NTLMSSP_NEGOTIATE_UNICODE;
import static com.hierynomus.ntlm.messages.NtlmNegotiateFlag.NTLMSSP_REQUEST_TARGET;

import com.hierynomus.asn1.types.primitive.ASN1ObjectIdentifier;
import com.hierynomus.msdtyp.FileTime;
import com.hierynomus.ntlm.messages.NtlmAuthenticate;
import com.hierynomus.ntlm.messages.NtlmChallenge;
import com.hierynomus.ntlm.messages.NtlmNegotiate;
import com.hierynomus.ntlm.messages.NtlmNegotiateFlag;
import com.hierynomus.ntlm.messages.NtlmPacket;
import com.hierynomus.ntlm.messages.WindowsVersion;
import com.hierynomus.protocol.commons.Factory;
import com.hierynomus.protocol.commons.buffer.Buffer;
import com.hierynomus.protocol.commons.buffer.Endian;
import com.hierynomus.smbj.SmbConfig;
import com.hierynomus.smbj.auth.AuthenticateResponse;
import com.hierynomus.smbj.auth.AuthenticationContext;
import com.hierynomus.smbj.auth.Authenticator;
import com.hierynomus.smbj.connection.ConnectionContext;
import com.hierynomus.spnego.NegTokenInit;
import com.hierynomus.spnego.NegTokenTarg;
import com.hierynomus.spnego.SpnegoException;
import com.hierynomus.spnego.SpnegoToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Says who is at a file server's door where that is nobody or its guest, neither with a password. The library's own way
 * of saying it needs a second library and, with the newer protocol, fails for nobody. Source: Microsoft MS-NLMP 3.1.5
 * and 3.3.2 (NTLM v2).
 */
final class GuestPass implements Authenticator {
    private static final ASN1ObjectIdentifier NTLM = new ASN1ObjectIdentifier("1.3.6.1.4.1.311.2.2.10");
    /** What an empty password comes to (its MD4), the same everywhere. */
    private static final byte[] NO_PASSWORD = HexFormat.of().parseHex("31d6cfe0d16ae931b73c59d7e0c089c0");
    private static final int KEY = 16;
    private static final int NONCE = 8;
    private static final int LM_RESPONSE = 24;
    private static final WindowsVersion NO_VERSION = null;

    private boolean greeted;
    private boolean done;
    private SmbConfig config;

    /** For the library, which makes one for each session. */
    static final class Maker implements Factory.Named<Authenticator> {
        @Override
        public String getName() {
            return NTLM.getValue();
        }

        @Override
        public Authenticator create() {
            return new GuestPass();
        }
    }

    @Override
    public void init(SmbConfig given) {
        config = given;
    }

    @Override
    public boolean supports(AuthenticationContext who) {
        return true;
    }

    @Override
    public AuthenticateResponse authenticate(AuthenticationContext who, byte[] heard, ConnectionContext connection)
            throws IOException {
        if (done) {
            return null;
        }
        if (!greeted) {
            greeted = true;
            return new AuthenticateResponse(hello(who));
        }
        done = true;
        try {
            NtlmChallenge challenge = new NtlmChallenge();
            challenge.read(new Buffer.PlainBuffer(new NegTokenTarg().read(heard).getResponseToken(), Endian.LE));
            return who.isAnonymous() ? nobody(who) : guest(who, challenge);
        } catch (SpnegoException | Buffer.BufferException | GeneralSecurityException | RuntimeException nonsense) {
            throw new IOException("no sense in the answer", nonsense);
        }
    }

    private static Set<NtlmNegotiateFlag> flags(AuthenticationContext who) {
        EnumSet<NtlmNegotiateFlag> flags = EnumSet.of(NTLMSSP_NEGOTIATE_UNICODE, NTLMSSP_NEGOTIATE_NTLM,
            NTLMSSP_NEGOTIATE_128, NTLMSSP_REQUEST_TARGET, NTLMSSP_NEGOTIATE_EXTENDED_SESSIONSECURITY);
        flags.add(who.isAnonymous() ? NTLMSSP_NEGOTIATE_ANONYMOUS : NTLMSSP_NEGOTIATE_TARGET_INFO);
        return flags;
    }

    private static SpnegoToken hello(AuthenticationContext who) {
        NegTokenInit token = new NegTokenInit();
        token.addSupportedMech(NTLM);
        token.setMechToken(bytes(new NtlmNegotiate(flags(who), "", "", NO_VERSION, true)));
        return token;
    }

    private static AuthenticateResponse nobody(AuthenticationContext who) {
        return response(new NtlmAuthenticate(null, null, "", "", "", null, flags(who), NO_VERSION), new byte[KEY]);
    }

    private AuthenticateResponse guest(AuthenticationContext who, NtlmChallenge challenge)
            throws GeneralSecurityException {
        String name = who.getUsername().toUpperCase(Locale.ROOT);
        byte[] key = hash(NO_PASSWORD, name.getBytes(StandardCharsets.UTF_16LE));
        byte[] nonce = new byte[NONCE];
        config.getRandomProvider().nextBytes(nonce);
        Buffer.PlainBuffer said = new Buffer.PlainBuffer(Endian.LE);
        said.putByte((byte) 1).putByte((byte) 1).putRawBytes(new byte[6])
            .putUInt64(FileTime.now().getWindowsTimeStamp())
            .putRawBytes(nonce).putRawBytes(new byte[4]);
        if (challenge.getTargetInfo() != null) {
            challenge.getTargetInfo().writeTo(said);
        }
        said.putRawBytes(new byte[4]);
        byte[] rest = said.getCompactData();
        byte[] proof = hash(key, challenge.getServerChallenge(), rest);
        byte[] answer = Arrays.copyOf(proof, proof.length + rest.length);
        System.arraycopy(rest, 0, answer, proof.length, rest.length);
        return response(new NtlmAuthenticate(new byte[LM_RESPONSE], answer, who.getUsername(), "", "", new byte[0],
            flags(who), NO_VERSION), hash(key, proof));
    }

    private static AuthenticateResponse response(NtlmAuthenticate message, byte[] sessionKey) {
        NegTokenTarg token = new NegTokenTarg();
        token.setResponseToken(bytes(message));
        AuthenticateResponse response = new AuthenticateResponse(token);
        response.setSessionKey(sessionKey);
        return response;
    }

    private static byte[] bytes(NtlmPacket message) {
        Buffer.PlainBuffer written = new Buffer.PlainBuffer(Endian.LE);
        message.write(written);
        return written.getCompactData();
    }

    private static byte[] hash(byte[] key, byte[]... parts) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacMD5");
        mac.init(new SecretKeySpec(key, "HmacMD5"));
        for (byte[] part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }
}

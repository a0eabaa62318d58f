package app.porchlight.practice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * File sharing (SMB), as far as its first answer to the old language: as Samba 4.17 gives it where it is allowed to,
 * and none where it is not. Who speaks the newer one is served by {@link SharesServer}.
 */
record FileSharingServer(boolean speaksTheOld, SharesServer newer) implements Server {
    private static final int HELLO = 51;
    private static final int HEAD = 36;
    private static final int OFFER = 12;
    /** It takes the language that was offered first, and tells how it goes on. */
    private static final byte[] YES = HexFormat.of().parseHex(
        "00000055ff534d427200000000880128000000000000000000000000000000000000000011000003"
        + "32000100041100000000010000000000fde38080a9b8f1c07adb0100000000100000000000000000"
        + "000000000000000000");

    /** @param folder what a visitor without a password may have: a name, behind it {@code read} where only that */
    static FileSharingServer of(String asks, String folder, Guard guard) {
        return new FileSharingServer(asks.equals("none"), new SharesServer(asks.equals("anonymous"),
            folder.replace(" read", ""), !folder.endsWith(" read"), guard));
    }

    @Override
    public void serve(Line line) throws IOException, InterruptedException {
        byte[] heard = SharesServer.next(line);
        if (SharesServer.startsRight(heard)) {
            newer.serve(line, heard);
            return;
        }
        // After the head come no words, then twelve bytes with the one language: as Samba reads it.
        boolean understood = heard.length == HELLO && heard[HEAD] == 0 && heard[HEAD + 1] == OFFER
            && new String(heard, StandardCharsets.ISO_8859_1).endsWith("\2NT LM 0.12\0");
        if (understood && speaksTheOld) {
            line.say(YES);
        }
        line.hangUp();
    }
}

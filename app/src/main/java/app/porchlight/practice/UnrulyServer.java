package app.porchlight.practice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Those who do not keep to any protocol. Each goes on until the guest hangs up. */
enum UnrulyServer {
    /** Sends for ever. */
    FLOOD,
    /** Closes at once. */
    SLAM,
    /** Ten megabytes of greeting, without an end of line. */
    HUGE_GREETING,
    /** A greeting of bytes that are no text. */
    BINARY_GREETING,
    /** Telnet options without end. */
    OPTION_STORM,
    /** A web page whose headers never end. */
    ENDLESS_HEADERS,
    /** A web page that never ends. */
    ENDLESS_BODY,
    /** A web page whose one header has a megabyte. */
    HUGE_HEADER,
    /** A web page that sends you elsewhere, outside the home. */
    REDIRECT_AWAY,
    /** A web page that sends you round in circles. */
    REDIRECT_LOOP,
    /** A web page that sends you to whatever this computer itself offers. */
    REDIRECT_TO_YOU,
    /** A web page that sends you to a file of this computer. */
    REDIRECT_TO_FILE,
    /** A web page of a few kilobytes that would be ten megabytes if somebody unpacked it. */
    GZIP_BOMB,
    /** A web page that breaks off in the middle. */
    BREAK_OFF,
    /** One byte a second. */
    DRIP;

    /** Where it sends whoever comes. Whoever asks here for it after all is shown a page that tells on them. */
    private static final String THERE = "/there";
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;
    private static final int CHUNK = 8192;
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

    static Optional<Server> of(String name) {
        for (UnrulyServer each : values()) {
            if (each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
                return Optional.of(each::serve);
            }
        }
        return Optional.empty();
    }

    private void serve(Line line) throws IOException, InterruptedException {
        switch (this) {
            case FLOOD -> sayForEver(line, "!".repeat(CHUNK));
            case SLAM -> line.slam();
            case HUGE_GREETING -> sayAtMost(line, "A".repeat(CHUNK), TEN_MEGABYTES);
            case BINARY_GREETING -> binary(line);
            case OPTION_STORM -> optionStorm(line);
            case ENDLESS_HEADERS -> {
                line.say(OK);
                sayForEver(line, ("X-More: " + "x".repeat(100) + "\r\n").repeat(70));
            }
            case ENDLESS_BODY -> {
                line.say(OK + "\r\n<html><head><title>Endless</title></head><body>");
                sayForEver(line, "<p>more".repeat(1000));
            }
            case HUGE_HEADER -> {
                line.say(OK + "X-Big: ");
                sayAtMost(line, "x".repeat(CHUNK), TEN_MEGABYTES / 10);
                line.say("\r\nContent-Length: 0\r\n\r\n");
            }
            case REDIRECT_AWAY -> redirect(line, "http://203.0.113.80" + THERE);
            case REDIRECT_LOOP -> redirect(line, "/");
            case REDIRECT_TO_YOU -> redirect(line, "http://127.0.0.1" + THERE);
            case REDIRECT_TO_FILE -> redirect(line, "file://" + THERE);
            case GZIP_BOMB -> {
                line.say(OK + "Content-Encoding: gzip\r\n\r\n");
                line.say(bomb());
            }
            case BREAK_OFF -> {
                line.say(OK + "Content-Length: 5000\r\n\r\n<html><head><title>Broken off");
                line.slam();
            }
            case DRIP -> {
                while (true) {
                    line.say((byte) '.');
                    Thread.sleep(1000);
                }
            }
        }
        line.hangUp();
    }

    private static void sayForEver(Line line, String what) throws IOException, InterruptedException {
        byte[] bytes = what.getBytes(StandardCharsets.US_ASCII);
        while (true) {
            line.say(bytes);
            breathe();
        }
    }

    private static void sayAtMost(Line line, String what, int bytes) throws IOException, InterruptedException {
        for (int said = 0; said < bytes; said += what.length()) {
            line.say(what);
            breathe();
        }
    }

    /** Eight megabytes a second, as over a home's network; faster, and it would starve the home's other devices. */
    static void breathe() throws InterruptedException {
        Thread.sleep(1);
    }

    /** A thousand times as large when unpacked. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("<html><head><title>Unpacked</title></head><body>".getBytes(StandardCharsets.US_ASCII));
            gzip.write(new byte[TEN_MEGABYTES]);
        }
        return packed.toByteArray();
    }

    private static void binary(Line line) throws IOException {
        byte[] all = new byte[512];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        line.say(all);
        line.hearOut();
    }

    private static void optionStorm(Line line) throws IOException, InterruptedException {
        byte[] storm = new byte[3 * 1024];
        while (true) {
            for (int i = 0; i < storm.length; i += 3) {
                storm[i] = (byte) 255;
                storm[i + 1] = (byte) (251 + i / 3 % 4);
                storm[i + 2] = (byte) (i / 3 % 250);
            }
            line.say(storm);
            breathe();
        }
    }

    private static void redirect(Line line, String to) throws IOException {
        boolean followed = false;
        while (line.hearLine() instanceof String heard) {
            followed |= heard.startsWith("GET " + THERE + " ");
            if (heard.isEmpty()) {
                line.say(followed ? OK + "Content-Length: 24\r\n\r\n<title>Followed</title>\n"
                    : "HTTP/1.1 302 Found\r\nLocation: " + to + "\r\nContent-Length: 0\r\n\r\n");
                followed = false;
            }
        }
    }
}

package app.porchlight.homelab;

import java.nio.file.Path;
import java.util.List;

/** Records everything that passes a plug, until its packets are asked for. */
final class Wiretap implements AutoCloseable {
    /** Sent by the laptop to somewhere that is not this home. */
    static final String ASTRAY = "ether src 02:00:00:00:00:50 and ("
        + "(ip and not dst net 192.168.83.0/24 and not dst net 224.0.0.0/4 and not dst host 255.255.255.255)"
        + " or (ip6 and not dst net ff00::/8 and not dst net fe80::/10)"
        + " or (arp and not dst net 192.168.83.0/24))";

    /** Sent by the laptop to a door through which printers print. */
    static final String PRINTED = "ether src 02:00:00:00:00:50 and (dst portrange 9100-9107 or dst port 515)";

    private final Running tcpdump;
    private final Path recording;

    Wiretap(Host host, String adapter) {
        recording = host.folder().resolve("wiretap-" + adapter + ".pcap");
        tcpdump = host.start("tcpdump-" + adapter, Program.TCPDUMP.path(), "-i", adapter, "-n", "--immediate-mode",
            "-U", "-Z", "root", "-B", "16384", "-w", recording.toString()).said("listening on");
    }

    /** Ends the recording. The packets that a tcpdump filter picks out, a line each. */
    List<String> packets(String filter) {
        close();
        return Command.run(Program.TCPDUMP.path(), "-n", "-t", "-Z", "root", "-r", recording.toString(), filter)
            .lines().filter(line -> !line.startsWith("reading from ")).toList();
    }

    @Override
    public void close() {
        tcpdump.stop();
    }
}

package app.porchlight.protocol.datagram;

import java.util.Map;
import java.util.function.Function;

/** A language that devices speak in datagrams. */
public interface Spoken {
    /**
     * @param protocol what the language is called in evidence
     * @param port the UDP port that is spoken to
     * @param group the multicast group that all of them listen to, or {@link #EVERYBODY}; empty where there is none
     * @param reader what a datagram says; empty where it is something else
     */
    record Manner(String protocol, int port, String group, Function<byte[], Map<String, String>> reader) {
    }

    /** The broadcast address of whichever network it is. */
    String EVERYBODY = "255.255.255.255";

    Manner manner();

    default String protocol() {
        return manner().protocol();
    }

    default int port() {
        return manner().port();
    }

    default String group() {
        return manner().group();
    }

    default Map<String, String> fields(byte[] said) {
        return manner().reader().apply(said);
    }
}

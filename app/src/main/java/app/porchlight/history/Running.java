package app.porchlight.history;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which checkups are being written right now, by this process or by another. Safe for use by many threads. */
final class Running {
    private final Set<String> ours = ConcurrentHashMap.newKeySet();
    private final String self = writer(ProcessHandle.current());

    /** What names this process in the database: its number, and when it began, since numbers are used again. */
    String self() {
        return self;
    }

    void began(String checkup) {
        ours.add(checkup);
    }

    void ended(String checkup) {
        ours.remove(checkup);
    }

    boolean still(String checkup, String writer) {
        if (writer.equals(self)) {
            return ours.contains(checkup);
        }
        long pid = Long.parseLong(writer.substring(0, writer.indexOf('@')));
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        return process.map(Running::writer).filter(writer::equals).isPresent();
    }

    private static String writer(ProcessHandle process) {
        return process.pid() + "@" + process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}

package app.porchlight.practice;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/**
 * The one real socket that listens for the whole pretend home, on this computer only. A guest is led to the device
 * that was dialled by the port that the call came from; a stranger, whom nobody announced, meets no device.
 * One socket for all keeps a home of 250 devices within what a system lets a program open.
 */
final class FrontDoor implements AutoCloseable {
    private static final int QUEUE = 256;
    private static final long ANNOUNCED_WITHIN_MILLIS = 2000;
    private static final long TRY_AGAIN_NANOS = 10_000_000;
    private static final long LEFT_WITHIN_MILLIS = 900;

    private final ServerSocket listening;
    private final Map<Integer, CompletableFuture<Server>> announced = new ConcurrentHashMap<>();
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("practice-", 0).factory());

    FrontDoor() throws IOException {
        listening = new ServerSocket(0, QUEUE, InetAddress.ofLiteral("127.0.0.1"));
        threads.execute(this::welcome);
    }

    SocketAddress route() {
        return new InetSocketAddress(listening.getInetAddress(), listening.getLocalPort());
    }

    /** The caller at the other end of this socket wants to see that server. */
    void lead(Socket caller, Server to) {
        awaited(caller.getLocalPort()).complete(to);
    }

    private void welcome() {
        while (!listening.isClosed()) {
            try {
                Socket guest = listening.accept();
                try {
                    threads.execute(() -> serve(guest));
                } catch (RejectedExecutionException closing) {
                    guest.close();
                }
            } catch (IOException closedOrOutOfSockets) {
                LockSupport.parkNanos(TRY_AGAIN_NANOS);
            }
        }
    }

    private void serve(Socket guest) {
        try (guest; Line line = new Line(guest)) {
            lines.add(line);
            try {
                led(guest.getPort()).serve(line);
            } finally {
                lines.remove(line);
            }
        } catch (IOException | TimeoutException | ExecutionException guestWentOrWasAStranger) {
            return;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** Forgets the port at once: when the guest has gone, the next one may come from the same. */
    private Server led(int port) throws InterruptedException, ExecutionException, TimeoutException {
        try {
            return awaited(port).get(ANNOUNCED_WITHIN_MILLIS, TimeUnit.MILLISECONDS);
        } finally {
            announced.remove(port);
        }
    }

    private CompletableFuture<Server> awaited(int port) {
        return announced.computeIfAbsent(port, unknown -> new CompletableFuture<>());
    }

    /** How many guests are being talked to. */
    int guests() {
        return lines.size();
    }

    boolean threadsEnded() {
        return threads.isTerminated();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException cannotBeMoreClosed) {
            return;
        } finally {
            threads.shutdownNow();
        }
        try {
            threads.awaitTermination(LEFT_WITHIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

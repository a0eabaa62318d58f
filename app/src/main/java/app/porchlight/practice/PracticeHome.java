package app.porchlight.practice;

import app.porchlight.home.Connection;
import app.porchlight.home.Doorkeeper;
import app.porchlight.home.Gateway;
import app.porchlight.home.Pace;
import app.porchlight.home.Place;
import app.porchlight.home.PretendNetwork;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.model.Evidence;
import app.porchlight.model.Mac;
import app.porchlight.model.PortMapping;
import app.porchlight.protocol.Admission;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A pretend home. Its devices are real servers behind one real socket on this computer, and every connection goes
 * through the same {@link Doorkeeper} as in a real home, so that rules and time limits are the same.
 * Safe for use by many threads.
 */
public final class PracticeHome implements PretendNetwork {
    /** Nobody is here, and a pretend silence need not be waited for as long as a real one. */
    private static final Duration SILENCE = Duration.ofMillis(250);
    private static final int CONNECTIONS_A_SECOND = 2000;
    private static final int CONNECTIONS_AT_ONCE = 400;

    private final Place place;
    private final Tempo tempo;
    private final Doorkeeper doorkeeper;
    private final FrontDoor frontDoor;
    private final Around around;
    private final Map<InetAddress, PretendDevice> devices = new LinkedHashMap<>();

    /** As in a real home, the router's control is known from the last listening, also where it is shut since. */
    private volatile boolean gatewayHeard;

    /** @throws IllegalArgumentException where the plan wants what the knowledge does not have */
    public PracticeHome(HomePlan plan, Knowledge knowledge, Tempo tempo) {
        for (Resident resident : plan.residents()) {
            devices.put(resident.address(), new PretendDevice(resident, knowledge, tempo));
        }
        this.around = plan.around();
        this.tempo = tempo;
        this.place = new Place("practice", one(Resident.Role.THIS_COMPUTER).orElseThrow().address(), plan.subnet(),
            one(Resident.Role.ROUTER).map(PretendDevice::address), Optional.of(plan.name()));
        this.doorkeeper = new Doorkeeper(plan.subnet(), new Pace(CONNECTIONS_A_SECOND, CONNECTIONS_AT_ONCE));
        try {
            this.frontDoor = new FrontDoor();
        } catch (IOException e) {
            throw new UncheckedIOException("not even this computer itself can be reached", e);
        }
    }

    private Optional<PretendDevice> one(Resident.Role role) {
        return devices.values().stream().filter(device -> device.role() == role).findFirst();
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public Socket connect(InetAddress host, int port, Duration patience) throws IOException {
        doorkeeper.check(host, port);
        PretendDevice device = devices.get(host);
        if (device == null || device.gone()) {
            throw silence(host, patience);
        }
        Optional<Server> server = device.knock(port);
        if (server.isEmpty()) {
            throw new ConnectException("Connection refused");
        }
        Socket socket = doorkeeper.open(host, port, patience, frontDoor.route());
        frontDoor.lead(socket, server.get());
        return socket;
    }

    private static IOException silence(InetAddress host, Duration patience) {
        try {
            Thread.sleep(patience.compareTo(SILENCE) < 0 ? patience : SILENCE);
            return new SocketTimeoutException("nobody answers at " + host.getHostAddress());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new InterruptedIOException("stopped");
        }
    }

    /** Returns as soon as all is told, at most after {@code howLong}: in a pretend home nothing more will come. */
    @Override
    public void listen(Duration howLong, Consumer<Evidence> heard) throws InterruptedException {
        long end = System.nanoTime() + howLong.toNanos();
        gatewayHeard = false;
        List<PretendDevice> announcing = new ArrayList<>();
        for (PretendDevice device : inOrderOfHearing()) {
            device.presence().forEach(heard);
            // A device is seen first and speaks a little later, when two others have been seen.
            announcing.add(device);
            if (announcing.size() > 2) {
                tell(announcing.removeFirst(), heard);
            }
            if (!tempo.step().isZero()) {
                Thread.sleep(step(end));
            }
        }
        announcing.forEach(device -> tell(device, heard));
    }

    private void tell(PretendDevice device, Consumer<Evidence> heard) {
        gatewayHeard |= device.isGateway();
        device.announcements().forEach(heard);
    }

    @Override
    public void callForGateway(Duration howLong, Consumer<Evidence> heard) {
        gatewayHeard = false;
        for (PretendDevice device : devices.values()) {
            gatewayHeard |= device.isGateway();
            device.announcements().stream().filter(Evidence.Description.class::isInstance).forEach(heard);
        }
    }

    /** The router and this computer are known at once. */
    private List<PretendDevice> inOrderOfHearing() {
        return devices.values().stream()
            .sorted((a, b) -> Boolean.compare(a.role() == Resident.Role.DEVICE, b.role() == Resident.Role.DEVICE))
            .toList();
    }

    /** However many devices there are, all are heard within two seconds. */
    private Duration step(long end) {
        long left = Math.max(0, end - System.nanoTime());
        long most = Duration.ofSeconds(2).toNanos() / devices.size();
        return Duration.ofNanos(Math.min(Math.min(tempo.step().toNanos(), most), left));
    }

    /** Answers at once, or not at all: a pretend silence here need not be waited for. */
    @Override
    public Optional<byte[]> ask(InetAddress host, int port, byte[] question, Duration patience) throws IOException {
        doorkeeper.check(host, port);
        return Optional.ofNullable(devices.get(host)).flatMap(device -> device.ask(port, question));
    }

    @Override
    public Optional<Gateway> gateway() {
        return one(Resident.Role.ROUTER).filter(_ -> gatewayHeard)
            .map(router -> new PretendGateway(router, List.copyOf(devices.values()), around));
    }

    @Override
    public Connection connection() {
        return around.connection(one(Resident.Role.ROUTER));
    }

    private record PretendGateway(PretendDevice router, List<PretendDevice> devices, Around around)
            implements Gateway {
        @Override
        public InetAddress address() {
            return router.address();
        }

        private void answers() throws ConnectException {
            if (!router.isGateway()) {
                throw new ConnectException("Connection refused");
            }
        }

        @Override
        public Admission admission() throws IOException {
            answers();
            return Admission.OPEN;
        }

        @Override
        public List<PortMapping> portMappings() throws IOException {
            answers();
            return router.mappings();
        }

        @Override
        public Optional<String> externalAddress() throws IOException {
            answers();
            return Optional.of(around.outside());
        }

        @Override
        public Optional<Firewall> firewall() throws IOException {
            answers();
            return router.firewall();
        }

        @Override
        public Optional<List<Known>> knownDevices() throws IOException {
            answers();
            return Optional.of(Stream.concat(devices.stream().map(each ->
                new Known(Optional.of(each.address()), each.hardware(), true)), around.knownBesides().stream())
                .toList());
        }
    }

    @Override
    public Optional<Mac> hardwareAt(InetAddress host) {
        return Optional.ofNullable(devices.get(host)).flatMap(PretendDevice::hardware);
    }

    @Override
    public void goGentlyOn(InetAddress host) {
        doorkeeper.goGentlyOn(host);
    }

    @Override
    public void areOne(List<InetAddress> addresses) {
        doorkeeper.areOne(addresses);
    }

    @Override
    public void heal(InetAddress device) {
        if (devices.get(device) instanceof PretendDevice known) {
            known.heal();
        }
    }

    /** What that device went through so far. */
    public Tally tally(InetAddress device) {
        return devices.get(device).tally();
    }

    /** How many guests are being talked to right now. */
    int guests() {
        return frontDoor.guests();
    }

    /** Where the one real socket is. */
    SocketAddress route() {
        return frontDoor.route();
    }

    /** True once nothing of this home runs any more. */
    boolean threadsEnded() {
        return frontDoor.threadsEnded();
    }

    @Override
    public void close() {
        frontDoor.close();
    }
}

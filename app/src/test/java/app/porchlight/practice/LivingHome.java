package app.porchlight.practice;

import app.porchlight.knowledge.Family;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.Play;
import app.porchlight.knowledge.ShippedKnowledge;
import java.io.Closeable;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A pretend home whose devices are at addresses of their own, for other programs to meet too. The benchmark gives the
 * addresses to a network namespace and runs this in it. It lives until something comes in on standard input, then says
 * what each device went through.
 *
 * <p>Arguments: a home ({@code forty}, or {@code crowd:900} for so many light devices), then {@code addresses} to only
 * list address and hardware address of each, {@code services} to only list its doors, or else the addresses that are
 * left out.
 */
final class LivingHome {
    private static final int QUEUE = 64;
    private static final int LARGEST_QUESTION = 2048;
    private static final int MOST_VOICES = 100;

    /** What must not be forgotten while the home lives. */
    private final List<Closeable> open = Collections.synchronizedList(new ArrayList<>());
    private final Knowledge knowledge = ShippedKnowledge.read();
    private final Map<Resident, PretendDevice> devices = new LinkedHashMap<>();

    public static void main(String[] arguments) throws Exception {
        List<Resident> residents = plan(arguments[0]).residents().stream()
            .filter(resident -> resident.role() == Resident.Role.DEVICE)
            .filter(resident -> !Arrays.asList(arguments).contains(resident.address().getHostAddress())).toList();
        LivingHome home = new LivingHome();
        for (Resident resident : residents) {
            home.devices.put(resident, new PretendDevice(resident, home.knowledge, Tempo.INSTANT));
        }
        switch (arguments.length > 1 ? arguments[1] : "") {
            case "addresses" -> home.devices.values().forEach(device ->
                System.out.println(device.address().getHostAddress() + " " + device.hardware().orElseThrow()));
            case "services" -> residents.forEach(resident -> home.doors(resident).stream()
                .filter(door -> !PretendDoor.takesDatagrams(door)).forEach(door -> System.out.println(
                    resident.address().getHostAddress() + " " + door.port() + " " + door.speaks())));
            default -> home.live();
        }
    }

    private void live() throws IOException, InterruptedException {
        for (Resident resident : devices.keySet()) {
            bring(resident);
        }
        announce();
        System.out.println("ready");
        System.in.read();
        devices.values().forEach(device -> System.out.printf("%s tries %d wrong %d locked %s%n",
            device.address().getHostAddress(), device.tally().tries(), device.tally().wrong(),
            device.tally().locked()));
        System.exit(0);
    }

    private static HomePlan plan(String name) {
        return name.startsWith("crowd:") ? HomePlan.crowd(Integer.parseInt(name.substring(6)) + 2)
            : HomePlan.named(name);
    }

    private List<Play.Door> doors(Resident resident) {
        return resident.plays().or(() -> resident.family().flatMap(knowledge::family).flatMap(Family::plays))
            .orElseThrow().doors();
    }

    private void bring(Resident resident) throws IOException {
        PretendDevice device = devices.get(resident);
        for (Play.Door door : doors(resident)) {
            if (PretendDoor.takesDatagrams(door)) {
                DatagramSocket socket = new DatagramSocket(new InetSocketAddress(device.address(), door.port()));
                open.add(socket);
                Thread.ofPlatform().daemon().start(() -> answer(socket, device, door.port()));
            } else {
                ServerSocket socket = new ServerSocket(door.port(), QUEUE, device.address());
                open.add(socket);
                Thread.ofVirtual().start(() -> welcome(socket, device, door.port()));
            }
        }
    }

    private static void welcome(ServerSocket listening, PretendDevice device, int port) {
        while (!listening.isClosed()) {
            try {
                Socket guest = listening.accept();
                Thread.ofVirtual().start(() -> serve(guest, device, port));
            } catch (IOException ended) {
                return;
            }
        }
    }

    private static void serve(Socket guest, PretendDevice device, int port) {
        try (guest; Line line = new Line(guest)) {
            device.knock(port).orElseThrow().serve(line);
        } catch (IOException left) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(DatagramSocket socket, PretendDevice device, int port) {
        byte[] room = new byte[LARGEST_QUESTION];
        while (!socket.isClosed()) {
            try {
                DatagramPacket question = new DatagramPacket(room, room.length);
                socket.receive(question);
                byte[] asked = Arrays.copyOf(room, question.getLength());
                for (byte[] said : device.ask(port, asked).stream().toList()) {
                    socket.send(new DatagramPacket(said, said.length, question.getSocketAddress()));
                }
            } catch (IOException ended) {
                return;
            }
        }
    }

    /** In a crowd nobody announces: nine hundred voices are more than this computer can play. */
    private void announce() throws InterruptedException {
        List<PretendDevice> speakers = devices.values().stream()
            .filter(device -> devices.size() <= MOST_VOICES && !device.announcements().isEmpty()).toList();
        CountDownLatch announced = new CountDownLatch(speakers.size());
        speakers.forEach(speaker -> Thread.ofPlatform().daemon().start(() -> {
            try {
                open.add(LivingVoice.of(speaker));
            } catch (IOException e) {
                System.err.println(speaker.address() + ": " + e);
            } finally {
                announced.countDown();
            }
        }));
        announced.await(60, TimeUnit.SECONDS);
    }
}

package app.porchlight.practice;

import app.porchlight.home.Subnet;
import app.porchlight.knowledge.Play;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who lives in a pretend home. */
public record HomePlan(String name, Subnet subnet, List<Resident> residents, Around around) {
    /** Where pretend homes are: a network that hardly any real home uses. */
    private static final Subnet USUAL = Subnet.of("192.168.77.0/24");

    public HomePlan {
        residents = List.copyOf(residents);
        if (residents.stream().map(Resident::address).distinct().count() < residents.size()) {
            throw new IllegalArgumentException(name + ": two live at one address");
        }
    }

    /** With nothing amiss around its devices. */
    public HomePlan(String name, Subnet subnet, List<Resident> residents) {
        this(name, subnet, residents, Around.USUAL);
    }

    /**
     * Reads {@code knowledge/homes/<name>.yaml}.
     *
     * @throws IllegalArgumentException where there is no such home, or its file makes no sense
     */
    public static HomePlan named(String name) {
        try (InputStream file = HomePlan.class.getResourceAsStream("/knowledge/homes/" + name + ".yaml")) {
            if (file == null) {
                throw new IllegalArgumentException("no home is called " + name);
            }
            HomeFile.Home home = new HomeFile(name).read(file);
            return new HomePlan(name, USUAL, home.residents(), home.around());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A home of so many web cams and plugs, at most 1,000, to see how much is too much. Needs no knowledge files. */
    public static HomePlan crowd(int devices) {
        Subnet subnet = devices > 250 ? Subnet.of("192.168.76.0/22") : USUAL;
        List<Inet4Address> addresses = subnet.hosts();
        List<Resident> residents = new ArrayList<>();
        for (int i = 0; i < devices; i++) {
            Resident.Role role = switch (i) {
                case 0 -> Resident.Role.ROUTER;
                case 1 -> Resident.Role.THIS_COMPUTER;
                default -> Resident.Role.DEVICE;
            };
            residents.add(new Resident(addresses.get(i), role, Optional.empty(), Optional.of(oneOfMany(i)),
                Optional.empty(), Optional.empty(), Optional.empty(), false, 0, Map.of()));
        }
        return new HomePlan("crowd", subnet, residents);
    }

    private static Play oneOfMany(int i) {
        String name = "Device " + i;
        // 02 in front: an address that software chose, so that it names no maker.
        String mac = String.format(Locale.ROOT, "02:50:4c:00:%02x:%02x", i >> 8, i & 0xff);
        Play.Door page = new Play.Door(80, "http", "", i % 4 == 0 ? "basic" : "none", Optional.empty(),
            "lighttpd/1.4.69", name, "Login", "same");
        Play.Door telnet = new Play.Door(23, "telnet", "device-" + i, "login", Optional.empty(), "", "", "", "closed");
        Play.Door shell = new Play.Door(22, "greeting", "SSH-2.0-dropbear_2022.83", "login", Optional.empty(), "", "",
            "", "same");
        List<Play.Door> doors = i % 10 == 9 ? List.of(page, telnet) : i % 3 == 0 ? List.of(page, shell) : List.of(page);
        return new Play(name, mac, List.of(new Play.Announced("_http._tcp", name, 80, Map.of())), Map.of(),
            i == 1 ? List.of() : doors, List.of());
    }
}

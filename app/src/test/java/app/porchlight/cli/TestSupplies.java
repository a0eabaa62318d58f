package app.porchlight.cli;

import app.porchlight.history.History;
import app.porchlight.home.HomeNetwork;
import app.porchlight.home.Homes;
import app.porchlight.home.Place;
import app.porchlight.home.PretendNetwork;
import app.porchlight.home.Subnet;
import app.porchlight.home.Trouble;
import app.porchlight.knowledge.Knowledge;
import app.porchlight.knowledge.ShippedKnowledge;
import app.porchlight.practice.HomePlan;
import app.porchlight.practice.PracticeHome;
import app.porchlight.practice.Tempo;
import java.net.Inet4Address;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A supplies whose real home is the practice home too: nothing here ever leaves this computer. */
final class TestSupplies implements Supplies, Homes {
    static final Place HOME = place("wlan0", "192.168.77.0/24");
    static final Place OFFICE = place("eth1", "10.0.5.0/24");

    private final Path folder;
    private final List<Place> places;
    private final Knowledge knowledge = ShippedKnowledge.read();
    private boolean opened;

    TestSupplies(Path folder, Place... places) {
        this.folder = folder;
        this.places = List.of(places);
    }

    private static Place place(String adapter, String cidr) {
        Subnet subnet = Subnet.of(cidr);
        List<Inet4Address> hosts = subnet.hosts();
        return new Place(adapter, hosts.get(1), subnet, Optional.of(hosts.getFirst()), Optional.empty());
    }

    /** True where a home was opened, that is: where anything could have been contacted. */
    boolean opened() {
        return opened;
    }

    @Override
    public String version() {
        return "1.2.3";
    }

    @Override
    public void keepIn(Optional<Path> wanted) {
        // stays in the test's folder
    }

    @Override
    public Path log() {
        return folder.resolve("log");
    }

    @Override
    public Homes homes() {
        return this;
    }

    @Override
    public History history() throws Trouble {
        return History.open(folder.resolve("history.db"));
    }

    @Override
    public Knowledge knowledge() {
        return knowledge;
    }

    @Override
    public boolean openWindow() {
        return false;
    }

    @Override
    public List<Place> places() throws Trouble {
        if (places.isEmpty()) {
            throw new Trouble(Trouble.Key.NO_NETWORK);
        }
        return places;
    }

    @Override
    public String thisComputer() {
        return "test";
    }

    @Override
    public Place place(Subnet wanted) throws Trouble {
        if (wanted.prefix() < Subnet.LARGEST_PREFIX) {
            throw new Trouble(Trouble.Key.TOO_LARGE, wanted.toString());
        }
        return places.stream().filter(each -> each.subnet().equals(wanted)).findFirst()
            .orElseThrow(() -> new Trouble(Trouble.Key.NOT_THIS_NETWORK, wanted.toString()));
    }

    @Override
    public HomeNetwork open(Place place) {
        return practice();
    }

    @Override
    public PretendNetwork practice() {
        opened = true;
        return new PracticeHome(HomePlan.named("tidy-home"), knowledge, Tempo.INSTANT);
    }
}

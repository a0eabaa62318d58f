package app.porchlight.home;

import java.util.List;

/** The homes that can be checked from this computer. */
public interface Homes {
    /**
     * The networks this computer is on that may be a home, the likeliest first; never a virtual machine's or a
     * container's network.
     *
     * @throws Trouble where there is none, or a VPN hides it
     */
    List<Place> places() throws Trouble;

    /** What this computer calls itself; blank where it does not tell. Asks nobody on the network. */
    String thisComputer();

    /**
     * The place for a network that the person named.
     *
     * @throws Trouble where this computer is not on it, it is public, or it is larger than /22
     */
    Place place(Subnet wanted) throws Trouble;

    /** Opens the real network. Called only after the person said that this home is theirs to check. */
    HomeNetwork open(Place place) throws Trouble;

    /** Opens the pretend home. Always works, also with no network at all. */
    PretendNetwork practice();
}

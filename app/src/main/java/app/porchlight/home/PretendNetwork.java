package app.porchlight.home;

import java.net.InetAddress;

/** A home of pretend devices, in which a fix can be practised. */
public interface PretendNetwork extends HomeNetwork {
    /** Makes the device safe, as its owner would by following the guide. Takes effect at once. */
    void heal(InetAddress device);

    @Override
    default boolean practice() {
        return true;
    }
}

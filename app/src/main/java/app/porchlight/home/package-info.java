/**
 * The network that this computer is on, behind one seam: {@link app.porchlight.home.HomeNetwork}.
 * Here live the seam, its rules of courtesy, and (in {@code home.real}) the real network: adapters, neighbour table,
 * mDNS, UPnP. Nothing here knows what a device is or what is wrong with it.
 */
package app.porchlight.home;

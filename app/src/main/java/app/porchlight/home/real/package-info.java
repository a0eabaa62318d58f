/**
 * The real network: which adapter leads to the home, who answers, what announces itself.
 * Here live the system's tables and their parsers, the sweep, mDNS and UPnP. Every socket goes through {@link
 * app.porchlight.home.Doorkeeper}. What must not live here: what a device is, what is wrong with it.
 */
package app.porchlight.home.real;

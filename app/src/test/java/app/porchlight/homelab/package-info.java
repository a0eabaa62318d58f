/**
 * The lab: a home of real servers that nobody here wrote, in network namespaces that each test makes and removes. The
 * packed command line is run inside it. Needs root and the Debian packages named in {@link
 * app.porchlight.homelab.Program}; run by the Maven profile {@code homelab}, never by the plain build.
 */
package app.porchlight.homelab;

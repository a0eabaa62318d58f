/**
 * The command line: the same engine for support staff and scripts. Asks for consent, shows progress, prints the result,
 * ends with a number that says how it is. The only room that writes to {@code System.out}.
 * What must not live here: sentences (they are in {@code words}), checks, what the network is.
 */
package app.porchlight.cli;

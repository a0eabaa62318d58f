/**
 * Logins in the languages that everybody speaks, and the signs by which a device says that it locks.
 * What must not live here: which passwords there are, how often one may try.
 */
package app.porchlight.protocol.login;

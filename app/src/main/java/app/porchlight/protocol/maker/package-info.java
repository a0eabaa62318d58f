/**
 * Logins that have to be worked out, one class for each language that makers made up for their own pages.
 * What must not live here: logins that are only fields (they are data), which passwords there are.
 */
package app.porchlight.protocol.maker;

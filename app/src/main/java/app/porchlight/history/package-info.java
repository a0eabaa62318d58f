/**
 * What is remembered between checkups, in one SQLite file that only its owner can read. Begin at {@link
 * app.porchlight.history.History}; {@link app.porchlight.history.Changes} compares two checkups and is pure.
 * What must not live here: passwords, sentences, anything that asks the network. SQL lives nowhere else.
 */
package app.porchlight.history;

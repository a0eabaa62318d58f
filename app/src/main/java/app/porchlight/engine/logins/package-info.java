/**
 * How factory logins are tried: which may be, how many, what a sign of a lock is, what proves a hit.
 * {@link app.porchlight.engine.logins.FactoryLogins} is its door.
 * What must not live here: verdicts and how grave they are (checks), how a protocol is spoken, which logins there are.
 */
package app.porchlight.engine.logins;

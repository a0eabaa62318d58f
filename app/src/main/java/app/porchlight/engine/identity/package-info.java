/**
 * Weighs evidence against the knowledge: kind, maker, model, how sure, and why. Pure.
 * What must not live here: patterns and names of devices (they are data), asking anything.
 */
package app.porchlight.engine.identity;

/**
 * A pretend home: made-up devices at made-up addresses, played by real servers on this computer. For practising a fix,
 * for the classroom, and for the tests. Its homes are data in {@code resources/knowledge/homes}.
 * What must not live here: anything that judges a device; the engine must not be able to tell it from a real home.
 */
package app.porchlight.practice;

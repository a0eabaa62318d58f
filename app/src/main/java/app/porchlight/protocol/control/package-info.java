/**
 * What drives a machine from afar: screens, consoles, plant, management; one question each, none of which changes
 * anything.
 * What must not live here: what is grave about it.
 */
package app.porchlight.protocol.control;

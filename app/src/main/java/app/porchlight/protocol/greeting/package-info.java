/**
 * Which language somebody speaks who has opened a door, told from what is heard there first.
 * What must not live here: asking further.
 */
package app.porchlight.protocol.greeting;

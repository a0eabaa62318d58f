/**
 * Who is there and which doors stand open: evidence is gathered into devices above their addresses, and each device's
 * doors are knocked at, gently. What must not live here: what a thing is (identity), what is wrong with it (checks).
 */
package app.porchlight.engine.discovery;

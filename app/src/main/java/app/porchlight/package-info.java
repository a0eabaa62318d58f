/**
 * The front door: {@link app.porchlight.Main} makes everything with {@code new} and hands it to a face.
 * What must not live here: anything that another room needs to know of.
 */
package app.porchlight;

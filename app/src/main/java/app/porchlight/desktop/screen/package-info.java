/**
 * The screens, one class each, and the {@link app.porchlight.desktop.screen.Desk} that they all work at.
 * What must not live here: colours (they are in the CSS), state that outlives the screen.
 */
package app.porchlight.desktop.screen;

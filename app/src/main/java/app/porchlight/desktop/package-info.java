/**
 * The window. {@link app.porchlight.desktop.Desktop} opens it; {@code screen} holds one class a screen, {@code look}
 * the pieces they are made of and how they look, {@code state} what they show, without any control.
 * What must not live here: a socket, SQL, a sentence. The JavaFX thread never waits for network or disk.
 */
package app.porchlight.desktop;

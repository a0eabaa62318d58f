/**
 * How it looks: theme, icons, and the pieces that screens are made of. Colours and sizes live in
 * {@code resources/desktop/porchlight.css} and nowhere else. What must not live here: what a screen does.
 */
package app.porchlight.desktop.look;

/**
 * What the screens show, without any control: the checkup as it runs, its result in groups, the settings.
 * Plain tests drive it. Everything here is used from one thread, JavaFX's, save where a class says otherwise.
 */
package app.porchlight.desktop.state;

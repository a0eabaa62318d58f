/**
 * What we know, as data: device families, factory logins, makers, what each check means. Read from
 * {@code resources/knowledge}, tested by itself: each entry carries its example and its source.
 * What must not live here: anything that acts, anything that a person reads.
 */
package app.porchlight.knowledge;

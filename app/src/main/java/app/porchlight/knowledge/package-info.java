/**
 * What we know, as data from {@code resources/knowledge}: device families, factory logins, makers, what each check
 * means. Each entry carries its example and its source. How to add a device: {@code knowledge/README.md} there.
 * What must not live here: anything that acts, anything that a person reads.
 */
package app.porchlight.knowledge;

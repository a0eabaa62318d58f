package app.porchlight.practice;

/**
 * What a device went through, so that tests can say that nobody was locked out.
 *
 * @param connections how many came to its doors
 * @param tries how often a login was tried
 * @param wrong how many of them failed
 * @param locked true where it shut people out after too many
 * @param left how often somebody who was in logged out again
 */
public record Tally(int connections, int tries, int wrong, boolean locked, int left) {
}

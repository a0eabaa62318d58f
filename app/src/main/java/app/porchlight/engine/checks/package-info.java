/**
 * The questions that are asked of devices, one class each. {@link app.porchlight.engine.checks.Checks} lists them.
 * What must not live here: how a protocol is spoken, what an answer is called in words, which logins there are.
 */
package app.porchlight.engine.checks;

/**
 * What Porchlight talks about: records and sealed interfaces, nothing that acts.
 * Here live devices, evidence, verdicts and results. Facts only: no sentence that a person reads,
 * no socket, no file, no clock.
 */
package app.porchlight.model;

/**
 * A checkup's result on paper: one writer for each format, all from the same result, each with its format's escaping.
 * The JSON is a published contract: {@code resources/report/checkup.schema.json}.
 * What must not live here: how a result came to be, files that others could read.
 */
package app.porchlight.report;

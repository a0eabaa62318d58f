/**
 * Databases and message brokers: whom they let in. Nothing in them is read.
 * What must not live here: what is grave about it.
 */
package app.porchlight.protocol.data;

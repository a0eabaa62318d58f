/**
 * Folders on offer: whom file servers let in, and what they then show. Nothing in a folder is opened.
 * What must not live here: what is grave about it.
 */
package app.porchlight.protocol.files;

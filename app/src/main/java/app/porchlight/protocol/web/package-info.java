/**
 * What is asked over HTTP and its kin: pages, single answers of known devices, printers, a hub's WebSocket.
 * What must not live here: how a login goes, what a page means for a family.
 */
package app.porchlight.protocol.web;

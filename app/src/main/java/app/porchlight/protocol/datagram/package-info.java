/**
 * Questions and answers in single datagrams: names, announcements, and what makers made up for their own devices.
 * What must not live here: sockets; who is asked when.
 */
package app.porchlight.protocol.datagram;

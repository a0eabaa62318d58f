/**
 * How devices are talked to: one small client for each language they speak, each given its sockets by a {@link
 * app.porchlight.protocol.Dial}. Every wait and every read has a limit here.
 * What must not live here: which device to talk to, what an answer means for a family, opening a socket.
 */
package app.porchlight.protocol;

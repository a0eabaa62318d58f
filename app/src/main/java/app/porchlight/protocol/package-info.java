/**
 * How devices are talked to: one small client for each language they speak, in rooms by what it is for, each given its
 * sockets by a {@link app.porchlight.protocol.Dial}. Every wait and every read has a limit here. What stands in this
 * room itself is what all of them share: the line, its limits, encryption, texts taken apart.
 * What must not live here: which device to talk to, what an answer means for a family, opening a socket.
 */
package app.porchlight.protocol;

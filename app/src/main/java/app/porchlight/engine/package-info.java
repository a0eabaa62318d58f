/**
 * The checkup: discover, identify, check, conclude. It emits events and knows no words.
 * Its rooms: {@code discovery} gathers evidence and doors, {@code identity} weighs it, {@code checks} asks the
 * questions, {@code conclusions} puts the answers together. What must not live here: sockets, SQL, sentences.
 */
package app.porchlight.engine;

/**
 * What findings come to when they are put together: the label of a device, the ways from the Internet into the home.
 * Pure: a result in, a conclusion out. What must not live here: questions to devices, sentences.
 */
package app.porchlight.engine.conclusions;

/**
 * Says it in plain language: facts in, sentences out. The words are in {@code resources/words}, the guides in
 * {@code resources/knowledge/guides}; a language is a set of files, found by looking.
 * What must not live here: decisions about devices, anything that is drawn, sentences in code.
 */
package app.porchlight.words;

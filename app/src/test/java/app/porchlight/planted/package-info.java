/** Breaks every rule of the house, once each, so that the tests can see each rule bite. Never shipped, never run. */
package app.porchlight.planted;

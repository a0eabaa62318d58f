package app.porchlight.protocol;

/** What a service answered to somebody who gave no password. */
public enum Admission { OPEN, GUARDED, SOMETHING_ELSE }

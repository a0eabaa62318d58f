package app.porchlight.practice;

import java.security.SecureRandom;

/** The user and password that a door takes. */
record Secret(String user, String password) {
    private static final String LETTERS = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 20;

    /** A good password of its owner's: made up anew in each run, known to nobody. */
    static Secret ofItsOwner(String user) {
        StringBuilder password = new StringBuilder(LENGTH);
        new SecureRandom().ints(LENGTH, 0, LETTERS.length()).forEach(i -> password.append(LETTERS.charAt(i)));
        return new Secret(user, password.toString());
    }

    boolean is(String someUser, String somePassword) {
        return user.equals(someUser) && password.equals(somePassword);
    }

    /** Without the password, so that no log shows one. */
    @Override
    public String toString() {
        return "Secret[" + user + "]";
    }
}

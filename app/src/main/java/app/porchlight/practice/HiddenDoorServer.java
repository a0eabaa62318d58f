package app.porchlight.practice;

import java.io.IOException;

/** The hidden way into a router with a board by SerComm: it shows its mark to whoever says anything. */
record HiddenDoorServer() implements Server {
    private static final byte[] MARK = {'S', 'c', 'M', 'M', -1, -1, -1, -1, 0, 0, 0, 0};

    @Override
    public void serve(Line line) throws IOException {
        if (line.hear() >= 0) {
            line.say(MARK);
        }
        line.hangUp();
    }
}

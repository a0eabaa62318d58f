package app.porchlight.practice;

import java.io.IOException;

/** Says its one line and then nothing more, whatever it hears; with nothing to say, it is silent. */
record GreetingServer(String says) implements Server {
    @Override
    public void serve(Line line) throws IOException {
        if (!says.isEmpty()) {
            line.say(says.replaceAll("[\r\n]+$", "") + "\r\n");
        }
        line.hearOut();
    }
}

package app.porchlight.practice;

import java.io.IOException;

/** A store for programs' data (Redis), as far as saying whether it is there for a guest. */
record RedisServer(boolean asksLogin) implements Server {
    private static final int QUESTIONS = 20;

    @Override
    public void serve(Line line) throws IOException {
        String heard = line.hearLine();
        for (int i = 0; i < QUESTIONS && heard != null; i++) {
            line.say(asksLogin ? "-NOAUTH Authentication required.\r\n"
                : heard.equalsIgnoreCase("PING") ? "+PONG\r\n" : "-ERR unknown command\r\n");
            heard = line.hearLine();
        }
        line.hangUp();
    }
}

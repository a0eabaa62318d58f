package app.porchlight.planted.engine;

import java.net.Socket;

public record SeesSocket(Socket socket) {
}

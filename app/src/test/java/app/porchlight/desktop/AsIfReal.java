package app.porchlight.desktop;

import app.porchlight.home.Connection;
import app.porchlight.home.Gateway;
import app.porchlight.home.HomeNetwork;
import app.porchlight.home.Place;
import app.porchlight.model.Evidence;
import app.porchlight.model.Mac;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A pretend home that does not say that it is one. */
record AsIfReal(HomeNetwork pretend, Place place) implements HomeNetwork {
    @Override
    public boolean practice() {
        return false;
    }

    @Override
    public Socket connect(InetAddress host, int port, Duration patience) throws IOException {
        return pretend.connect(host, port, patience);
    }

    @Override
    public void listen(Duration howLong, Consumer<Evidence> heard) throws InterruptedException {
        pretend.listen(howLong, heard);
    }

    @Override
    public void callForGateway(Duration howLong, Consumer<Evidence> heard) throws InterruptedException {
        pretend.callForGateway(howLong, heard);
    }

    @Override
    public Optional<byte[]> ask(InetAddress host, int port, byte[] question, Duration patience) throws IOException {
        return pretend.ask(host, port, question, patience);
    }

    @Override
    public Optional<Gateway> gateway() {
        return pretend.gateway();
    }

    @Override
    public Connection connection() {
        return pretend.connection();
    }

    @Override
    public Optional<Mac> hardwareAt(InetAddress host) throws InterruptedException {
        return pretend.hardwareAt(host);
    }

    @Override
    public void goGentlyOn(InetAddress host) {
        pretend.goGentlyOn(host);
    }

    @Override
    public void areOne(List<InetAddress> addresses) {
        pretend.areOne(addresses);
    }

    @Override
    public void close() {
        pretend.close();
    }
}

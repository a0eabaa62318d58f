package app.porchlight.practice;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.sshd.common.future.CloseFuture;
import org.apache.sshd.common.io.AbstractIoWriteFuture;
import org.apache.sshd.common.io.IoService;
import org.apache.sshd.common.io.IoSession;
import org.apache.sshd.common.io.IoWriteFuture;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.closeable.AbstractCloseable;

/** A line as the SSH library wants to see it. Writing waits; who serves the line reads it. */
final class SshLine extends AbstractCloseable implements IoSession {
    private static final SocketAddress NOWHERE = InetSocketAddress.createUnresolved("practice", 22);

    private final Line line;
    private final Map<Object, Object> attributes = new ConcurrentHashMap<>();

    SshLine(Line line) {
        this.line = line;
    }

    @Override
    public IoWriteFuture writeBuffer(Buffer buffer) throws IOException {
        byte[] bytes = buffer.getCompactData();
        buffer.rpos(buffer.wpos());
        line.say(bytes);
        return new Written();
    }

    private static final class Written extends AbstractIoWriteFuture {
        Written() {
            super("practice", null);
            setValue(Boolean.TRUE);
        }
    }

    @Override
    protected void doCloseImmediately() {
        try {
            line.hangUp();
        } catch (IOException gone) {
            // The guest hung up first.
        }
        super.doCloseImmediately();
    }

    @Override
    protected CloseFuture doCloseGracefully() {
        return null;
    }

    @Override
    public long getId() {
        return System.identityHashCode(this);
    }

    @Override
    public SocketAddress getAcceptanceAddress() {
        return NOWHERE;
    }

    @Override
    public SocketAddress getRemoteAddress() {
        return NOWHERE;
    }

    @Override
    public SocketAddress getLocalAddress() {
        return NOWHERE;
    }

    @Override
    public Object getAttribute(Object key) {
        return attributes.get(key);
    }

    @Override
    public Object setAttribute(Object key, Object value) {
        return attributes.put(key, value);
    }

    @Override
    public Object setAttributeIfAbsent(Object key, Object value) {
        return attributes.putIfAbsent(key, value);
    }

    @Override
    public Object removeAttribute(Object key) {
        return attributes.remove(key);
    }

    @Override
    public IoService getService() {
        return null;
    }

    @Override
    public void shutdownOutputStream() {
        // Hanging up does that.
    }

    @Override
    public void suspendRead() {
        // Who serves the line reads on: there is no shell that could be flooded.
    }

    @Override
    public void resumeRead() {
        // It was never stopped.
    }
}

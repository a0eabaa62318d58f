package app.porchlight.protocol.files;

import com.hierynomus.protocol.Packet;
import com.hierynomus.protocol.PacketData;
import com.hierynomus.protocol.commons.buffer.Buffer;
import com.hierynomus.protocol.transport.PacketFactory;
import com.hierynomus.protocol.transport.PacketHandlers;
import com.hierynomus.protocol.transport.PacketReceiver;
import com.hierynomus.protocol.transport.TransportException;
import com.hierynomus.protocol.transport.TransportLayer;
import com.hierynomus.smbj.SmbConfig;
import com.hierynomus.smbj.transport.TransportLayerFactory;
import com.hierynomus.smbj.transport.tcp.direct.DirectTcpTransportFactory;
import java.io.IOException;

/**
 * The library's way to a file server, which bears nonsense: it reads on a thread of its own, which would die of an
 * answer that makes no sense, and the program would take that for a mistake of its own.
 */
final class CarefulTransport<D extends PacketData<?>, P extends Packet<?>> implements TransportLayerFactory<D, P> {
    private final TransportLayerFactory<D, P> plain = new DirectTcpTransportFactory<>();

    @Override
    public TransportLayer<P> createTransportLayer(PacketHandlers<D, P> handlers, SmbConfig config) {
        return plain.createTransportLayer(new PacketHandlers<>(handlers.getSerializer(),
            new Receiver<>(handlers.getReceiver()), new Reader<>(handlers.getPacketFactory())), config);
    }

    private record Reader<D extends PacketData<?>>(PacketFactory<D> plain) implements PacketFactory<D> {
        @Override
        public D read(byte[] heard) throws Buffer.BufferException, IOException {
            try {
                return plain.read(heard);
            } catch (RuntimeException nonsense) {
                throw new TransportException(nonsense);
            }
        }

        @Override
        public boolean canHandle(byte[] heard) {
            return plain.canHandle(heard);
        }
    }

    private record Receiver<D extends PacketData<?>>(PacketReceiver<D> plain) implements PacketReceiver<D> {
        @Override
        public void handle(D packet) throws TransportException {
            try {
                plain.handle(packet);
            } catch (RuntimeException nonsense) {
                throw new TransportException(nonsense);
            }
        }

        @Override
        public void handleError(Throwable error) {
            plain.handleError(error);
        }
    }
}

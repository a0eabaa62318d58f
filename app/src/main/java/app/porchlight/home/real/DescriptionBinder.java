package app.porchlight.home.real;

import java.util.function.BiConsumer;
import org.jupnp.binding.staging.MutableDevice;
import org.jupnp.binding.xml.DescriptorBindingException;
import org.jupnp.binding.xml.UDA10DeviceDescriptorBinderImpl;
import org.jupnp.model.ValidationException;
import org.jupnp.model.meta.Device;
import org.jupnp.model.meta.RemoteDevice;

/**
 * Reads UPnP descriptions. One that brings a document type is refused: that is where entities come from, which make the
 * reader fetch what the device names or fill the memory. (Main denies document types to all XML readers as well.)
 */
final class DescriptionBinder extends UDA10DeviceDescriptorBinderImpl {
    private final BiConsumer<RemoteDevice, MutableDevice> read;

    /** @param read gets each description before it is judged: many break a rule and still tell what the device is */
    DescriptionBinder(BiConsumer<RemoteDevice, MutableDevice> read) {
        this.read = read;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public <D extends Device> D describe(D undescribed, String xml)
            throws DescriptorBindingException, ValidationException {
        String text = xml == null ? "" : xml;
        if (text.contains("<!DOCTYPE")) {
            throw new DescriptorBindingException("a document type is not read");
        }
        int first = text.indexOf('<');
        int last = text.lastIndexOf('>');
        // Some devices put garbage around it.
        return super.describe(undescribed, first < 0 || last < first ? text : text.substring(first, last + 1));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public <D extends Device> D buildInstance(D undescribed, MutableDevice descriptor) throws ValidationException {
        if (undescribed instanceof RemoteDevice remote) {
            read.accept(remote, descriptor);
        }
        return super.buildInstance(undescribed, descriptor);
    }
}

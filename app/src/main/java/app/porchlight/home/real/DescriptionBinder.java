package app.porchlight.home.real;

import java.util.function.BiConsumer;
import org.jupnp.binding.staging.MutableDevice;
import org.jupnp.binding.xml.DescriptorBindingException;
import org.jupnp.binding.xml.UDA10DeviceDescriptorBinderImpl;
import org.jupnp.model.ValidationException;
import org.jupnp.model.meta.Device;
import org.jupnp.model.meta.RemoteDevice;

/**
 * Reads UPnP descriptions. One that brings a document type is refused; Main denies document types to all XML readers as
 * well.
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
        String text = Markup.readable(xml == null ? "" : xml);
        if (Markup.hasDocumentType(text)) {
            throw new DescriptorBindingException("a document type is not read");
        }
        return super.describe(undescribed, text);
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

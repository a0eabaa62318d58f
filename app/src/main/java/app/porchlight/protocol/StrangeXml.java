package app.porchlight.protocol;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML that a device sent: without document types, so that no entity is unfolded and nothing is fetched. */
public final class StrangeXml {
    private StrangeXml() {
    }

    /** True where it has what no device needs, and what entities come from. */
    public static boolean unfolds(String xml) {
        return xml.contains("<!DOCTYPE");
    }

    public static XMLStreamReader reader(String xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new StringReader(xml));
    }
}

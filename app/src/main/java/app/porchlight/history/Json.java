package app.porchlight.history;

import app.porchlight.model.CheckupResult.View;
import app.porchlight.model.Evidence;
import app.porchlight.model.Mac;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The model as JSON, for the columns that hold lists. The model itself knows nothing of it. */
final class Json {
    private final JsonMapper mapper = JsonMapper.builder()
        .addMixIn(Evidence.class, NamedByItsSort.class)
        // a sort of evidence that a later version knows is left out, not a reason to fail
        .disable(DeserializationFeature.FAIL_ON_INVALID_SUBTYPE, DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .addModule(new SimpleModule()
            .addSerializer(InetAddress.class, new AddressWriter())
            .addDeserializer(InetAddress.class, new AddressReader())
            .addSerializer(Mac.class, new MacWriter())
            .addDeserializer(Mac.class, new MacReader()))
        .build();

    String write(List<?> list) {
        return mapper.writeValueAsString(list);
    }

    /** Evidence: as a list of its sealed type, so that each entry says of which sort it is. */
    String writeEvidence(List<Evidence> evidence) {
        return mapper.writerFor(new TypeReference<List<Evidence>>() { }).writeValueAsString(evidence);
    }

    String write(Map<String, String> map) {
        return mapper.writeValueAsString(map);
    }

    String write(View view) {
        return mapper.writeValueAsString(view);
    }

    /** @param json none where it was written before there was one */
    View view(String json) {
        return json == null ? View.UNKNOWN : mapper.readValue(json, View.class);
    }

    <T> List<T> list(String json, Class<T> of) {
        List<T> read = mapper.readValue(json, mapper.getTypeFactory().constructCollectionType(List.class, of));
        return read.stream().filter(Objects::nonNull).toList();
    }

    Map<String, String> map(String json) {
        return mapper.readValue(json, new TypeReference<Map<String, String>>() { });
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "sort")
    private interface NamedByItsSort {
    }

    /** Numbers only: Jackson's own would look names up. A scope is left out: it names an adapter of this minute. */
    private static final class AddressWriter extends ValueSerializer<InetAddress> {
        @Override
        public void serialize(InetAddress address, JsonGenerator out, SerializationContext context) {
            String text = address.getHostAddress();
            int scope = address instanceof Inet6Address ? text.indexOf('%') : -1;
            out.writeString(scope < 0 ? text : text.substring(0, scope));
        }
    }

    private static final class AddressReader extends ValueDeserializer<InetAddress> {
        @Override
        public InetAddress deserialize(JsonParser in, DeserializationContext context) {
            return InetAddress.ofLiteral(in.getString());
        }
    }

    private static final class MacWriter extends ValueSerializer<Mac> {
        @Override
        public void serialize(Mac mac, JsonGenerator out, SerializationContext context) {
            out.writeString(mac.toString());
        }
    }

    private static final class MacReader extends ValueDeserializer<Mac> {
        @Override
        public Mac deserialize(JsonParser in, DeserializationContext context) {
            return Mac.of(in.getString()).orElseThrow();
        }
    }
}

package app.porchlight.knowledge;

import app.porchlight.model.Kind;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads knowledge files. Whatever is wrong in one is told with the file and the field, for whoever wrote it. */
final class YamlFiles {
    private static final List<Class<?>> EMPTY_WHERE_LEFT_OUT =
        List.of(String.class, List.class, Map.class, Optional.class);

    private final YAMLMapper mapper;

    YamlFiles() {
        YAMLMapper.Builder builder = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .addModule(new SimpleModule().addDeserializer(Kind.class, new KindReader())
                .addKeyDeserializer(Kind.class, new KindKeyReader()));
        for (Class<?> type : EMPTY_WHERE_LEFT_OUT) {
            builder.withConfigOverride(type,
                it -> it.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
        }
        mapper = builder.build();
    }

    /** The file as a {@code shape}; what it leaves out is empty. */
    <T> T read(Path file, Class<T> shape) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            return mapper.readValue(bytes, shape);
        } catch (JacksonException wrong) {
            throw new BadKnowledge(file, field(wrong), reason(wrong));
        }
    }

    private static String field(JacksonException wrong) {
        StringBuilder field = new StringBuilder();
        for (JacksonException.Reference step : wrong.getPath()) {
            if (step.getPropertyName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return field.toString();
    }

    private static String reason(JacksonException wrong) {
        if (wrong.getCause() instanceof PatternSyntaxException pattern) {
            return pattern.getDescription();
        }
        String line = wrong.getLocation() == null ? "" : " (line " + wrong.getLocation().getLineNr() + ")";
        return wrong.getOriginalMessage().lines().findFirst().orElse("cannot be read") + line;
    }

    private static final class KindReader extends StdDeserializer<Kind> {
        KindReader() {
            super(Kind.class);
        }

        @Override
        public Kind deserialize(JsonParser parser, DeserializationContext context) {
            String id = parser.getString();
            return Kind.of(id).orElseThrow(() -> context.weirdStringException(id, Kind.class, "no such kind"));
        }
    }

    private static final class KindKeyReader extends KeyDeserializer {
        @Override
        public Object deserializeKey(String id, DeserializationContext context) {
            return Kind.of(id).orElseThrow(() -> context.weirdKeyException(Kind.class, id, "no such kind"));
        }
    }
}

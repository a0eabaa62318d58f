package app.porchlight.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * Reads knowledge files. Whatever is wrong in one is told with the file and the field, for whoever wrote it.
 * It reads the stream of tokens itself: binding to classes would triple the time that every start takes.
 */
final class YamlFiles {
    private final YAMLFactory yaml = new YAMLFactory();

    /** The file's outermost entry. */
    Entry read(Path file) {
        try (JsonParser parser = yaml.createParser(ObjectReadContext.empty(), Files.readAllBytes(file))) {
            parser.nextToken();
            return new Entry(file, "", value(new Entry(file, "", Map.of()), parser));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (JacksonException wrong) {
            String line = wrong.getLocation() == null ? "" : " (line " + wrong.getLocation().getLineNr() + ")";
            String reason = wrong.getOriginalMessage().lines().findFirst().orElse("cannot be read");
            throw new BadKnowledge(file, "", reason + line);
        }
    }

    /** A text, a list or a map. Numbers stay as they are written: a password may be 0000. */
    private static Object value(Entry at, JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> map = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                parser.nextToken();
                if (map.put(key, value(at, parser)) != null) {
                    throw at.wrong(key, "is there twice");
                }
            }
            return map;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(at, parser));
            }
            return list;
        }
        return token == null || token == JsonToken.VALUE_NULL ? "" : parser.getString();
    }
}

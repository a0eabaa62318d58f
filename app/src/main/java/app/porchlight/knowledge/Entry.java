package app.porchlight.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One place in a knowledge file. What is left out is empty; what does not fit is told with file and field.
 *
 * @param field the way to it, such as {@code signs[2].weight}
 * @param value a text, a list or a map
 */
record Entry(Path file, String field, Object value) {
    /** Refuses fields that mean nothing, which are mostly slips of the pen. */
    Entry only(String... known) {
        for (String key : map().keySet()) {
            if (!List.of(known).contains(key)) {
                throw wrong(key, "means nothing here; there are " + String.join(", ", known));
            }
        }
        return this;
    }

    String text(String key) {
        return at(key).text();
    }

    Optional<String> maybe(String key) {
        return Optional.of(text(key)).filter(text -> !text.isEmpty());
    }

    boolean flag(String key) {
        return switch (text(key)) {
            case "true" -> true;
            case "", "false" -> false;
            default -> throw wrong(key, "is true or false");
        };
    }

    int number(String key, int otherwise) {
        try {
            return maybe(key).map(Integer::valueOf).orElse(otherwise);
        } catch (NumberFormatException wrong) {
            throw wrong(key, "is a number");
        }
    }

    double share(String key, double otherwise) {
        try {
            return maybe(key).map(Double::valueOf).orElse(otherwise);
        } catch (NumberFormatException wrong) {
            throw wrong(key, "is a number");
        }
    }

    List<String> texts(String key) {
        return list(key).stream().map(Entry::text).toList();
    }

    Map<String, String> pairs(String key) {
        Map<String, String> pairs = new LinkedHashMap<>();
        named(key).forEach((name, entry) -> pairs.put(name, entry.text()));
        return pairs;
    }

    List<Entry> list(String key) {
        Entry whole = at(key);
        if (!(whole.value instanceof List<?> values)) {
            if (whole.value.equals("")) {
                return List.of();
            }
            throw wrong(key, "is a list");
        }
        List<Entry> entries = new ArrayList<>();
        for (Object each : values) {
            entries.add(new Entry(file, whole.field + "[" + entries.size() + "]", each));
        }
        return entries;
    }

    /** A map's entries by name, in the order they are written. */
    Map<String, Entry> named(String key) {
        Entry whole = at(key);
        Map<String, Entry> entries = new LinkedHashMap<>();
        whole.map().keySet().forEach(name -> entries.put(name, whole.at(name)));
        return entries;
    }

    Optional<Entry> inner(String key) {
        return map().containsKey(key) ? Optional.of(at(key)) : Optional.empty();
    }

    BadKnowledge wrong(String key, String reason) {
        return new BadKnowledge(file, way(key), reason);
    }

    private Entry at(String key) {
        Object inside = map().get(key);
        return new Entry(file, way(key), inside == null ? "" : inside);
    }

    private String way(String key) {
        return field.isEmpty() || key.isEmpty() ? field + key : field + "." + key;
    }

    private String text() {
        if (value instanceof String text) {
            return text;
        }
        throw wrong("", "is a text");
    }

    @SuppressWarnings("unchecked") // YamlFiles makes no other maps
    private Map<String, Object> map() {
        if (value instanceof Map<?, ?>) {
            return (Map<String, Object>) value;
        }
        if (value.equals("")) {
            return Map.of();
        }
        throw wrong("", "has fields of its own");
    }
}

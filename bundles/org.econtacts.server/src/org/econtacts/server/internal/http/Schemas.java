package org.econtacts.server.internal.http;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.econtacts.protocol.Required;

/** JSON schemas (draft 2020-12) of records and of what they are made of. */
final class Schemas {

    private static final String PREFIX = "#/components/schemas/";

    private final Map<String, Object> named = new TreeMap<>();

    /** The schemas of all records that were asked for, by name. */
    Map<String, Object> named() {
        return named;
    }

    /** The schema of a type; a record's is a reference. */
    Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric(generic);
        }
        if (!(type instanceof Class<?> plain)) {
            return Map.of();
        }
        if (plain.isArray()) {
            return Map.of("type", "array", "items", of(plain.getComponentType()));
        }
        if (plain.isEnum()) {
            return Map.of("type", "string", "enum", words(plain));
        }
        return plain.isRecord() ? reference(plain) : simple(plain);
    }

    private Map<String, Object> ofGeneric(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() instanceof Class<?> raw && Collection.class.isAssignableFrom(raw)) {
            return Map.of("type", "array", "items", of(arguments[0]));
        }
        return Map.of("type", "object", "additionalProperties", of(arguments[arguments.length - 1]));
    }

    private static List<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList();
    }

    private Map<String, Object> reference(Class<?> type) {
        String name = name(type);
        if (!named.containsKey(name)) {
            named.put(name, Map.of());
            named.put(name, ofRecord(type));
        }
        return Map.of("$ref", PREFIX + name);
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return (outer == null ? "" : name(outer) + ".") + type.getSimpleName();
    }

    private Map<String, Object> ofRecord(Class<?> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent each : type.getRecordComponents()) {
            properties.put(each.getName(), of(each.getGenericType()));
            if (each.isAnnotationPresent(Required.class) || each.getType().isPrimitive()) {
                required.add(each.getName());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> simple(Class<?> type) {
        if (type == Instant.class || type == OffsetDateTime.class) {
            return Map.of("type", "string", "format", "date-time");
        }
        if (type == LocalDate.class) {
            return Map.of("type", "string", "format", "date");
        }
        if (type == Duration.class) {
            return Map.of("type", "string", "format", "duration");
        }
        if (type == String.class) {
            return Map.of("type", "string");
        }
        if (type == boolean.class || type == Boolean.class) {
            return Map.of("type", "boolean");
        }
        if (type == double.class || type == Double.class) {
            return Map.of("type", "number");
        }
        boolean whole = type.isPrimitive() || Number.class.isAssignableFrom(type);
        return Map.of("type", whole ? "integer" : "object");
    }
}

package org.econtacts.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Records to JSON and back, strictly: an unknown field, a wrong type, a wrong enum, a repeated field and broken JSON are
 * each refused with the field named. Safe for use by many threads.
 */
public final class JsonCodec {

    private final JsonMapper mapper;

    public JsonCodec() {
        mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(
                        DeserializationFeature.ACCEPT_FLOAT_AS_INT,
                        DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(32)
                        .maxStringLength(Protocol.MAX_OBJECT_BYTES)
                        .build());
    }

    /** The record as JSON, UTF-8. */
    public byte[] write(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JacksonException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The record as JSON on one line. */
    public String writeText(Object value) {
        return new String(write(value), StandardCharsets.UTF_8);
    }

    /**
     * Reads one object.
     *
     * @param json UTF-8
     * @throws BadInputException if it is not that object, or too large
     */
    public <T> T read(byte[] json, Class<T> type) throws BadInputException {
        if (json.length > Protocol.MAX_OBJECT_BYTES) {
            throw new BadInputException("", "The object is larger than 1 MiB.");
        }
        try {
            T value = mapper.readValue(json, type);
            if (value == null) {
                throw new BadInputException("", "An object is expected here, not null.");
            }
            return value;
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /**
     * Reads an answer of the server, whose size is its own affair.
     *
     * @throws BadInputException if it is not that object
     */
    public <T> T readAnswer(byte[] json, Class<T> type) throws BadInputException {
        try {
            T value = mapper.readValue(json, type);
            if (value == null) {
                throw new BadInputException("", "The server answered null.");
            }
            return value;
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /**
     * Reads a labelled sample; its label may be absent, null, a text or a list of texts.
     *
     * @throws BadInputException if it is not a sample, or too large
     */
    public SampleLine readSample(byte[] json) throws BadInputException {
        JsonNode node = read(json, JsonNode.class);
        if (!node.isObject()) {
            throw new BadInputException("", "A sample is an object with \"text\" and \"label\".");
        }
        for (var fields = node.fieldNames(); fields.hasNext(); ) {
            String name = fields.next();
            if (!name.equals("text") && !name.equals("label")) {
                throw new BadInputException(name, "The field \"" + name + "\" is not known; known are: text, label.");
            }
        }
        JsonNode text = node.get("text");
        if (text == null || !text.isTextual() || text.textValue().isBlank()) {
            throw new BadInputException("text", "The field \"text\" must be a text that is not blank.");
        }
        return new SampleLine(text.textValue(), node.has("label"), labels(node.get("label")));
    }

    private static List<String> labels(@Nullable JsonNode label) throws BadInputException {
        List<String> labels = new ArrayList<>();
        if (label == null || label.isNull()) {
            return labels;
        }
        for (JsonNode each : label.isArray() ? label : List.of(label)) {
            if (!each.isTextual() || each.textValue().isBlank()) {
                throw new BadInputException("label", "The field \"label\" must be a text, a list of texts or null.");
            }
            labels.add(each.textValue());
        }
        return labels;
    }

    private static BadInputException refusal(IOException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .collect(Collectors.joining(", "));
            String path = path(unknown);
            return new BadInputException(path, "The field \"" + path + "\" is not known; known are: " + known + ".");
        }
        if (e instanceof InvalidFormatException format && format.getTargetType() != null) {
            return new BadInputException(
                    path(format),
                    "The field \"" + path(format) + "\" must be " + expected(format.getTargetType()) + ".");
        }
        if (e instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            return new BadInputException(
                    path(mismatch),
                    "The field \"" + path(mismatch) + "\" must be " + expected(mismatch.getTargetType()) + ".");
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return new BadInputException(path(mapping), "The field \"" + path(mapping) + "\" cannot be read.");
        }
        String where = e instanceof JacksonException broken && broken.getLocation() != null
                ? " at line " + broken.getLocation().getLineNr() + ", column "
                        + broken.getLocation().getColumnNr()
                : "";
        return new BadInputException("", "This is not well-formed JSON" + where + ".");
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(String::valueOf)
                    .collect(Collectors.joining(", ", "one of: ", ""));
        }
        if (type == String.class) {
            return "a text";
        }
        if (List.class.isAssignableFrom(type)) {
            return "a list";
        }
        if (type.getPackageName().equals("java.time")) {
            return type.getSimpleName().equals("LocalDate")
                    ? "a date such as 2026-01-31"
                    : "a time such as 2026-01-31T09:30:00+01:00";
        }
        return type.isPrimitive() || Number.class.isAssignableFrom(type) ? "a number" : "an object";
    }
}

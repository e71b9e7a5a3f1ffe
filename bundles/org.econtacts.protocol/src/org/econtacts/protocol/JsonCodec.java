package org.econtacts.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.protocol.BadInputException.Fault;

/**
 * Records to JSON and back, strictly: an unknown field, a wrong type, a wrong enum, a repeated field and broken JSON are
 * each refused with the field named. Safe for use by many threads.
 */
public final class JsonCodec {

    private final JsonMapper mapper;

    public JsonCodec() {
        mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(StrictTimes.module())
                // a list with a hole in it would be stored and could never be read again
                .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
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

    /** The same with every field, {@code null} where there is none: for readers that look for the field. */
    public String writeWholeText(Object value) {
        try {
            return mapper.copy()
                    .setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS)
                    .writeValueAsString(value);
        } catch (JacksonException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads one object.
     *
     * @param json UTF-8
     * @throws BadInputException if it is not that object, or too large
     */
    public <T> T read(byte[] json, Class<T> type) throws BadInputException {
        if (json.length > Protocol.MAX_OBJECT_BYTES) {
            throw new BadInputException("", Fault.TOO_LARGE);
        }
        try {
            T value = mapper.readValue(json, type);
            if (value == null) {
                throw new BadInputException("", Fault.NULL);
            }
            requireAll(value, "");
            return value;
        } catch (IOException e) {
            throw Refusals.of(e);
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
                throw new BadInputException("", Fault.NULL);
            }
            return value;
        } catch (IOException e) {
            throw Refusals.of(e);
        }
    }

    /**
     * Reads a labelled sample; its label may be absent, null, a text or a list of texts.
     *
     * @throws BadInputException if it is not a sample, or too large
     */
    public SampleLine readSample(byte[] json) throws BadInputException {
        JsonNode node = readObject(json);
        for (var fields = node.fieldNames(); fields.hasNext(); ) {
            String name = fields.next();
            if (!name.equals("text") && !name.equals("label")) {
                throw new BadInputException(name, Fault.UNKNOWN_FIELD, "label, text");
            }
        }
        return new SampleLine(text(node), node.has("label"), labels(node.get("label"), false));
    }

    /**
     * Reads a line of a labelled data set that others made: text and label must be there, other fields are passed over,
     * and whole numbers are names of labels too.
     *
     * @throws BadInputException if it is none, or too large
     */
    public SampleLine readLabelled(byte[] json) throws BadInputException {
        JsonNode node = readObject(json);
        String text = text(node);
        if (!node.has("label")) {
            throw new BadInputException("label", Fault.MISSING);
        }
        return new SampleLine(text, true, labels(node.get("label"), true));
    }

    /**
     * Reads the members of a list one after the other; where it breaks off, those before have been told.
     *
     * @param taker told each member; what it refuses is told like what cannot be read
     * @param refused told the line where the member begins
     */
    void readList(byte[] json, ListTaker taker, LabelCodec.Refused refused) {
        ObjectReader members = mapper.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        long line = 1;
        try (JsonParser parser = mapper.getFactory().createParser(json)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                refused.tell(line, new BadInputException("", Fault.NOT_A_LIST));
                return;
            }
            for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                line = parser.currentTokenLocation().getLineNr();
                take(members.readTree(parser), line, taker, refused);
            }
        } catch (IOException e) {
            refused.tell(line, Refusals.of(e));
        }
    }

    private static void take(JsonNode member, long line, ListTaker taker, LabelCodec.Refused refused) {
        try {
            taker.take(member);
        } catch (BadInputException e) {
            refused.tell(line, e);
        }
    }

    /** Takes the members of a list. */
    @FunctionalInterface
    interface ListTaker {

        /** @throws BadInputException if it does not want this one */
        void take(JsonNode member) throws BadInputException;
    }

    private JsonNode readObject(byte[] json) throws BadInputException {
        JsonNode node = read(json, JsonNode.class);
        if (!node.isObject()) {
            throw new BadInputException("", Fault.NOT_AN_OBJECT);
        }
        return node;
    }

    private static String text(JsonNode node) throws BadInputException {
        JsonNode text = node.get("text");
        if (text == null || text.isNull()) {
            throw new BadInputException("text", Fault.MISSING);
        }
        if (!text.isTextual()) {
            throw new BadInputException("text", Fault.NOT_A_TEXT);
        }
        if (text.textValue().isBlank()) {
            throw new BadInputException("text", Fault.MISSING);
        }
        return text.textValue();
    }

    private static List<String> labels(@Nullable JsonNode label, boolean numbers) throws BadInputException {
        List<String> labels = new ArrayList<>();
        if (label == null || label.isNull()) {
            return labels;
        }
        for (JsonNode each : label.isArray() ? label : List.of(label)) {
            boolean named = each.isTextual() && !each.textValue().isBlank();
            if (!named && !(numbers && each.isIntegralNumber())) {
                throw new BadInputException("label", Fault.NOT_A_LABEL);
            }
            labels.add(each.asText());
        }
        return labels;
    }

    /** Every component marked {@link Required}, also of records inside, must be there. */
    private static void requireAll(Object value, String path) throws BadInputException {
        for (RecordComponent each : components(value)) {
            Object component = get(each, value);
            String here = path + each.getName();
            if (component == null && each.isAnnotationPresent(Required.class)) {
                throw new BadInputException(here, Fault.MISSING);
            }
            if (component != null && component.getClass().isRecord()) {
                requireAll(component, here + ".");
            }
            if (component instanceof List<?> list) {
                requireAllOf(list, here);
            }
        }
    }

    private static void requireAllOf(List<?> list, String path) throws BadInputException {
        for (int i = 0; i < list.size(); i++) {
            Object each = list.get(i);
            if (each != null && each.getClass().isRecord()) {
                requireAll(each, path + "[" + i + "].");
            }
        }
    }

    private static RecordComponent[] components(Object value) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        return components == null ? new RecordComponent[0] : components;
    }

    private static @Nullable Object get(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }
}

package org.econtacts.protocol;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.eclipse.jdt.annotation.NonNullByDefault;

/** Dates and times only as ISO 8601 texts: the library would also take a number for one, counted from 1970. */
final class StrictTimes<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private final transient Function<String, T> parse;

    private StrictTimes(Class<T> type, Function<String, T> parse) {
        super(type);
        this.parse = parse;
    }

    static SimpleModule module() {
        return new SimpleModule("strict-times")
                .addDeserializer(OffsetDateTime.class, new StrictTimes<>(OffsetDateTime.class, OffsetDateTime::parse))
                .addDeserializer(LocalDate.class, new StrictTimes<>(LocalDate.class, LocalDate::parse));
    }

    @Override
    @NonNullByDefault({})
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return context.reportInputMismatch(this, "not a text");
        }
        try {
            return parse.apply(parser.getText());
        } catch (DateTimeException e) {
            return context.reportInputMismatch(this, "not a time");
        }
    }
}

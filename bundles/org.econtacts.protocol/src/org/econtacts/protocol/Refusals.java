package org.econtacts.protocol;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.protocol.BadInputException.Fault;

/** Puts what the JSON library found wrong into our words: the field and the fault. */
final class Refusals {

    private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '([^']{1,100})'");

    private Refusals() {}

    static BadInputException of(IOException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return new BadInputException(path(unknown), Fault.UNKNOWN_FIELD, known(unknown.getKnownPropertyIds()));
        }
        Matcher duplicate = DUPLICATE.matcher(String.valueOf(e.getMessage()));
        if (duplicate.find()) {
            return new BadInputException(duplicate.group(1), Fault.REPEATED);
        }
        if (e instanceof MismatchedInputException mismatch) {
            return mismatch(mismatch);
        }
        return notJson(e instanceof JacksonException broken ? broken.getLocation() : null);
    }

    private static String known(@Nullable Collection<Object> fields) {
        return fields == null
                ? ""
                : fields.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static BadInputException mismatch(MismatchedInputException e) {
        String path = path(e);
        Class<?> type = e.getTargetType();
        if (path.isEmpty()) {
            boolean trailing = e.getMessage() != null && e.getMessage().startsWith("Trailing token");
            boolean empty = e.getMessage() != null && e.getMessage().startsWith("No content");
            return trailing || empty ? notJson(e.getLocation()) : new BadInputException("", Fault.NOT_AN_OBJECT);
        }
        if (type != null && type.isEnum()) {
            return new BadInputException(path, Fault.NOT_ONE_OF, words(type));
        }
        if (type != null && type.isPrimitive() && String.valueOf(e.getMessage()).contains("null")) {
            return new BadInputException(path, Fault.MISSING);
        }
        return new BadInputException(path, expected(type));
    }

    private static String words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static Fault expected(@Nullable Class<?> type) {
        if (type == null || type.isRecord()) {
            return Fault.NOT_AN_OBJECT;
        }
        if (type == String.class) {
            return Fault.NOT_A_TEXT;
        }
        if (Collection.class.isAssignableFrom(type)) {
            return Fault.NOT_A_LIST;
        }
        if (type == LocalDate.class) {
            return Fault.NOT_A_DATE;
        }
        if (type.getPackageName().equals("java.time")) {
            return Fault.NOT_A_TIME;
        }
        return type == boolean.class || type == Boolean.class ? Fault.NOT_A_TRUTH : Fault.NOT_A_NUMBER;
    }

    private static BadInputException notJson(@Nullable JsonLocation where) {
        String line = where == null ? "?" : String.valueOf(where.getLineNr());
        String column = where == null ? "?" : String.valueOf(where.getColumnNr());
        return new BadInputException("", Fault.NOT_JSON, line, column);
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
}

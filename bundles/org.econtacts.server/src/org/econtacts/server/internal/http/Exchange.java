package org.econtacts.server.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Account;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.BadInputException.Fault;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.protocol.Problem;
import org.econtacts.protocol.Protocol;

/** One request as a handler sees it. */
public final class Exchange {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final int LONGEST_SEARCH = 200;

    private final Map<String, String> path;
    private final Map<String, String> query;
    private final Map<String, String> headers;
    private final InputStream body;
    private final JsonCodec codec;
    private final Sentences sentences;
    private final String token;
    private final @Nullable Account caller;

    /**
     * @param path values of the route's {@code {names}}
     * @param query decoded parameters
     * @param headers by lower-case name
     * @param body as it comes in
     * @param codec reads the body
     * @param sentences in the language of the request
     * @param token of the session; empty = none
     * @param caller who is signed in; null on an open route
     */
    Exchange(
            Map<String, String> path,
            Map<String, String> query,
            Map<String, String> headers,
            InputStream body,
            JsonCodec codec,
            Sentences sentences,
            String token,
            @Nullable Account caller) {
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.body = body;
        this.codec = codec;
        this.sentences = sentences;
        this.token = token;
        this.caller = caller;
    }

    /** Who is signed in; only on a route that needs a session. */
    public Account caller() {
        Account account = caller;
        if (account == null) {
            throw new IllegalStateException("an open route has no caller");
        }
        return account;
    }

    /** The token of the caller's session. */
    public String token() {
        return token;
    }

    /** The offices whose messages the caller may see. */
    public Set<String> offices() {
        return caller().offices();
    }

    /** The sentences in the language of the request. */
    public Sentences sentences() {
        return sentences;
    }

    /** The segment that the route calls by that name. */
    public String path(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }

    /** A header; empty when absent. */
    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "");
    }

    /** A parameter; empty when absent. */
    public String text(String name) {
        return query.getOrDefault(name, "");
    }

    /** Words to search for: so few that looking each of them up takes no time to speak of. */
    public String words(String name) throws BadInputException {
        String words = text(name);
        if (words.length() > LONGEST_SEARCH) {
            throw new BadInputException(name, Fault.TOO_LONG, "" + LONGEST_SEARCH);
        }
        return words;
    }

    /** A parameter that is one of a few words, in either case; null when absent. */
    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) throws BadInputException {
        String value = text(name);
        if (value.isEmpty()) {
            return null;
        }
        for (E each : type.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(value)) {
                return each;
            }
        }
        String known = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        throw new BadInputException(name, Fault.NOT_ONE_OF, known);
    }

    /** A whole number within bounds. */
    public long number(String name, long absent, long smallest, long largest) throws BadInputException {
        try {
            String value = text(name);
            long number = value.isEmpty() ? absent : Long.parseLong(value);
            if (number < smallest || number > largest) {
                throw new BadInputException(name, Fault.OUT_OF_RANGE, "" + smallest, "" + largest);
            }
            return number;
        } catch (NumberFormatException e) {
            throw new BadInputException(name, Fault.NOT_A_NUMBER);
        }
    }

    /** A number from 0 to 1; 0 when absent. */
    public double share(String name) throws BadInputException {
        try {
            String value = text(name);
            double number = value.isEmpty() ? 0 : Double.parseDouble(value);
            if (!(number >= 0 && number <= 1)) {
                throw new BadInputException(name, Fault.OUT_OF_RANGE, "0", "1");
            }
            return number;
        } catch (NumberFormatException e) {
            throw new BadInputException(name, Fault.NOT_A_NUMBER);
        }
    }

    /** A day of the years 1900 to 2200: others overflow when they are counted in microseconds. */
    public LocalDate day(String name, LocalDate absent) throws BadInputException {
        try {
            String value = text(name);
            LocalDate day = value.isEmpty() ? absent : LocalDate.parse(value);
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw new BadInputException(name, Fault.OUT_OF_RANGE, "" + FIRST_YEAR, "" + LAST_YEAR);
            }
            return day;
        } catch (DateTimeException e) {
            throw new BadInputException(name, Fault.NOT_A_DATE);
        }
    }

    /** The body as one object. */
    public <T> T body(Class<T> type) throws BadInputException, ProblemException {
        return codec.read(bytes(), type);
    }

    /** The body as it is, up to the size of one object. */
    public byte[] bytes() throws ProblemException {
        try {
            byte[] bytes = body.readNBytes(Protocol.MAX_OBJECT_BYTES + 1);
            if (bytes.length > Protocol.MAX_OBJECT_BYTES) {
                throw new ProblemException(Problem.Type.TOO_LARGE, "too-large.object");
            }
            return bytes;
        } catch (IOException e) {
            throw new ProblemException(Problem.Type.BAD_REQUEST, "body-broken");
        }
    }

    /** The body as a stream, for lines. */
    public InputStream stream() {
        return body;
    }

    /** Whether the body is JSON Lines. */
    public boolean hasLines() {
        return header("content-type").startsWith(Protocol.JSON_LINES);
    }
}

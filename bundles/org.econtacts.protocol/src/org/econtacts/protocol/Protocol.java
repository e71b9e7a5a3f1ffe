package org.econtacts.protocol;

/** Names that both ends must agree on. */
public final class Protocol {

    /** Path before every route. */
    public static final String BASE = "/api/v1";

    /** Version of these records; a client refuses a server of another. */
    public static final String VERSION = "1";

    /** Header of {@code POST /decisions}: the same key twice has one effect. */
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /** Media type of a list of objects, one a line. */
    public static final String JSON_LINES = "application/jsonl";

    /** Media type of one object. */
    public static final String JSON = "application/json";

    /** Media type of {@link Problem}. */
    public static final String PROBLEM = "application/problem+json";

    /** Largest JSON object or line, in bytes. */
    public static final int MAX_OBJECT_BYTES = 1 << 20;

    /** Largest JSON Lines stream, in bytes. */
    public static final int MAX_STREAM_BYTES = 64 << 20;

    private Protocol() {}
}

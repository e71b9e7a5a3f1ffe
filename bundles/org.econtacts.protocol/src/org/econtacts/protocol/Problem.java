package org.econtacts.protocol;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Why a request was not done (problem details, RFC 9457).
 *
 * @param type a stable key, for example {@code urn:econtacts:stale}; see {@link Problem.Type}
 * @param title the type in words
 * @param status the HTTP status
 * @param detail a sentence that a person understands, in the language the client asked for
 * @param field the field at fault, as a path such as {@code sender.name}; null when none is
 * @param holder who has the message in hand; null when that is not the point
 * @param version the message's version now; null when that is not the point
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String field,
        @Nullable String holder,
        @Nullable Long version) {

    /** The types of problem. */
    public enum Type {
        BAD_REQUEST(400),
        SIGN_IN_NEEDED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        METHOD_NOT_ALLOWED(405),
        HELD(409),
        STALE(409),
        CLOSED(409),
        TOO_LATE(409),
        TOO_LARGE(413),
        UNSUPPORTED(415),
        KEY_REUSED(422),
        UNFILLED(422),
        TOO_MANY(429),
        FAILED(500),
        UNAVAILABLE(503);

        private final int status;

        Type(int status) {
            this.status = status;
        }

        /** The HTTP status that goes with it. */
        public int status() {
            return status;
        }

        /** The key in {@link Problem#type}. */
        public String urn() {
            return "urn:econtacts:" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** The type, FAILED when this program does not know it. */
    public Type kind() {
        for (Type each : Type.values()) {
            if (each.urn().equals(type)) {
                return each;
            }
        }
        return Type.FAILED;
    }
}

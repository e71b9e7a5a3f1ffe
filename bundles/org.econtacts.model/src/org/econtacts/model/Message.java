package org.econtacts.model;

import java.time.Instant;

/**
 * What a taxpayer wrote, as it came in; it never changes.
 *
 * @param id unique over all offices; never blank
 * @param thread key shared by the messages of one exchange; the message's own id when it stands alone
 * @param office the {@link Office#id} it came in at; a transfer is kept apart, see the store
 * @param audience whom the form was for
 * @param form the form of the web site it was written in, for example {@code autre question}; may be empty
 * @param sender who wrote it
 * @param subject one line; may be empty
 * @param body plain text; never blank
 * @param language ISO 639-1 code, for example {@code fr}
 * @param receivedAt when it reached the administration
 */
public record Message(
        String id,
        String thread,
        String office,
        Audience audience,
        String form,
        Sender sender,
        String subject,
        String body,
        String language,
        Instant receivedAt) {

    /** The text of one field. */
    public String text(Field field) {
        return switch (field) {
            case SUBJECT -> subject;
            case BODY -> body;
        };
    }

    /** Keeps the taxpayer's words out of logs: tax secrecy. */
    @Override
    public String toString() {
        return "Message[" + id + "]";
    }
}

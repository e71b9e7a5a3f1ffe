package org.econtacts.analysis;

import java.time.LocalDate;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Audience;

/**
 * For whom and when a message is read.
 *
 * @param audience whom the message is from; null = not known: intents of every audience are possible
 * @param day on which an intent must be valid; null = today
 */
public record Scope(@Nullable Audience audience, @Nullable LocalDate day) {

    /** Every audience, today. */
    public static final Scope OPEN = new Scope(null, null);
}

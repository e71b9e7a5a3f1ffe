package org.econtacts.protocol;

import java.time.Instant;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Request and answer of {@code /messages/{id}/draft}.
 *
 * @param text as typed
 * @param suggestion id of the suggestion it started from; empty = none
 * @param template id of the template it started from; empty = none
 * @param intent id of the intent named for a free answer; empty = none fits; null = not named yet
 * @param at when the server kept it; null in a request
 */
public record DraftView(
        @Required String text,
        @Required String suggestion,
        @Required String template,
        @Nullable String intent,
        @Nullable Instant at) {

    /** A draft whose intent is not named. */
    public DraftView(String text, String suggestion, String template, @Nullable Instant at) {
        this(text, suggestion, template, null, at);
    }
}

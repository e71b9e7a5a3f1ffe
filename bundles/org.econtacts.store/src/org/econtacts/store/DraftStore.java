package org.econtacts.store;

import java.time.Instant;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;

/** What agents are writing and have not sent. A draft outlives the lease and the loss of the message to another. */
public interface DraftStore {

    /** Keeps the newest text. */
    void put(Draft draft);

    /** The account's draft on that message. */
    Optional<Draft> find(String account, String message);

    /** Forgets it; unknown ones are ignored. */
    void delete(String account, String message);

    /**
     * @param account whose
     * @param message on which message
     * @param text as typed
     * @param suggestion id of the suggestion it started from; empty = none
     * @param template id of the template it started from; empty = none
     * @param intent id of the intent named for a free answer; empty = none fits; null = not named yet
     * @param at when it was kept
     */
    record Draft(
            String account,
            String message,
            String text,
            String suggestion,
            String template,
            @Nullable String intent,
            Instant at) {}
}

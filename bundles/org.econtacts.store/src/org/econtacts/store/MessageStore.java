package org.econtacts.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.econtacts.model.Account;
import org.econtacts.model.Office;
import org.econtacts.model.SuggestionSet;

/** Messages, their suggestions, who has them in hand, and the offices they lie in. */
public interface MessageStore {

    /** All offices, by id. */
    List<Office> offices();

    /** Adds an office or renames it. */
    void putOffice(Office office);

    /**
     * Adds messages in one transaction. One whose id is known is left as it is: sending again does no harm.
     *
     * @return how many were new
     */
    int addAll(Collection<Intake> intake);

    /** The message, if it is in one of the offices. */
    Optional<StoredMessage> find(String id, Set<String> offices);

    /**
     * Replaces what was found for a message, when it is still open. What was found before is kept: a decision may still
     * name one of those suggestions.
     *
     * @param preview see {@link Intake#preview}
     */
    void putSuggestions(SuggestionSet suggestions, String preview);

    /** All that was ever found for a message that lies in one of the offices, newest first. */
    List<SuggestionSet> allSuggestions(String id, Set<String> offices);

    /** Ids of open messages, oldest first, after that id; for looking at them again with a new model. */
    List<String> openAfter(String id, int limit);

    /** A stretch of a result; the order is total, so pages neither repeat nor skip while nothing changes. */
    QueuePage page(QueueQuery query, long offset, int limit);

    /** The exchange that a message belongs to, oldest first, as far as it lies in the offices. */
    List<ThreadEntry> thread(String thread, Set<String> offices);

    /** How many messages there are in all. */
    long count();

    /**
     * Takes a message that is open and free, or whose lease ran out, or renews one's own lease, even one that ran out as
     * long as nobody took the message since. Renewing keeps the token; taking makes it grow.
     */
    LeaseOutcome lease(String id, Set<String> offices, Account holder, Instant now, Duration length);

    /**
     * Gives a message back; does nothing when the token is not the newest. A lease that was given back decides no more:
     * it must be taken again, with a new token.
     */
    void release(String id, Account holder, long token);

    /** Moves a message to another office, takes its lease away and records who and why, in one transaction. */
    TransferOutcome transfer(TransferRequest request);

    /** The transfers of a message that lies in one of the offices, oldest first. */
    List<Transfer> transfers(String message, Set<String> offices);
}

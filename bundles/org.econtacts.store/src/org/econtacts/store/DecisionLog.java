package org.econtacts.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.econtacts.model.Decision;
import org.econtacts.model.Feedback;

/** Decisions, the answers that wait to go out, and the journal that the engine learns from. */
public interface DecisionLog {

    /** How long a decision is known by its key: longer than a laptop is on leave. */
    Duration KEYS_KEPT = Duration.ofDays(90);

    /**
     * Records a decision, or says why not; see {@link DecisionRequest}. A rejection leaves the message and its lease as
     * they are; one suggestion teaches at most once by being rejected.
     */
    DecisionOutcome record(DecisionRequest request);

    /**
     * Takes back an answer that still waits; the message is open again and its lease the caller's as before.
     *
     * @return the decision, CANCELLED, or as it is when it was too late; empty when the account made no such decision
     */
    Optional<Decision> cancel(String decision, String account, Instant now);

    /**
     * Sends what is due: in one transaction each, the answer joins the thread, the message is ANSWERED and the journal
     * grows.
     *
     * @return the decisions that went out
     */
    List<Decision> sendDue(Instant now, int limit);

    /**
     * Forgets the keys of decisions that were made more than {@link #KEYS_KEPT} ago; the decisions stay.
     *
     * @return how many keys were forgotten
     */
    int forgetKeys(Instant now);

    /** The decisions on a message, oldest first, as far as it lies in the offices. */
    List<Decision> decisions(String message, Set<String> offices);

    /** The journal after that sequence, in order; its sequences have no gaps. */
    List<Feedback> feedbackAfter(long sequence, int limit);

    /**
     * Counts of decisions that are DONE or WAITING, per group, by key. A rejection counts for the intent and the
     * template of the suggestion that was turned down.
     *
     * @param from first day, inclusive
     * @param to last day, inclusive
     * @param zone for cutting days
     */
    List<AcceptanceCount> acceptance(
            AcceptanceCount.Group group, Set<String> offices, LocalDate from, LocalDate to, ZoneId zone);

    /**
     * What became of the sentences of templates in the answers that are DONE or WAITING, by template, version and
     * place.
     *
     * @param from first day, inclusive
     * @param to last day, inclusive
     * @param zone for cutting days
     */
    List<SentenceCount> sentences(Set<String> offices, LocalDate from, LocalDate to, ZoneId zone);
}

package org.econtacts.testkit.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Account;
import org.econtacts.model.Audience;
import org.econtacts.model.Block;
import org.econtacts.model.Confidence;
import org.econtacts.model.Decision;
import org.econtacts.model.DecisionKind;
import org.econtacts.model.DecisionState;
import org.econtacts.model.Evidence;
import org.econtacts.model.Field;
import org.econtacts.model.IntentScore;
import org.econtacts.model.Lease;
import org.econtacts.model.Message;
import org.econtacts.model.MessageStatus;
import org.econtacts.model.Office;
import org.econtacts.model.Reason;
import org.econtacts.model.RejectionReason;
import org.econtacts.model.Role;
import org.econtacts.model.Sender;
import org.econtacts.model.Showing;
import org.econtacts.model.Span;
import org.econtacts.model.Suggestion;
import org.econtacts.model.SuggestionSet;
import org.econtacts.model.Verdict;
import org.econtacts.store.DecisionRequest;
import org.econtacts.store.Intake;
import org.econtacts.store.LeaseOutcome;
import org.econtacts.store.QueueQuery;
import org.econtacts.store.Store;

/** Values for the tests of stores. */
public final class Fixtures {

    /** The time at which tests take place. */
    public static final Instant NOW = Instant.parse("2026-03-02T09:30:00.123456Z");

    /** How long a lease is. */
    public static final Duration LEASE = Duration.ofMinutes(5);

    /** How long an answer waits. */
    public static final Duration DELAY = Duration.ofSeconds(10);

    /** Two offices. */
    public static final Office LYON = new Office("sip-lyon", "SIP de Lyon", Audience.INDIVIDUAL);

    /** The other one. */
    public static final Office NANTES = new Office("sie-nantes", "SIE de Nantes", Audience.BUSINESS);

    /** Both, for an account that may see everything. */
    public static final Set<String> ALL = Set.of(LYON.id(), NANTES.id());

    private Fixtures() {}

    /** An agent of both offices. */
    public static Account agent(String name) {
        return new Account(name, "Agent " + name, Set.of(Role.AGENT), ALL, false);
    }

    /** A message to Lyon, received so many minutes before {@link #NOW} as its number says. */
    public static Message message(String id, int minutes) {
        return new Message(
                id,
                "thread-" + id,
                LYON.id(),
                Audience.INDIVIDUAL,
                "autre question",
                new Sender("Élodie Brûlé", "REF-" + id),
                "Prélèvement à la source " + id,
                "Bonjour, je souhaite baisser mon taux. Merci « d'avance ».",
                "fr",
                NOW.minus(Duration.ofMinutes(minutes)));
    }

    /** The same message with another subject and body. */
    public static Message with(Message message, String office, String subject, String body) {
        return new Message(
                message.id(),
                message.thread(),
                office,
                message.audience(),
                message.form(),
                message.sender(),
                subject,
                body,
                message.language(),
                message.receivedAt());
    }

    /** Two suggestions; ids are {@code ID-1} and {@code ID-2}. */
    public static SuggestionSet found(String message, String intent, double confidence) {
        Evidence evidence = new Evidence(Field.BODY, 9, 26, 1.25);
        List<IntentScore> scores = List.of(new IntentScore(intent, confidence), new IntentScore("autre", 0.01));
        return new SuggestionSet(
                message,
                List.of(
                        new Suggestion(
                                message + "-1",
                                1,
                                intent,
                                "t-" + intent,
                                3,
                                new Confidence(confidence, 120),
                                List.of(evidence),
                                0.9),
                        new Suggestion(
                                message + "-2", 2, "second", "t-second", 1, new Confidence(0.02, 0), List.of(), 0.5)),
                scores,
                List.of(
                        new Verdict("graph", "g1", scores, List.of(evidence), "taux › baisser"),
                        new Verdict("learning", "m1", List.of(), List.of(), "")),
                "2026.1",
                "m1",
                "g1",
                NOW);
    }

    /** The same with other suggestions. */
    public static SuggestionSet with(SuggestionSet found, List<Suggestion> suggestions, Showing showing) {
        return new SuggestionSet(
                found.message(),
                suggestions,
                found.best(),
                found.verdicts(),
                found.labelSet(),
                found.model(),
                found.graph(),
                found.at(),
                showing);
    }

    /** A suggestion with a block for each of two requests in {@link #message}; its id is {@code ID-1}. */
    public static Suggestion twoBlocks(String message) {
        Block first = new Block(
                "pas-modulation",
                "t-pas-modulation",
                3,
                new Confidence(0.8, 120),
                List.of(new Span(Field.BODY, 9, 37)));
        Block second = new Block(
                "cfe",
                "t-cfe",
                1,
                new Confidence(0.6, 12),
                List.of(new Span(Field.SUBJECT, 0, 11), new Span(Field.BODY, 39, 44)));
        return new Suggestion(
                message + "-1",
                1,
                first.intent(),
                first.template(),
                first.templateVersion(),
                first.confidence(),
                List.of(),
                1,
                List.of(first, second),
                Reason.NONE);
    }

    /** Nothing reliable. */
    public static SuggestionSet abstained(String message) {
        return new SuggestionSet(message, List.of(), List.of(), List.of(), "2026.1", "m1", "g1", NOW);
    }

    /** A message with suggestions for {@code pas-modulation} at 80 %. */
    public static Intake intake(String id, int minutes) {
        return new Intake(
                message(id, minutes), found(id, "pas-modulation", 0.8), "Vous pouvez moduler votre taux", null);
    }

    /** All messages of both offices. */
    public static QueueQuery everything(QueueQuery.Order order) {
        return new QueueQuery(ALL, null, null, null, 0, "", order);
    }

    /** Messages in which those beginnings of words occur. */
    public static QueueQuery search(String text) {
        return new QueueQuery(ALL, null, null, null, 0, text, QueueQuery.Order.OLDEST_FIRST);
    }

    /** Takes a message, which must succeed. */
    public static Lease take(Store store, String message, String agent, Instant now) {
        LeaseOutcome outcome = store.messages().lease(message, ALL, agent(agent), now, LEASE);
        if (outcome instanceof LeaseOutcome.Granted granted) {
            return granted.lease();
        }
        throw new AssertionError("not granted: " + outcome);
    }

    /** A decision on the message's first suggestion, or on none for OTHER_ANSWER. */
    public static Decision decision(String id, String message, String agent, DecisionKind kind) {
        boolean free = kind == DecisionKind.OTHER_ANSWER;
        boolean rejection = kind == DecisionKind.REJECTED;
        return new Decision(
                id,
                message,
                kind,
                free ? null : message + "-1",
                free || rejection ? null : "t-pas-modulation",
                free || rejection ? 0 : 3,
                null,
                rejection ? "" : "Voici la marche à suivre.",
                rejection ? RejectionReason.WRONG_TOPIC : null,
                Duration.ofMillis(12_345),
                agent,
                LYON.id(),
                NOW,
                rejection ? NOW : NOW.plus(DELAY),
                kind.answers() ? DecisionState.WAITING : DecisionState.DONE);
    }

    /** The same decision with another reason and intent. */
    public static Decision with(Decision given, @Nullable RejectionReason reason, @Nullable String intent) {
        return new Decision(
                given.id(),
                given.message(),
                given.kind(),
                given.suggestion(),
                given.template(),
                given.templateVersion(),
                intent,
                given.text(),
                reason,
                given.spent(),
                given.account(),
                given.office(),
                given.at(),
                given.dueAt(),
                given.state());
    }

    /** A request whose key and hash come from the decision's id. */
    public static DecisionRequest request(Decision decision, Lease lease, long version) {
        return new DecisionRequest(
                decision, ALL, "key-" + decision.id(), "hash-" + decision.id(), lease.token(), version, NOW);
    }

    /** The status of a message. */
    public static MessageStatus status(Store store, String message) {
        return store.messages().find(message, ALL).orElseThrow().status();
    }

    /** The version of a message. */
    public static long version(Store store, String message) {
        return store.messages().find(message, ALL).orElseThrow().version();
    }
}

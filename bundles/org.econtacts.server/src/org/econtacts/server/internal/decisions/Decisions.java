package org.econtacts.server.internal.decisions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Account;
import org.econtacts.model.Decision;
import org.econtacts.model.DecisionKind;
import org.econtacts.model.DecisionState;
import org.econtacts.model.Edit;
import org.econtacts.model.LabelSet;
import org.econtacts.model.Placeholders;
import org.econtacts.model.Suggestion;
import org.econtacts.model.SuggestionSet;
import org.econtacts.model.Template;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.BadInputException.Fault;
import org.econtacts.protocol.DecisionOrder;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.protocol.Problem;
import org.econtacts.server.internal.http.ProblemException;
import org.econtacts.server.internal.templates.AnswerComposer;
import org.econtacts.store.DecisionOutcome;
import org.econtacts.store.DecisionRequest;
import org.econtacts.store.Store;
import org.econtacts.store.StoredMessage;

/** Checks what an agent decided and brings it into the form in which it is recorded. */
public final class Decisions {

    private final Store store;
    private final JsonCodec codec;
    private final Clock clock;
    private final Duration undoTime;
    private final Edits edits;

    /**
     * @param composer makes the answers that are proposed
     * @param undoTime how long an answer waits before it goes out
     */
    public Decisions(Store store, AnswerComposer composer, JsonCodec codec, Clock clock, Duration undoTime) {
        this.store = store;
        this.codec = codec;
        this.clock = clock;
        this.undoTime = undoTime;
        this.edits = new Edits(store.templates(), composer);
    }

    /**
     * Records a decision, once for each key.
     *
     * @param key chosen by the client for this decision
     * @throws BadInputException if fields contradict each other
     * @throws ProblemException UNFILLED if a placeholder is left in the answer
     */
    DecisionOutcome record(DecisionOrder order, Account account, String key)
            throws BadInputException, ProblemException {
        checkShape(order);
        checkFilled(order);
        Optional<StoredMessage> message = asShown(order, account);
        Decision decision = decision(order, account, message.orElse(null));
        return store.decisions()
                .record(new DecisionRequest(
                        decision,
                        account.offices(),
                        key,
                        fingerprint(order),
                        order.leaseToken(),
                        order.version(),
                        decision.at(),
                        message.map(found -> edits.of(order, found, account)).orElse(Edit.NONE)));
    }

    /** With the suggestions that the agent saw, which may have been replaced since. */
    private Optional<StoredMessage> asShown(DecisionOrder order, Account account) {
        Optional<StoredMessage> message = store.messages().find(order.message(), account.offices());
        if (order.suggestion() == null
                || message.filter(now -> has(now.suggestions(), order)).isPresent()) {
            return message;
        }
        return message.map(now -> store.messages().allSuggestions(order.message(), account.offices()).stream()
                .filter(earlier -> has(earlier, order))
                .findFirst()
                .map(earlier -> new StoredMessage(
                        now.message(), now.office(), now.status(), now.version(), now.lease(), earlier))
                .orElse(now));
    }

    private static boolean has(SuggestionSet found, DecisionOrder order) {
        return found.suggestions().stream().anyMatch(each -> each.id().equals(order.suggestion()));
    }

    private static void checkShape(DecisionOrder order) throws BadInputException {
        boolean free = order.kind() == DecisionKind.OTHER_ANSWER;
        boolean rejected = order.kind() == DecisionKind.REJECTED;
        require(!free == (order.suggestion() != null), "suggestion");
        require(rejected == (order.reason() != null), "reason");
        String text = order.text();
        require(rejected == (text == null || text.isBlank()), "text");
        require(free || order.template() == null, "template");
        require(free || order.intent() == null, "intent");
        if (order.spentMillis() < 0) {
            throw new BadInputException("spentMillis", Fault.OUT_OF_RANGE, "0", "" + Long.MAX_VALUE);
        }
    }

    private static void require(boolean right, String field) throws BadInputException {
        if (!right) {
            throw new BadInputException(field, Fault.NOT_FOR_KIND);
        }
    }

    private static void checkFilled(DecisionOrder order) throws ProblemException {
        String text = order.text();
        if (text != null && !Placeholders.names(text).isEmpty()) {
            String name = Placeholders.names(text).iterator().next();
            throw new ProblemException(Problem.Type.UNFILLED, "unfilled", "{" + name + "}").at("text");
        }
    }

    private Decision decision(DecisionOrder order, Account account, @Nullable StoredMessage message)
            throws BadInputException {
        Answered about = order.kind() == DecisionKind.OTHER_ANSWER ? free(order) : suggested(order, message);
        Instant now = clock.instant();
        boolean answers = order.kind().answers();
        String text = order.text();
        return new Decision(
                UUID.randomUUID().toString(),
                order.message(),
                order.kind(),
                order.suggestion(),
                about.template(),
                about.version(),
                about.intent(),
                text == null ? "" : text,
                order.reason(),
                Duration.ofMillis(order.spentMillis()),
                account.name(),
                message == null ? "" : message.office(),
                now,
                answers ? now.plus(undoTime) : now,
                answers ? DecisionState.WAITING : DecisionState.DONE);
    }

    private record Answered(
            @Nullable String template,
            int version,
            @Nullable String intent) {}

    private Answered free(DecisionOrder order) throws BadInputException {
        String intent = order.intent();
        if (intent != null) {
            requireIntent(intent);
        }
        String id = order.template();
        if (id == null) {
            return new Answered(null, 0, intent);
        }
        Template template = store.templates().current().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new BadInputException("template", Fault.UNKNOWN_NAME, "GET /templates"));
        return new Answered(id, template.version(), intent == null ? template.intent() : intent);
    }

    private void requireIntent(String intent) throws BadInputException {
        // a store that is still being filled has none yet, and the built-in one is what people were shown
        boolean known = store.labels()
                .labelSet()
                .map((LabelSet labels) -> labels.find(intent).isPresent())
                .orElse(true);
        if (!known) {
            throw new BadInputException("intent", Fault.UNKNOWN_NAME, "GET /label-set");
        }
    }

    /** Without the message, or with a suggestion that is not one of its own, the store says "unknown". */
    private static Answered suggested(DecisionOrder order, @Nullable StoredMessage message) {
        if (message != null) {
            for (Suggestion each : message.suggestions().suggestions()) {
                if (each.id().equals(order.suggestion())) {
                    return new Answered(each.template(), each.templateVersion(), each.intent());
                }
            }
        }
        return new Answered(null, 0, null);
    }

    private String fingerprint(DecisionOrder order) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(codec.writeText(order).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}

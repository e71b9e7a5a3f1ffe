package org.econtacts.ui.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Arm;
import org.econtacts.model.DecisionKind;
import org.econtacts.model.Lease;
import org.econtacts.model.MessageStatus;
import org.econtacts.model.RejectionReason;
import org.econtacts.protocol.DecisionOrder;
import org.econtacts.protocol.DraftView;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.SuggestionView;
import org.econtacts.ui.desk.answer.AnswerModel;

/** One message at hand: what the server says of it, the right to decide on it, and the answer so far. UI thread only. */
public final class Work {

    private final String id;
    private final Instant openedAt;
    private final AnswerModel answer = AnswerModel.empty();
    private final Set<String> rejected = new HashSet<>();

    @Nullable
    MessageView view;

    @Nullable
    Lease lease;

    @Nullable
    String heldBy;

    @Nullable
    DraftView saved;

    boolean decided;
    long version;

    Work(String id, Instant openedAt) {
        this.id = id;
        this.openedAt = openedAt;
    }

    /** The message's id. */
    public String id() {
        return id;
    }

    /** What the server says of it; null while it is being loaded. */
    public @Nullable MessageView view() {
        return view;
    }

    /** Display name of another agent who has it in hand; null when nobody else has. */
    public @Nullable String heldBy() {
        return heldBy;
    }

    /** When the agent began to read it. */
    public Instant openedAt() {
        return openedAt;
    }

    /** When the draft was last kept by the server; null when it is not kept. */
    public @Nullable Instant savedAt() {
        DraftView kept = saved;
        return kept == null ? null : kept.at();
    }

    /** Whether the server has another draft than this, or none and there is something to keep. */
    boolean isUnsaved(DraftView draft) {
        DraftView kept = saved;
        return kept == null
                ? answer.isEdited() || draft.intent() != null
                : !draft.text().equals(kept.text()) || !Objects.equals(draft.intent(), kept.intent());
    }

    /** The answer so far. */
    public AnswerModel answer() {
        return answer;
    }

    /** Whether this agent turned the suggestion down. */
    public boolean isRejected(SuggestionView suggestion) {
        return rejected.contains(suggestion.suggestion().id());
    }

    /** The suggestion that is chosen before the agent chooses; null for none. */
    static @Nullable SuggestionView chosenFor(MessageView view) {
        return view.suggestions().isEmpty() || view.showing().contested()
                ? null
                : view.suggestions().getFirst();
    }

    /** Whether the agent has neither written nor chosen nor turned down anything. */
    boolean isUntouched() {
        MessageView known = view;
        return known != null
                && !decided
                && saved == null
                && rejected.isEmpty()
                && !answer.isEdited()
                && !answer.isIntentNamed()
                && answer.templateId().isEmpty()
                && Objects.equals(answer.suggestion(), chosenFor(known));
    }

    /** The decision to send the answer as it stands. */
    DecisionOrder answerOrder(Instant now) {
        SuggestionView suggestion = answer.suggestion();
        return new DecisionOrder(
                id,
                answer.kind(),
                suggestion == null ? null : suggestion.suggestion().id(),
                suggestion != null || answer.templateId().isEmpty() ? null : answer.templateId(),
                suggestion == null ? answer.intent() : null,
                answer.text(),
                null,
                spentMillis(now),
                token(),
                version);
    }

    /** The decision to turn a suggestion down. */
    DecisionOrder rejectionOrder(SuggestionView suggestion, RejectionReason reason, Instant now) {
        return new DecisionOrder(
                id,
                DecisionKind.REJECTED,
                suggestion.suggestion().id(),
                null,
                null,
                null,
                reason,
                spentMillis(now),
                token(),
                version);
    }

    private long spentMillis(Instant now) {
        return Math.max(0, Duration.between(openedAt, now).toMillis());
    }

    /** Token of the lease; 0 when none has been granted yet. */
    long token() {
        Lease held = lease;
        return held == null ? 0 : held.token();
    }

    void reject(SuggestionView suggestion) {
        rejected.add(suggestion.suggestion().id());
    }

    /** Whether it is measured on this message what is asked, and nobody has said it yet. */
    public boolean mustNameIntent() {
        MessageView known = view;
        return known != null
                && known.showing().arm() == Arm.CONTROL
                && answer.suggestion() == null
                && !answer.isIntentNamed();
    }

    /** Whether the agent may decide: it is here, it waits for an answer, and nobody else has it in hand. */
    public boolean isEditable() {
        MessageView known = view;
        return known != null && known.status() == MessageStatus.OPEN && heldBy == null && !decided;
    }
}

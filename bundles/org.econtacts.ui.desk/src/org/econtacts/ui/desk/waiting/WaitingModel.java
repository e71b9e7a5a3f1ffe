package org.econtacts.ui.desk.waiting;

import java.text.MessageFormat;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Decision;
import org.econtacts.model.DecisionKind;
import org.econtacts.model.MessageStatus;
import org.econtacts.model.RejectionReason;
import org.econtacts.protocol.DecisionOrder;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.Problem;
import org.econtacts.sync.Operation;
import org.econtacts.sync.WaitingWork;
import org.econtacts.ui.Formats;
import org.econtacts.ui.desk.Messages;
import org.econtacts.ui.desk.answer.RejectPopup;

/** What waits for the server, in words. */
final class WaitingModel {

    private final WaitingWork work;
    private final Messages texts;
    private final Formats formats;

    WaitingModel(WaitingWork work, Messages texts, Formats formats) {
        this.work = work;
        this.texts = texts;
        this.formats = formats;
    }

    WaitingWork work() {
        return work;
    }

    List<Operation> rows() {
        return work.all();
    }

    /** How much there is, in a sentence. */
    String summary() {
        List<Operation> rows = rows();
        long waiting = rows.stream().filter(Operation::waits).count();
        long others = rows.size() - waiting;
        if (rows.isEmpty()) {
            return texts.waiting_none;
        }
        String first = MessageFormat.format(texts.waiting_summary, waiting);
        String second = MessageFormat.format(texts.waiting_summary_attention, others);
        return others == 0 ? first : waiting == 0 ? second : first + "  \u00b7  " + second;
    }

    String kind(Operation row) {
        return switch (row.kind()) {
            case DECISION -> isRejection(row) ? texts.waiting_rejection : texts.waiting_decision;
            case DRAFT, DRAFT_DELETED -> texts.waiting_draft;
            default -> texts.waiting_label;
        };
    }

    private boolean isRejection(Operation row) {
        return work.decision(row)
                .filter(order -> order.kind() == DecisionKind.REJECTED)
                .isPresent();
    }

    String about(Operation row) {
        return row.title().isEmpty() ? row.target() : row.title();
    }

    String when(Operation row) {
        return formats.brief(row.at());
    }

    String state(Operation row) {
        return switch (row.state()) {
            case OUTGOING -> texts.waiting_outgoing;
            case SENDING -> texts.waiting_sending;
            case CONFLICT -> texts.waiting_conflict;
            case REFUSED -> texts.waiting_refused;
        };
    }

    /** Why it stands in the list, and what will become of it. */
    String reason(Operation row) {
        Problem problem = row.problem();
        String said = problem == null ? "" : problem.detail();
        return switch (row.state()) {
            case OUTGOING -> texts.waiting_outgoing_why;
            case SENDING -> texts.waiting_sending_why;
            case CONFLICT -> row.kind().isLabelling() ? said : (said + " " + texts.waiting_kept_why).strip();
            case REFUSED -> {
                String kept = row.kind().isLabelling() ? texts.waiting_label_kept_why : texts.waiting_kept_why;
                yield (said + " " + kept).strip();
            }
        };
    }

    /** Whether something happened to the message meanwhile that its author should see beside what he wrote. */
    boolean wasOvertaken(Operation row) {
        return !row.waits() && !row.kind().isLabelling();
    }

    /** What giving it up is called: a label in conflict is with the server, and only leaves the list. */
    String discardWords(@Nullable Operation row) {
        boolean kept = row != null && row.kind().isLabelling() && row.state() == Operation.State.CONFLICT;
        return kept ? texts.waiting_dismiss : texts.waiting_discard;
    }

    /** What its author wrote, or decided. */
    String mine(Operation row) {
        DecisionOrder order = work.decision(row).orElse(null);
        RejectionReason why = order == null ? null : order.reason();
        return why == null
                ? work.text(row)
                : MessageFormat.format(texts.waiting_rejected_because, RejectPopup.name(why, texts));
    }

    /** Whether it can go out once more, to the message as it is now; null = that is not this account's any more. */
    boolean canSendAgain(Operation row, @Nullable MessageView now) {
        boolean open = now != null && now.status() == MessageStatus.OPEN;
        return work.canSendAgain(row) && (open || row.kind() != Operation.Kind.DECISION);
    }

    /** What became of the message meanwhile, and the answer that went out if one did. */
    String meanwhile(@Nullable MessageView now) {
        if (now == null) {
            return texts.waiting_gone;
        }
        StringBuilder words = new StringBuilder();
        switch (now.status()) {
            case OPEN -> {
                var lease = now.lease();
                words.append(
                        lease == null
                                ? texts.waiting_open
                                : MessageFormat.format(texts.waiting_held, lease.holderName()));
            }
            default -> words.append(texts.waiting_answered);
        }
        for (Decision each : now.decisions()) {
            if (!each.text().isEmpty()) {
                words.append("\n\n")
                        .append(each.account())
                        .append(", ")
                        .append(formats.full(each.at()))
                        .append("\n")
                        .append(each.text());
            }
        }
        return words.toString();
    }
}

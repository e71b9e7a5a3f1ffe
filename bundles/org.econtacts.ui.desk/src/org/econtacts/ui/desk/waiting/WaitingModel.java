package org.econtacts.ui.desk.waiting;

import java.text.MessageFormat;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Decision;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.Problem;
import org.econtacts.sync.Operation;
import org.econtacts.sync.WaitingWork;
import org.econtacts.ui.Formats;
import org.econtacts.ui.desk.Messages;

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

    String kind(Operation row) {
        return switch (row.kind()) {
            case DECISION -> texts.waiting_decision;
            case DRAFT, DRAFT_DELETED -> texts.waiting_draft;
            default -> texts.waiting_label;
        };
    }

    String about(Operation row) {
        return row.title().isEmpty() ? row.target() : row.title();
    }

    String when(Operation row) {
        return formats.full(row.at());
    }

    String state(Operation row) {
        return switch (row.state()) {
            case OUTGOING -> texts.waiting_outgoing;
            case SENDING -> texts.waiting_sending;
            case CONFLICT -> texts.waiting_conflict;
            case REFUSED -> texts.waiting_refused;
        };
    }

    /** The server's sentence; empty for what merely waits. */
    String reason(Operation row) {
        Problem problem = row.problem();
        return problem == null ? "" : problem.detail();
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

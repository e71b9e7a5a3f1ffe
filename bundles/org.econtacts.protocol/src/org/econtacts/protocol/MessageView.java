package org.econtacts.protocol;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Decision;
import org.econtacts.model.IntentScore;
import org.econtacts.model.Lease;
import org.econtacts.model.Message;
import org.econtacts.model.MessageStatus;
import org.econtacts.model.Showing;
import org.econtacts.model.Verdict;

/**
 * Answer of {@code GET /messages/{id}}.
 *
 * @param message as it came in
 * @param office where it is now
 * @param status where it stands
 * @param version to send with a decision
 * @param lease who has it in hand; null = nobody
 * @param thread the whole exchange, oldest first
 * @param suggestions best first, at most three; empty = none is shown
 * @param showing what of them is shown, and why not
 * @param best the pooled intents, best first, also when nothing was reliable; empty on a control message until it is
 *     answered
 * @param verdicts one of every analyser; empty on a control message until it is answered
 * @param draft the caller's own draft; null when none
 * @param decisions on this message, oldest first
 * @param transferredFrom name of the office that sent it on to this one; null = it came here directly
 * @param transferReason why, in the words of that office; null with {@code transferredFrom}
 */
public record MessageView(
        Message message,
        String office,
        MessageStatus status,
        long version,
        @Nullable Lease lease,
        List<Letter> thread,
        List<SuggestionView> suggestions,
        Showing showing,
        List<IntentScore> best,
        List<Verdict> verdicts,
        @Nullable DraftView draft,
        List<Decision> decisions,
        @Nullable String transferredFrom,
        @Nullable String transferReason) {

    /** A message that no other office sent on. */
    public MessageView(
            Message message,
            String office,
            MessageStatus status,
            long version,
            @Nullable Lease lease,
            List<Letter> thread,
            List<SuggestionView> suggestions,
            Showing showing,
            List<IntentScore> best,
            List<Verdict> verdicts,
            @Nullable DraftView draft,
            List<Decision> decisions) {
        this(
                message,
                office,
                status,
                version,
                lease,
                thread,
                suggestions,
                showing,
                best,
                verdicts,
                draft,
                decisions,
                null,
                null);
    }

    /** The same with what was found for the message in another view of it. */
    public MessageView withSuggestionsOf(MessageView other) {
        return new MessageView(
                message,
                office,
                status,
                version,
                lease,
                thread,
                other.suggestions,
                other.showing,
                other.best,
                other.verdicts,
                draft,
                decisions,
                transferredFrom,
                transferReason);
    }

    /** The same with another draft; null = none. */
    public MessageView withDraft(@Nullable DraftView other) {
        return new MessageView(
                message,
                office,
                status,
                version,
                lease,
                thread,
                suggestions,
                showing,
                best,
                verdicts,
                other,
                decisions,
                transferredFrom,
                transferReason);
    }
}

package org.econtacts.model;

import org.eclipse.jdt.annotation.Nullable;

/**
 * One thing to learn from, in the order in which the server recorded it. The journal of these, replayed, gives the same model again.
 *
 * @param sequence place in the journal; from 1, growing, without repetition
 * @param subject of the message or sample; may be empty
 * @param body of the message or sample; of a message with several requests only the one that this is about
 * @param kind what it says about the intent
 * @param intent id of the intent; null = asks about nothing in the label set
 * @param confidence what had been shown for that intent, 0 to 1; 0 when nothing was shown
 * @param template id of the template that was sent or turned down; null when the feedback is about no template
 * @param arm what the agent had been shown; null = not a decision, or not recorded at that time
 */
public record Feedback(
        long sequence,
        String subject,
        String body,
        FeedbackKind kind,
        @Nullable String intent,
        double confidence,
        @Nullable String template,
        @Nullable Arm arm) {

    /** Feedback of which it is not known what the agent had been shown. */
    public Feedback(
            long sequence,
            String subject,
            String body,
            FeedbackKind kind,
            @Nullable String intent,
            double confidence,
            @Nullable String template) {
        this(sequence, subject, body, kind, intent, confidence, template, null);
    }

    /** Feedback about an intent alone, such as a curator's label. */
    public Feedback(
            long sequence, String subject, String body, FeedbackKind kind, @Nullable String intent, double confidence) {
        this(sequence, subject, body, kind, intent, confidence, null, null);
    }

    /** Whether an agent chose the intent with nothing shown to lead him: only such cases measure the probability. */
    public boolean isHonest() {
        return kind == FeedbackKind.CHOSEN && (arm == Arm.CONTROL || arm == Arm.ABSTAINED);
    }
}

package org.econtacts.model;

import org.eclipse.jdt.annotation.Nullable;

/**
 * One thing to learn from, in the order in which the server recorded it. The journal of these, replayed, gives the same model again.
 *
 * @param sequence place in the journal; from 1, growing, without repetition
 * @param subject of the message or sample; may be empty
 * @param body of the message or sample
 * @param kind what it says about the intent
 * @param intent id of the intent; null = asks about nothing in the label set
 * @param confidence what had been shown for that intent, 0 to 1; 0 when nothing was shown
 * @param template id of the template that was sent or turned down; null when the feedback is about no template
 */
public record Feedback(
        long sequence,
        String subject,
        String body,
        FeedbackKind kind,
        @Nullable String intent,
        double confidence,
        @Nullable String template) {

    /** Feedback about an intent alone, such as a curator's label. */
    public Feedback(
            long sequence, String subject, String body, FeedbackKind kind, @Nullable String intent, double confidence) {
        this(sequence, subject, body, kind, intent, confidence, null);
    }
}

package org.econtacts.store.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Arm;
import org.econtacts.model.Feedback;
import org.econtacts.model.FeedbackKind;
import org.econtacts.model.Field;
import org.econtacts.model.Span;

/**
 * What a decision teaches about one request of its message.
 *
 * @param kind what it says about the intent
 * @param intent id of the intent; null = not known
 * @param template id of the template that was sent or turned down; null = none
 * @param shown probability that had been shown for that intent, 0 to 1; 0 when it was not shown
 * @param arm what the agent had been shown; null = not recorded
 * @param request where in the message it is asked, in text order; empty = in all of it
 */
public record Lesson(
        FeedbackKind kind,
        @Nullable String intent,
        @Nullable String template,
        double shown,
        @Nullable Arm arm,
        List<Span> request) {

    public Lesson {
        request = List.copyOf(request);
    }

    /** The entry of the journal, with that part of the message's words which it is about. */
    public Feedback feedback(long sequence, String subject, String body) {
        boolean all = request.isEmpty();
        return new Feedback(
                sequence,
                all ? subject : cut(Field.SUBJECT, subject),
                all ? body : cut(Field.BODY, body),
                kind,
                intent,
                shown,
                template,
                arm);
    }

    private String cut(Field field, String text) {
        return request.stream()
                .filter(span -> span.field() == field)
                .map(span -> text.substring(Math.min(span.start(), text.length()), Math.min(span.end(), text.length())))
                .collect(Collectors.joining("\n"));
    }
}

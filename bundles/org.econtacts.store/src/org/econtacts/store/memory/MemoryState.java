package org.econtacts.store.memory;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Feedback;
import org.econtacts.model.FeedbackKind;
import org.econtacts.model.Message;
import org.econtacts.model.Office;
import org.econtacts.model.Sample;
import org.econtacts.model.SuggestionSet;
import org.econtacts.store.AuditEntry;
import org.econtacts.store.Transfer;
import org.econtacts.store.queue.QueueIndex;
import org.econtacts.store.rules.Lesson;
import org.econtacts.store.rules.Marking;
import org.econtacts.store.rules.Standing;
import org.econtacts.store.rules.Teaching;

/** What the in-memory stores share; every access holds its monitor. */
final class MemoryState {

    final Clock clock;
    final Map<String, Office> offices = new TreeMap<>();
    final Map<String, Held> messages = new HashMap<>();
    final List<Held> numbered = new ArrayList<>();
    final QueueIndex index = new QueueIndex();
    final List<Feedback> journal = new ArrayList<>();
    final List<AuditEntry> audit = new ArrayList<>();
    final List<MemoryDecisionLog.Entry> decisions = new ArrayList<>();

    MemoryState(Clock clock) {
        this.clock = clock;
    }

    /** A message with everything that changes about it. */
    static final class Held {
        final int number;
        final Message message;
        final List<SuggestionSet> sets = new ArrayList<>();
        final List<Transfer> transfers = new ArrayList<>();
        String preview;
        Standing standing;

        Held(int number, Message message, String preview, Standing standing) {
            this.number = number;
            this.message = message;
            this.preview = preview;
            this.standing = standing;
        }
    }

    @Nullable
    Held find(String id, Set<String> offices) {
        Held held = messages.get(id);
        return held != null && offices.contains(held.standing.office()) ? held : null;
    }

    void change(Held held, Standing next) {
        held.standing = next;
        index.move(held.number, next.office(), next.status());
    }

    void learn(Message message, FeedbackKind kind, Teaching teaching) {
        for (Lesson lesson : teaching.lessons(kind)) {
            journal.add(lesson.feedback(journal.size() + 1L, message.subject(), message.body()));
        }
    }

    void learn(Sample sample, Marking step) {
        journal.add(
                new Feedback(journal.size() + 1L, "", sample.text(), step.kind(), step.intent(), step.confidence()));
    }

    void log(Instant at, String account, String action, String message, String office, String detail) {
        audit.add(new AuditEntry(at, account, action, message, office, detail));
    }
}

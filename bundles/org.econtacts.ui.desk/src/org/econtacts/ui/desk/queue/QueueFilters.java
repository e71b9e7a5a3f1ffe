package org.econtacts.ui.desk.queue;

import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.client.QueueFilter;
import org.econtacts.model.Audience;
import org.econtacts.model.MessageStatus;

/** Filters that differ in one thing. */
final class QueueFilters {

    private QueueFilters() {}

    static QueueFilter order(QueueFilter f, String order) {
        return new QueueFilter(f.status(), f.audience(), f.intent(), f.minimumConfidence(), f.text(), order);
    }

    static QueueFilter text(QueueFilter f, String text) {
        return new QueueFilter(f.status(), f.audience(), f.intent(), f.minimumConfidence(), text.strip(), f.order());
    }

    static QueueFilter status(QueueFilter f, @Nullable MessageStatus status) {
        return new QueueFilter(status, f.audience(), f.intent(), f.minimumConfidence(), f.text(), f.order());
    }

    static QueueFilter audience(QueueFilter f, @Nullable Audience audience) {
        return new QueueFilter(f.status(), audience, f.intent(), f.minimumConfidence(), f.text(), f.order());
    }

    static QueueFilter confidence(QueueFilter f, double minimum) {
        return new QueueFilter(f.status(), f.audience(), f.intent(), minimum, f.text(), f.order());
    }

    /** Whether it leaves out something that waits for an agent. */
    static boolean isNarrow(QueueFilter f) {
        return f.audience() != null
                || f.intent() != null
                || f.minimumConfidence() > 0
                || !f.text().isEmpty()
                || f.status() != MessageStatus.OPEN;
    }
}

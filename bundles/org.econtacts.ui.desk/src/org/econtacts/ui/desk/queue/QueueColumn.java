package org.econtacts.ui.desk.queue;

import java.util.List;
import org.econtacts.ui.desk.Messages;

/** The columns of the queue; each knows its share of the width and the orders a click on its header gives. */
enum QueueColumn {
    RECEIVED(10, List.of("OLDEST_FIRST", "NEWEST_FIRST")),
    SENDER(13, List.of("BY_SENDER")),
    SUBJECT(19, List.of("BY_SUBJECT")),
    INTENT(17, List.of("BY_INTENT")),
    CONFIDENCE(11, List.of("MOST_CONFIDENT_FIRST", "LEAST_CONFIDENT_FIRST")),
    ANSWER(25, List.of()),
    STATE(5, List.of());

    private final int share;
    private final List<String> orders;

    QueueColumn(int share, List<String> orders) {
        this.share = share;
        this.orders = orders;
    }

    /** Percent of the width. */
    int share() {
        return share;
    }

    /** Whether the queue is in an order of this column. */
    boolean sorts(String order) {
        return orders.contains(order);
    }

    /** Whether the order is the second one of this column, shown as descending. */
    boolean isReversed(String order) {
        return orders.indexOf(order) == 1;
    }

    /** The order that a click gives: the other one of this column, or its first; the same when it gives none. */
    String click(String order) {
        if (orders.isEmpty()) {
            return order;
        }
        return orders.get((orders.indexOf(order) + 1) % orders.size());
    }

    String title(Messages texts) {
        return switch (this) {
            case RECEIVED -> texts.column_received;
            case SENDER -> texts.column_sender;
            case SUBJECT -> texts.column_subject;
            case INTENT -> texts.column_intent;
            case CONFIDENCE -> texts.column_confidence;
            case ANSWER -> texts.column_answer;
            case STATE -> texts.column_state;
        };
    }
}

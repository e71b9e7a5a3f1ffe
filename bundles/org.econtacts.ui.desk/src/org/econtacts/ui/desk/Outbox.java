package org.econtacts.ui.desk;

import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.protocol.DecisionOrder;
import org.econtacts.protocol.DecisionView;
import org.econtacts.ui.UiTasks;

/**
 * Sends decisions in the background, each under one idempotency key for as long as it takes: an answer that got lost on
 * the way has one effect. UI thread only.
 */
final class Outbox {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final UiTasks tasks;
    private final Supplier<String> keys;
    private final String sending;
    private int waiting;

    /**
     * @param keys makes idempotency keys
     * @param sending what the status line says meanwhile
     */
    Outbox(UiTasks tasks, Supplier<String> keys, String sending) {
        this.tasks = tasks;
        this.keys = keys;
        this.sending = sending;
    }

    /** How many have not been acknowledged. */
    int waiting() {
        return waiting;
    }

    /**
     * Sends one until the server has said yes or no.
     *
     * @param order its lease token is 0 when no lease has been granted yet: then it is taken first
     * @param outcome gets the answer, or null and the refusal
     */
    void send(DeskServer server, DecisionOrder order, BiConsumer<@Nullable DecisionView, @Nullable Exception> outcome) {
        waiting++;
        new Parcel(server, order, keys.get(), outcome).attempt();
    }

    private final class Parcel {
        private final DeskServer server;
        private final String key;
        private final BiConsumer<@Nullable DecisionView, @Nullable Exception> outcome;
        /** Changes once, when the lease is granted, and never after a first attempt. */
        private volatile DecisionOrder order;

        private Duration wait = FIRST_WAIT;

        Parcel(
                DeskServer server,
                DecisionOrder order,
                String key,
                BiConsumer<@Nullable DecisionView, @Nullable Exception> outcome) {
            this.server = server;
            this.order = order;
            this.key = key;
            this.outcome = outcome;
        }

        void attempt() {
            tasks.run(sending, this::decide, view -> over(view, null), this::failed);
        }

        private DecisionView decide() throws NotDoneException {
            if (order.leaseToken() == 0 && !server.keepsDecisions()) {
                order = order.withLease(server.lease(order.message(), null).token());
            }
            return server.decide(order, key);
        }

        private void failed(Exception e) {
            if (e instanceof NotDoneException notDone && notDone.isPassing()) {
                tasks.later(wait, this::attempt);
                wait = wait.multipliedBy(2);
                wait = wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
            } else {
                over(null, e);
            }
        }

        private void over(@Nullable DecisionView view, @Nullable Exception refusal) {
            waiting--;
            outcome.accept(view, refusal);
        }
    }
}

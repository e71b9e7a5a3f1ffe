package org.econtacts.sync;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.econtacts.sync.Dispatch.Outcome;
import org.econtacts.sync.Operation.Kind;

/**
 * Sends what waits: operations on one target in their order, several targets at a time, so that many small ones do not
 * each wait for the line and the server's disk.
 */
final class Push implements AutoCloseable {

    private static final int AT_ONCE = 8;
    private static final int AWAY = 3;
    private static final int LABELS_AT_ONCE = 200;
    private static final int STRETCH = 1_000;

    /** No message has this id. */
    private static final String LABELS = "";

    private final Outbox outbox;
    private final String account;
    private final Dispatch dispatch;
    private final BooleanSupplier cancelled;
    private final ExecutorService lanes = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("econtacts-sync-", 0).factory());

    Push(Outbox outbox, String account, Dispatch dispatch, BooleanSupplier cancelled) {
        this.outbox = outbox;
        this.account = account;
        this.dispatch = dispatch;
        this.cancelled = cancelled;
    }

    /**
     * Sends until each was tried or the server does not answer. In stretches: while the line keeps breaking, a round
     * costs what it sends, not what waits.
     *
     * @return the worst that happened; a single call that was lost is to be repeated LATER
     */
    Outcome run() throws IOException, InterruptedException {
        Round round = new Round();
        Outcome worst = Outcome.SETTLED;
        List<Operation> stretch = outbox.waiting(account, 0, STRETCH);
        while (!stretch.isEmpty() && round.goesOn()) {
            Outcome outcome = run(round, stretch);
            worst = outcome.compareTo(worst) > 0 ? outcome : worst;
            stretch = outbox.waiting(account, stretch.getLast().sequence(), STRETCH);
        }
        return worst;
    }

    private Outcome run(Round round, List<Operation> stretch) throws IOException, InterruptedException {
        List<Future<Outcome>> running = new ArrayList<>();
        byTarget(stretch).forEach((lane, waiting) -> running.add(lanes.submit(() -> round.send(lane, waiting))));
        Outcome worst = Outcome.SETTLED;
        IOException failure = null;
        for (Future<Outcome> each : running) {
            try {
                Outcome outcome = await(each);
                worst = outcome.compareTo(worst) > 0 ? outcome : worst;
            } catch (IOException e) {
                // the other lanes must have ended before a lane is begun again
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return worst;
    }

    private static Map<String, List<Operation>> byTarget(List<Operation> stretch) {
        Map<String, List<Operation>> targets = new LinkedHashMap<>();
        for (Operation each : stretch) {
            String lane = each.kind().isLabelling() ? LABELS : each.target();
            targets.computeIfAbsent(lane, name -> new ArrayList<>()).add(each);
        }
        return targets;
    }

    private static Outcome await(Future<Outcome> lane) throws IOException, InterruptedException {
        try {
            return lane.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** One round: once the server seems to be away nothing more is tried. */
    private final class Round {

        private final AtomicInteger failuresInARow = new AtomicInteger();
        private final Set<String> held = ConcurrentHashMap.newKeySet();
        private volatile Outcome away = Outcome.SETTLED;

        boolean goesOn() {
            return away == Outcome.SETTLED && !cancelled.getAsBoolean();
        }

        /** What follows something on the same target that did not go, must not go before it. */
        Outcome send(String lane, List<Operation> waiting) throws IOException {
            if (held.contains(lane)) {
                return away;
            }
            Outcome outcome = lane.equals(LABELS) ? label(waiting) : send(waiting);
            if (outcome != Outcome.SETTLED) {
                held.add(lane);
            }
            return outcome;
        }

        private Outcome send(List<Operation> target) throws IOException {
            for (Operation each : target) {
                if (!goesOn()) {
                    return away;
                }
                Outcome outcome = note(dispatch.send(each));
                if (outcome != Outcome.SETTLED) {
                    return outcome;
                }
            }
            return Outcome.SETTLED;
        }

        /** Labels in stretches, an undo in its place between them. */
        private Outcome label(List<Operation> waiting) throws IOException {
            int from = 0;
            while (from < waiting.size() && goesOn()) {
                int to = from;
                while (to < waiting.size()
                        && to - from < LABELS_AT_ONCE
                        && waiting.get(to).kind() == Kind.LABEL) {
                    to++;
                }
                Outcome outcome = note(
                        to == from ? dispatch.send(waiting.get(to++)) : dispatch.sendLabels(waiting.subList(from, to)));
                if (outcome != Outcome.SETTLED) {
                    return outcome;
                }
                from = to;
            }
            return away;
        }

        /** One lost call is the line's fault, several in a row mean that there is none. */
        private Outcome note(Outcome outcome) {
            if (outcome == Outcome.UNREACHABLE && failuresInARow.incrementAndGet() < AWAY) {
                return Outcome.LATER;
            }
            if (outcome == Outcome.UNREACHABLE || outcome == Outcome.SIGNED_OUT) {
                away = outcome;
            } else {
                failuresInARow.set(0);
            }
            return outcome;
        }
    }

    @Override
    public void close() {
        lanes.shutdownNow();
    }
}

package org.econtacts.sync;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.sync.Operation.State;

/** Operations in their order, also by what they are about, and how many there are of each kind. */
final class OperationIndex {

    private final TreeMap<Long, Operation> all = new TreeMap<>();
    private final Map<String, TreeMap<Long, Operation>> byTarget = new HashMap<>();
    private final Map<Tally, Integer> tallies = new HashMap<>();

    /** What is counted together. */
    private record Tally(String account, State state, boolean labelling) {

        static Tally of(Operation operation) {
            return new Tally(
                    operation.account(), operation.state(), operation.kind().isLabelling());
        }

        boolean waits() {
            return labelling && (state == State.OUTGOING || state == State.SENDING);
        }
    }

    void put(Operation operation) {
        Operation before = all.put(operation.sequence(), operation);
        if (before != null) {
            tallies.merge(Tally.of(before), -1, Integer::sum);
        }
        tallies.merge(Tally.of(operation), 1, Integer::sum);
        byTarget.computeIfAbsent(operation.target(), target -> new TreeMap<>()).put(operation.sequence(), operation);
    }

    void remove(long sequence) {
        Operation gone = all.remove(sequence);
        if (gone != null) {
            tallies.merge(Tally.of(gone), -1, Integer::sum);
            byTarget.computeIfPresent(gone.target(), (target, some) -> {
                some.remove(sequence);
                return some.isEmpty() ? null : some;
            });
        }
    }

    /** The operation with that number; null when it is gone. */
    @Nullable
    Operation get(long sequence) {
        return all.get(sequence);
    }

    List<Operation> all() {
        return List.copyOf(all.values());
    }

    /** What follows that number and is still to be told in that account's name, oldest first. */
    List<Operation> waiting(String account, long after, int limit) {
        return all.tailMap(after, false).values().stream()
                .filter(each -> each.waits() && each.account().equals(account))
                .limit(limit)
                .toList();
    }

    /** How many of that account are in that state. */
    int count(String account, State state) {
        return tallies.getOrDefault(new Tally(account, state, false), 0)
                + tallies.getOrDefault(new Tally(account, state, true), 0);
    }

    /** Whether anything of a curator's is still to be told, of whatever account. */
    boolean hasLabelling() {
        return tallies.entrySet().stream().anyMatch(each -> each.getKey().waits() && each.getValue() > 0);
    }

    /** How many steps of that curator are still to be told. */
    int labelling(String account) {
        return tallies.getOrDefault(new Tally(account, State.OUTGOING, true), 0)
                + tallies.getOrDefault(new Tally(account, State.SENDING, true), 0);
    }

    List<Operation> about(String target) {
        TreeMap<Long, Operation> some = byTarget.get(target);
        return some == null ? List.of() : List.copyOf(some.values());
    }
}

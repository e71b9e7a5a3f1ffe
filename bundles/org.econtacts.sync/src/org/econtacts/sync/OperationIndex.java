package org.econtacts.sync;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;

/** Operations in their order, also by what they are about. */
final class OperationIndex {

    private final TreeMap<Long, Operation> all = new TreeMap<>();
    private final Map<String, TreeMap<Long, Operation>> byTarget = new HashMap<>();

    void put(Operation operation) {
        all.put(operation.sequence(), operation);
        byTarget.computeIfAbsent(operation.target(), target -> new TreeMap<>()).put(operation.sequence(), operation);
    }

    void remove(long sequence) {
        Operation gone = all.remove(sequence);
        if (gone != null) {
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

    List<Operation> about(String target) {
        TreeMap<Long, Operation> some = byTarget.get(target);
        return some == null ? List.of() : List.copyOf(some.values());
    }
}

package org.econtacts.supervision;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;
import org.econtacts.store.AcceptanceCount;

/** How well suggestions are received, from the counts of decisions. */
public final class Acceptance {

    private Acceptance() {}

    /**
     * The share of the decided suggestions whose answer was sent, as it stood or with changes: (accepted + edited) /
     * (accepted + edited + rejected), 0 to 1; empty when no suggestion was decided on. Answers given without a
     * suggestion do not count.
     */
    public static OptionalDouble of(AcceptanceCount count) {
        long sent = count.accepted() + count.edited();
        long decided = sent + count.rejected();
        return decided == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sent / decided);
    }

    /** The groups that were edited most often, at most that many; those never edited are left out. */
    public static List<AcceptanceCount> mostEdited(Collection<AcceptanceCount> counts, int most) {
        return most(counts, AcceptanceCount::edited, most);
    }

    /** The groups that were rejected most often, at most that many; those never rejected are left out. */
    public static List<AcceptanceCount> mostRejected(Collection<AcceptanceCount> counts, int most) {
        return most(counts, AcceptanceCount::rejected, most);
    }

    private static List<AcceptanceCount> most(
            Collection<AcceptanceCount> counts, ToLongFunction<AcceptanceCount> figure, int most) {
        return counts.stream()
                .filter(count -> figure.applyAsLong(count) > 0)
                .sorted(Comparator.comparingLong(figure).reversed().thenComparing(AcceptanceCount::key))
                .limit(most)
                .toList();
    }
}

package org.econtacts.supervision;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How divided votes are (Dagan and Engelson 1995, "Committee-based sampling", section 4). */
public final class VoteEntropy {

    private VoteEntropy() {}

    /**
     * The entropy of the votes over its greatest value for so many voters.
     *
     * @param votes one for each voter
     * @return 0 = all the same or fewer than two votes, 1 = all different
     */
    public static double of(Collection<String> votes) {
        if (votes.size() < 2) {
            return 0;
        }
        Map<String, Long> counts =
                votes.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        double entropy = 0;
        for (long count : counts.values()) {
            double share = count / (double) votes.size();
            entropy -= share * Math.log(share);
        }
        return entropy / Math.log(votes.size());
    }
}

package org.econtacts.analysis.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Area under the ROC curve: the probability that a member scores higher than a stranger, ties half (Hanley and McNeil,
 * Radiology 143, 1982; computed by ranks as Mann and Whitney do).
 */
public final class Separation {

    private Separation() {}

    private record Scored(double score, boolean member) {}

    /** 0 to 1, 0.5 = no better than chance; 0.5 when one side is empty. */
    public static double auroc(List<Double> members, List<Double> strangers) {
        if (members.isEmpty() || strangers.isEmpty()) {
            return 0.5;
        }
        List<Scored> all = new ArrayList<>();
        members.forEach(score -> all.add(new Scored(score, true)));
        strangers.forEach(score -> all.add(new Scored(score, false)));
        all.sort(Comparator.comparingDouble(Scored::score));
        double ranks = rankSum(all);
        double n = members.size();
        return (ranks - n * (n + 1) / 2) / (n * strangers.size());
    }

    private static double rankSum(List<Scored> sorted) {
        double sum = 0;
        for (int i = 0, next; i < sorted.size(); i = next) {
            next = i;
            long members = 0;
            while (next < sorted.size()
                    && sorted.get(next).score() == sorted.get(i).score()) {
                members += sorted.get(next++).member() ? 1 : 0;
            }
            sum += members * (i + 1 + next) / 2.0;
        }
        return sum;
    }
}

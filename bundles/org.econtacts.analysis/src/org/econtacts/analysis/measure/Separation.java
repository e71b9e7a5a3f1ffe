package org.econtacts.analysis.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Area under the ROC curve: the probability that a member scores higher than a stranger, ties half (Hanley and McNeil,
 * Radiology 143, 1982; computed by ranks as Mann and Whitney do). Immutable.
 */
public final class Separation {

    private final List<Scored> sorted;

    /** @param members and strangers may be empty */
    public Separation(List<Double> members, List<Double> strangers) {
        List<Scored> all = new ArrayList<>();
        members.forEach(score -> all.add(new Scored(score, true, all.size())));
        strangers.forEach(score -> all.add(new Scored(score, false, all.size())));
        all.sort(Comparator.comparingDouble(Scored::score));
        sorted = List.copyOf(all);
    }

    /** @param place among all cases, the members first */
    private record Scored(double score, boolean member, int place) {}

    /** 0 to 1, 0.5 = no better than chance; 0.5 when one side is empty. */
    public static double auroc(List<Double> members, List<Double> strangers) {
        int[] once = new int[members.size() + strangers.size()];
        Arrays.fill(once, 1);
        return new Separation(members, strangers).auroc(once);
    }

    /**
     * The same when some cases count several times or not at all.
     *
     * @param times one for each case, the members first
     */
    public double auroc(int[] times) {
        double won = 0;
        long members = 0;
        long strangersBelow = 0;
        for (int i = 0, next; i < sorted.size(); i = next) {
            long membersHere = 0;
            long strangersHere = 0;
            for (next = i;
                    next < sorted.size()
                            && sorted.get(next).score() == sorted.get(i).score();
                    next++) {
                Scored scored = sorted.get(next);
                membersHere += scored.member() ? times[scored.place()] : 0;
                strangersHere += scored.member() ? 0 : times[scored.place()];
            }
            won += membersHere * (strangersBelow + strangersHere / 2.0);
            members += membersHere;
            strangersBelow += strangersHere;
        }
        double pairs = (double) members * strangersBelow;
        return pairs == 0 ? 0.5 : won / pairs;
    }
}

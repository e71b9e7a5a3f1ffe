package engine;

import java.util.List;
import java.util.Locale;

/**
 * Which test texts are right, learnt in different ways.
 *
 * @param atStart before anything was learnt on line
 * @param truth after learning true labels
 * @param agents after learning decisions
 * @param retrained after training and learning the journal again
 */
record Loss(boolean[] atStart, boolean[] truth, boolean[] agents, boolean[] retrained) {

    void print() {
        System.out.printf(
                "  accuracy at first %s, with true labels %s,%n  with decisions %s, retrained %s; loss %s%n",
                Paired.share(atStart),
                Paired.share(truth),
                Paired.share(agents),
                Paired.share(retrained),
                new Paired(truth, retrained));
    }

    private double points() {
        return new Paired(truth, retrained).points();
    }

    static void printMean(List<Loss> losses) {
        System.out.printf(
                Locale.ROOT,
                "loss against true labels: mean of %d seeds %.2f points, worst %.2f points%n",
                losses.size(),
                losses.stream().mapToDouble(Loss::points).average().orElse(0),
                losses.stream().mapToDouble(Loss::points).max().orElse(0));
    }
}

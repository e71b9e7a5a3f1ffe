package org.econtacts.suggest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PoolTest {

    private static double[] logarithms(double... probabilities) {
        double[] logarithms = new double[probabilities.length];
        for (int c = 0; c < logarithms.length; c++) {
            logarithms[c] = Math.log(probabilities[c]);
        }
        return logarithms;
    }

    @Test
    void oneChannelOfWeightOneIsGivenBack() {
        double[] pooled = new Pool(new double[] {1}).probabilities(List.of(logarithms(0.2, 0.3, 0.5)), 3);

        assertArrayEquals(new double[] {0.2, 0.3, 0.5}, pooled, 1e-12);
    }

    @Test
    void aSilentChannelChangesNothing() {
        double[] pooled = new Pool(new double[] {1, 1}).probabilities(List.of(logarithms(0.2, 0.8), new double[0]), 2);

        assertArrayEquals(new double[] {0.2, 0.8}, pooled, 1e-12);
    }

    @Test
    void aChannelThatIsWronglySureDoesNotDragTheOthersAlong() {
        double[] sure = {0, -1000};
        double[] others = logarithms(1e-9, 1 - 1e-9);
        double[] pooled = new Pool(new double[] {1, 1, 1}).probabilities(List.of(sure, others, others), 2);

        assertTrue(pooled[1] > 0.99);
    }

    @Test
    void anIntentThatAChannelDoesNotKnowIsNeitherFavouredNorExcluded() {
        double[] prepared = Pool.prepared(new double[] {-0.1, Double.NaN}, 3);

        assertArrayEquals(new double[] {-0.1, -Math.log(3), -Math.log(3)}, prepared, 1e-12);
    }

    @Test
    void theFitTrustsTheChannelThatIsRightAndDropsTheOneThatGuesses() {
        SplittableRandom random = new SplittableRandom(1);
        List<HeldOut> texts = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            int truth = 1 + random.nextInt(3);
            texts.add(new HeldOut(
                    List.of(
                            favouring(random.nextDouble() < 0.8 ? truth : 1 + truth % 3),
                            favouring(1 + random.nextInt(3))),
                    List.of(truth),
                    List.of()));
        }
        double[] weights = new PoolFit(texts, new double[] {0.5, 0.5}, 4).fit().weights();

        assertTrue(weights[0] > 5 * weights[1], () -> weights[0] + " " + weights[1]);
    }

    @Test
    void theFittedConfidenceIsWhatComesTrue() {
        SplittableRandom random = new SplittableRandom(2);
        List<HeldOut> texts = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            int truth = 1 + random.nextInt(3);
            int said = random.nextDouble() < 0.7 ? truth : 1 + truth % 3;
            double[] tooSure = {-9, -9, -9, -9};
            tooSure[said] = -0.001;
            texts.add(new HeldOut(List.of(tooSure), List.of(truth), List.of()));
        }
        Pool pool = new PoolFit(texts, new double[] {1}, 4).fit();

        assertEquals(0.7, texts.getFirst().outcome(pool, 4).confidence(), 0.03);
    }

    @Test
    void aChannelThatKnowsWhatIsAskedCountsThoughItHoldsHalfOfItForBackground() {
        List<HeldOut> texts = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 400; i++) {
            int truth = 1 + random.nextInt(3);
            double[] knows = {random.nextBoolean() ? 0.97 : 0.01, 0.004, 0.004, 0.004};
            knows[truth] = 0.9 * (1 - knows[0]);
            double[] guesses = {0.01, 0.33, 0.33, 0.33};
            texts.add(new HeldOut(List.of(logarithms(knows), logarithms(guesses)), List.of(truth), List.of()));
        }
        PoolFit fit = new PoolFit(texts, new double[] {0.5, 0.5}, 4);
        Pool together = fit.fit();
        Pool apart = fit.fitApart();

        double least = texts.stream()
                .mapToDouble(text -> text.outcome(apart, 4).confidence())
                .min()
                .orElseThrow();
        assertTrue(apart.weights()[0] > together.weights()[0]);
        assertTrue(least > 0.6, () -> "least confidence " + least);
    }

    @Test
    void whatTheBackgroundLeavesIsSharedAmongTheIntents() {
        Pool pool = new Pool(new double[] {1}, new double[] {0.5});
        double[] pooled = pool.probabilities(List.of(logarithms(0.8, 0.05, 0.15)), 3);

        assertArrayEquals(new double[] {2.0 / 3, 1.0 / 12, 1.0 / 4}, pooled, 1e-12);
    }

    private static double[] favouring(int place) {
        double[] probabilities = {0.1, 0.1, 0.1, 0.1};
        probabilities[place] = 0.7;
        return logarithms(probabilities);
    }
}

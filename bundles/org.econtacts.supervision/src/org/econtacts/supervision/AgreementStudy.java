package org.econtacts.supervision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.supervision.Agreement.Measure;

/**
 * Measures agreement: over all, intent by intent, pair by pair. α and κ come from dkpro-statistics-agreement; AC1 and
 * the intervals from here. Intervals of α and AC1 are percentiles of a bootstrap over things (Efron 1979; for α, Hayes
 * and Krippendorff 2007), seeded, so that the same data has the same interval; those of κ follow from its standard error.
 */
public final class AgreementStudy {

    private static final int DRAWS = 500;
    /** Of the normal distribution. */
    private static final double NINETY_SEVEN_AND_A_HALF = 1.959963984540054;

    private final long seed;

    /** @param seed of the draws */
    public AgreementStudy(long seed) {
        this.seed = seed;
    }

    /**
     * Two people compared.
     *
     * @param first name
     * @param second name
     * @param agreement of the two
     */
    public record Pair(String first, String second, Agreement agreement) {}

    /**
     * What two people said of the same thing, in no order.
     *
     * @param one intents, empty = out of scope
     * @param other intents, empty = out of scope
     * @param count how often
     */
    public record Confusion(List<String> one, List<String> other, long count) {}

    /** Agreement over all. */
    public Agreement measure(Ratings ratings) {
        List<String> categories = ratings.categories();
        int[][] counts = ratings.counts(categories);
        List<String> people = ratings.people();
        boolean varied = categories.size() > 1;
        return new Agreement(
                counts.length,
                people.size(),
                Coefficients.observed(counts),
                varied ? measure(alpha(ratings, people), counts, Coefficients::alpha) : null,
                varied && people.size() == 2 ? kappa(ratings, people, categories) : null,
                varied ? measure(Coefficients.ac1(counts), counts, Coefficients::ac1) : null);
    }

    /** Agreement on whether a sample is about an intent, for each intent that somebody named. */
    public Map<String, Agreement> byIntent(Ratings ratings) {
        Map<String, Agreement> all = new LinkedHashMap<>();
        for (String intent : ratings.intents()) {
            all.put(intent, measure(ratings.about(intent)));
        }
        return all;
    }

    /** Every two people who rated something in common. */
    public List<Pair> byPair(Ratings ratings) {
        List<String> people = ratings.people();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            for (int j = i + 1; j < people.size(); j++) {
                Ratings both = ratings.of(people.get(i), people.get(j));
                if (!both.units().isEmpty()) {
                    pairs.add(new Pair(people.get(i), people.get(j), measure(both)));
                }
            }
        }
        return pairs;
    }

    /** What is taken for what, the most frequent first. */
    public List<Confusion> confusions(Ratings ratings) {
        Map<List<String>, Long> counted = new LinkedHashMap<>();
        for (Map<String, String> unit : ratings.units()) {
            List<String> said = unit.values().stream().distinct().sorted().toList();
            for (int i = 0; i < said.size(); i++) {
                for (int j = i + 1; j < said.size(); j++) {
                    counted.merge(List.of(said.get(i), said.get(j)), 1L, Long::sum);
                }
            }
        }
        return counted.entrySet().stream()
                .sorted(Map.Entry.<List<String>, Long>comparingByValue().reversed())
                .map(entry -> new Confusion(
                        Ratings.intents(entry.getKey().getFirst()),
                        Ratings.intents(entry.getKey().getLast()),
                        entry.getValue()))
                .toList();
    }

    private static CodingAnnotationStudy study(Ratings ratings, List<String> people) {
        CodingAnnotationStudy study = new CodingAnnotationStudy(people.size());
        for (Map<String, String> unit : ratings.units()) {
            study.addItemAsArray(people.stream().map(unit::get).toArray());
        }
        return study;
    }

    private static double alpha(Ratings ratings, List<String> people) {
        return new KrippendorffAlphaAgreement(study(ratings, people), new NominalDistanceFunction())
                .calculateAgreement();
    }

    private static @Nullable Measure kappa(Ratings ratings, List<String> people, List<String> categories) {
        double value = new CohenKappaAgreement(study(ratings, people)).calculateAgreement();
        double[][] table = new double[categories.size()][categories.size()];
        for (Map<String, String> unit : ratings.units()) {
            table[categories.indexOf(unit.get(people.getFirst()))][categories.indexOf(unit.get(people.getLast()))]++;
        }
        double reach = NINETY_SEVEN_AND_A_HALF * Coefficients.kappaError(table, value);
        return Double.isFinite(value)
                ? new Measure(value, Math.max(-1, value - reach), Math.min(1, value + reach))
                : null;
    }

    private @Nullable Measure measure(double value, int[][] counts, ToDoubleFunction<int[][]> coefficient) {
        if (!Double.isFinite(value)) {
            return null;
        }
        Random random = new Random(seed);
        double[] drawn = new double[DRAWS];
        int[][] draw = new int[counts.length][];
        for (int i = 0; i < DRAWS; i++) {
            for (int j = 0; j < draw.length; j++) {
                draw[j] = counts[random.nextInt(counts.length)];
            }
            double of = coefficient.applyAsDouble(draw);
            // a draw in which everybody says the same has nothing that could disagree
            drawn[i] = Double.isFinite(of) ? of : 1;
        }
        Arrays.sort(drawn);
        return new Measure(value, drawn[DRAWS / 40], drawn[DRAWS - 1 - DRAWS / 40]);
    }
}

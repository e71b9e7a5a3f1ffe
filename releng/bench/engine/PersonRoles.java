package engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/** Logistic regression over words around a name; all mentions of one person vote together. */
final class PersonRoles {

    /** A mark on a name, and what is around it; tokens from first to last. */
    record Example(String report, String label, int first, int last, boolean person, List<String> features) {}

    private static final int ROUNDS = 60;
    private static final double STEP = 0.1;
    private static final double DECAY = 1e-2;
    /** A feature of one report only is its style. */
    private static final int FEWEST_REPORTS = 2;
    /** To miss a person costs twice as much as to take a lawyer for one. */
    private static final double THRESHOLD = 1.0 / 3;

    private final Map<String, double[]> weights = new HashMap<>();

    PersonRoles(List<Example> training) {
        Map<String, Set<String>> reports = new HashMap<>();
        training.forEach(each -> each.features.forEach(
                f -> reports.computeIfAbsent(f, k -> new HashSet<>()).add(each.report)));
        reports.forEach((feature, in) -> {
            if (in.size() >= FEWEST_REPORTS) {
                weights.put(feature, new double[1]);
            }
        });
        List<Example> order = new ArrayList<>(training);
        Random random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            order.forEach(this::learn);
        }
    }

    private void learn(Example example) {
        double error = (example.person ? 1 : 0) - 1 / (1 + Math.exp(-score(example)));
        for (String feature : example.features) {
            double[] weight = weights.get(feature);
            if (weight != null) {
                weight[0] += STEP * (error - DECAY * weight[0]);
            }
        }
    }

    private double score(Example example) {
        return example.features.stream()
                .map(weights::get)
                .filter(Objects::nonNull)
                .mapToDouble(weight -> weight[0])
                .sum();
    }

    boolean isPerson(Example example, List<Example> report) {
        double mean = report.stream()
                .filter(each -> each.label.equals(example.label))
                .mapToDouble(this::score)
                .average()
                .orElse(0);
        return 1 / (1 + Math.exp(-mean)) > THRESHOLD;
    }
}

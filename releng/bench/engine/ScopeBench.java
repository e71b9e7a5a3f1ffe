package engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.econtacts.model.LabelledText;
import org.econtacts.suggest.Evaluation;
import org.econtacts.suggest.EvaluationReport;
import org.econtacts.suggest.EvaluationTexts;
import org.econtacts.suggest.Orchestrator;

/**
 * How well the engine tells what is not in the label set: {@code ScopeBench FOLDS FILE…}. The texts of all files are divided
 * into folds, each tested by an engine that learnt from the others; texts without label are out of scope. Nothing is chosen
 * by looking at the tested fold.
 */
final class ScopeBench {

    private static final String ROW = "%-50s  %s%n";

    private final List<LabelledText> texts;
    private final List<String> intents;
    private final int folds;
    private final Evaluation evaluation;

    private ScopeBench(List<LabelledText> texts, int folds) throws IOException {
        this.texts = texts;
        this.intents = new ArrayList<>(Samples.labels(texts));
        this.folds = folds;
        this.evaluation = new Evaluation(Engine.analyzers());
        Collections.shuffle(intents, new Random(Orchestrator.DEFAULT_SEED));
    }

    public static void main(String... arguments) throws IOException {
        List<LabelledText> texts = new ArrayList<>();
        for (String file : Arrays.asList(arguments).subList(1, arguments.length)) {
            texts.addAll(Samples.read(file));
        }
        Collections.shuffle(texts, new Random(Orchestrator.DEFAULT_SEED));
        new ScopeBench(texts, Integer.parseInt(arguments[0])).run();
    }

    private void run() {
        long foreign = texts.stream().filter(ScopeBench::isForeign).count();
        System.out.printf("%d texts, %d of them out of scope, %d folds%n", texts.size(), foreign, folds);
        if (foreign >= folds) {
            print("with the other folds' texts out of scope", fold -> run(fold, texts, text -> true));
            print(
                    "without one text out of scope in training",
                    fold -> run(fold, texts, text -> !isForeign(text)));
        }
        print("a fold's share of the intents left out and foreign", this::withoutSomeIntents);
    }

    private interface Run {
        EvaluationReport of(int fold);
    }

    private void print(String title, Run run) {
        double[] auroc = new double[folds];
        double[] accuracy = new double[folds];
        for (int fold = 0; fold < folds; fold++) {
            EvaluationReport report = run.of(fold);
            EvaluationReport.OutOfScope foreign = report.outOfScope();
            auroc[fold] = foreign == null ? Double.NaN : foreign.auroc();
            accuracy[fold] = 100 * report.accuracy();
        }
        System.out.printf(
                ROW, title, "AUROC " + Fold.of(auroc, 1, "%.4f") + "; accuracy in scope " + Fold.of(accuracy, 100, "%.1f"));
    }

    private EvaluationReport run(int fold, List<LabelledText> all, Predicate<LabelledText> learnt) {
        List<LabelledText> train = new ArrayList<>();
        List<LabelledText> test = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            LabelledText text = all.get(i);
            if (i % folds == fold) {
                test.add(text);
            } else if (learnt.test(text)) {
                train.add(text);
            }
        }
        return evaluation.run(
                new EvaluationTexts(train, List.of(), List.of(), test), Orchestrator.DEFAULT_SEED);
    }

    /** Their texts are not learnt, and are foreign where they are tested; texts that were so before take no part. */
    private EvaluationReport withoutSomeIntents(int fold) {
        Set<String> left = new HashSet<>();
        for (int i = fold; i < intents.size(); i += folds) {
            left.add(intents.get(i));
        }
        List<LabelledText> changed = texts.stream()
                .filter(text -> !isForeign(text))
                .map(text -> left.contains(Samples.label(text)) ? new LabelledText(text.text(), List.of()) : text)
                .toList();
        return run(fold, changed, text -> !isForeign(text));
    }

    private static boolean isForeign(LabelledText text) {
        return text.labels().isEmpty();
    }

    /** What came out of the folds: the mean with its 95 % interval (Student's t), the least and the greatest. */
    private static final class Fold {

        /** Quantiles of t at 97.5 % for one degree of freedom and more. */
        private static final double[] T = {12.71, 4.30, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26};

        /** @param most what none can exceed */
        static String of(double[] values, double most, String format) {
            double mean = Arrays.stream(values).average().orElse(Double.NaN);
            double square = Arrays.stream(values)
                    .map(value -> (value - mean) * (value - mean))
                    .sum();
            int freedom = values.length - 1;
            double half = T[Math.min(freedom, T.length) - 1] * Math.sqrt(square / freedom / values.length);
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            String line = format + " (" + format + " to " + format + "; folds " + format + " to " + format + ")";
            return String.format(Locale.ROOT, line, mean, Math.max(0, mean - half), Math.min(most, mean + half), sorted[0], sorted[freedom]);
        }
    }
}

package engine;

import java.util.ArrayList;
import java.util.List;
import org.econtacts.analysis.measure.CalibrationError;
import org.econtacts.analysis.measure.Coverage;
import org.econtacts.analysis.measure.Outcome;
import org.econtacts.model.LabelledText;

/**
 * Measures a library at its fair best: its setting, a temperature and the threshold for 95 % precision are chosen on a
 * seventh of the training texts, then it learns from all of them.
 */
final class Contest {

    /** The engine holds out as much. */
    private static final int HELD_OUT = 7;

    private static final double PRECISION = 0.95;
    /** The engine is warmed up with as many texts. */
    private static final int WARM_UP_TEXTS = 4_000;

    private final Contender contender;
    private final List<LabelledText> train;
    private final List<String> labels;

    Contest(Contender contender, List<LabelledText> train) {
        this.contender = contender;
        this.train = train;
        this.labels = Samples.labels(train);
    }

    /** A setting with what it gave on the held-out part. */
    private record Trial(String setting, double accuracy, double[][] scores, double seconds) {}

    Figures run(List<LabelledText> test) throws Exception {
        Samples.Split split = Samples.Split.of(train, HELD_OUT);
        Trial chosen = choose(split);
        Temperature temperature = Temperature.fit(chosen.scores(), truths(split.heldOut()));
        double threshold = Coverage.threshold(outcomes(chosen.scores(), split.heldOut(), temperature), PRECISION);

        long start = System.nanoTime();
        Contender.Model model = contender.train(train, labels, chosen.setting());
        double seconds = chosen.seconds() + (System.nanoTime() - start) / 1e9;
        for (LabelledText text : train.subList(0, Math.min(WARM_UP_TEXTS, train.size()))) {
            temperature.probability(model.scores(text.text()), 0);
        }
        Times times = new Times(test.size());
        double[][] scores = new double[test.size()][];
        for (int i = 0; i < scores.length; i++) {
            int number = i;
            times.time(() -> scores[number] = model.scores(test.get(number).text()));
        }
        List<Outcome> outcomes = outcomes(scores, test, temperature);
        List<Outcome> covered = outcomes.stream()
                .filter(outcome -> outcome.confidence() >= threshold)
                .toList();
        return new Figures(
                contender.name(),
                chosen.setting(),
                right(outcomes),
                CalibrationError.of(outcomes),
                Coverage.at(outcomes, threshold),
                right(covered),
                seconds,
                times.perSecond(),
                times.millis(0.99),
                model.bytes());
    }

    private Trial choose(Samples.Split split) throws Exception {
        Trial best = null;
        for (String setting : contender.settings()) {
            long start = System.nanoTime();
            Contender.Model model = contender.train(split.kept(), labels, setting);
            double seconds = (System.nanoTime() - start) / 1e9;
            double[][] scores = split.heldOut().stream()
                    .map(text -> model.scores(text.text()))
                    .toArray(double[][]::new);
            Trial trial = new Trial(setting, accuracy(scores, split.heldOut()), scores, seconds);
            System.err.printf("  %s, %s: %.4f on the held-out part%n", contender.name(), setting, trial.accuracy());
            best = best == null || trial.accuracy() > best.accuracy() ? trial : best;
        }
        if (best == null) {
            throw new IllegalStateException(contender.name() + " has no setting");
        }
        return best;
    }

    private double accuracy(double[][] scores, List<LabelledText> texts) {
        Share right = Share.NONE;
        for (int i = 0; i < scores.length; i++) {
            right = right.and(isRight(scores[i], texts.get(i)));
        }
        return right.value();
    }

    private boolean isRight(double[] scores, LabelledText text) {
        return text.labels().contains(labels.get(Temperature.best(scores)));
    }

    private int[] truths(List<LabelledText> texts) {
        return texts.stream()
                .mapToInt(text -> labels.indexOf(Samples.label(text)))
                .toArray();
    }

    private List<Outcome> outcomes(double[][] scores, List<LabelledText> texts, Temperature temperature) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            double confidence = temperature.probability(scores[i], Temperature.best(scores[i]));
            outcomes.add(new Outcome(confidence, isRight(scores[i], texts.get(i))));
        }
        return outcomes;
    }

    private static double right(List<Outcome> outcomes) {
        long right = outcomes.stream().filter(Outcome::right).count();
        return outcomes.isEmpty() ? 0 : (double) right / outcomes.size();
    }
}

package engine;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.List;
import org.econtacts.model.LabelledText;

/** A linear model on TF-IDF of word and character n-grams, one against the rest. */
final class LiblinearContender implements Contender {

    private static final double EPSILON = 0.01;

    private final String name;
    private final SolverType solver;
    private final List<String> costs;

    private LiblinearContender(String name, SolverType solver, List<String> costs) {
        this.name = name;
        this.solver = solver;
        this.costs = costs;
        Linear.disableDebugOutput();
    }

    static LiblinearContender logistic() {
        return new LiblinearContender("liblinear LR", SolverType.L2R_LR, List.of("30", "100", "300"));
    }

    static LiblinearContender supportVectors() {
        return new LiblinearContender("liblinear SVC", SolverType.L2R_L2LOSS_SVC_DUAL, List.of("1", "3", "10"));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> settings() {
        return costs.stream().map(cost -> "C = " + cost).toList();
    }

    @Override
    public Model train(List<LabelledText> texts, List<String> labels, String setting) {
        TextFeatures features = new TextFeatures(texts, true);
        Problem problem = new Problem();
        problem.l = texts.size();
        problem.n = features.size();
        problem.x = texts.stream().map(text -> row(features, text.text())).toArray(Feature[][]::new);
        problem.y = texts.stream()
                .mapToDouble(text -> labels.indexOf(Samples.label(text)))
                .toArray();
        double cost = Double.parseDouble(setting.substring(setting.lastIndexOf(' ') + 1));
        return new Learnt(features, Linear.train(problem, new Parameter(solver, cost, EPSILON)), labels.size());
    }

    private static Feature[] row(TextFeatures features, String text) {
        return features.read(text).entrySet().stream()
                .map(entry -> new FeatureNode(entry.getKey() + 1, entry.getValue()))
                .toArray(Feature[]::new);
    }

    private record Learnt(TextFeatures features, de.bwaldvogel.liblinear.Model model, int labels) implements Model {

        @Override
        public double[] scores(String text) {
            double[] values = new double[model.getNrClass()];
            Linear.predictValues(model, row(features, text), values);
            double[] scores = new double[labels];
            java.util.Arrays.fill(scores, Double.NEGATIVE_INFINITY);
            for (int i = 0; i < values.length; i++) {
                scores[model.getLabels()[i]] =
                        model.isProbabilityModel() ? -Math.log1p(Math.exp(-values[i])) : values[i];
            }
            return scores;
        }

        /** Its text format is several times as large as what Java writes. */
        @Override
        public long bytes() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(model);
            }
            return bytes.size() + features.bytes();
        }
    }
}

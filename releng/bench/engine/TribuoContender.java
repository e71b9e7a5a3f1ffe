package engine;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.econtacts.model.LabelledText;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Its logistic regression by stochastic gradient, on the same TF-IDF as liblinear. */
final class TribuoContender implements Contender {

    private static final String WORDS = "words, 10 epochs";
    private static final String CHARACTERS = "words and characters, 5 epochs";
    private static final double RATE = 0.5;
    private static final double EPSILON = 0.1;
    /** Never logs how far it is. */
    private static final int SILENT = -1;

    @Override
    public String name() {
        return "Tribuo linear SGD";
    }

    @Override
    public List<String> settings() {
        return List.of(WORDS, CHARACTERS);
    }

    @Override
    public Model train(List<LabelledText> texts, List<String> labels, String setting) {
        boolean characters = setting.equals(CHARACTERS);
        TextFeatures features = new TextFeatures(texts, characters);
        LabelFactory factory = new LabelFactory();
        MutableDataset<Label> data = new MutableDataset<>(new SimpleDataSourceProvenance("bench", factory), factory);
        for (LabelledText text : texts) {
            data.add(example(features, text.text(), new Label(Samples.label(text))));
        }
        var trainer =
                new LinearSGDTrainer(new LogMulticlass(), new AdaGrad(RATE, EPSILON), characters ? 5 : 10, SILENT, 1);
        return new Learnt(features, trainer.train(data), labels);
    }

    private static Example<Label> example(TextFeatures features, String text, Label label) {
        TreeMap<Integer, Double> values = features.read(text);
        String[] names = values.keySet().stream().map(place -> "f" + place).toArray(String[]::new);
        double[] numbers =
                values.values().stream().mapToDouble(Double::doubleValue).toArray();
        return new ArrayExample<>(label, names, numbers);
    }

    private record Learnt(TextFeatures features, org.tribuo.Model<Label> model, List<String> labels) implements Model {

        @Override
        public double[] scores(String text) {
            double[] scores = new double[labels.size()];
            Example<Label> example = example(features, text, LabelFactory.UNKNOWN_LABEL);
            if (example.size() == 0) {
                return scores;
            }
            Prediction<Label> prediction = model.predict(example);
            Map<String, Label> found = prediction.getOutputScores();
            for (int i = 0; i < scores.length; i++) {
                Label label = found.get(labels.get(i));
                scores[i] = Math.log(Math.max(1e-12, label == null ? 0 : label.getScore()));
            }
            return scores;
        }

        @Override
        public long bytes() throws Exception {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            model.serializeToStream(bytes);
            return bytes.size() + features.bytes();
        }
    }
}

package engine;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.GenericModelWriter;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.CollectionObjectStream;
import opennlp.tools.util.TrainingParameters;
import org.econtacts.model.LabelledText;

/**
 * Its maximum entropy by L-BFGS, on the same TF-IDF as liblinear. Its document categoriser only knows whether a feature is
 * there; the trainer beneath it takes values too.
 */
final class OpenNlpContender implements Contender {

    private static final int ITERATIONS = 40;
    /** How many steps L-BFGS remembers: each takes twice the size of the model, and the usual 15 take gigabytes. */
    private static final int REMEMBERED = 4;

    @Override
    public String name() {
        return "OpenNLP maxent";
    }

    /** With character n-grams a fit takes a minute or more: what it costs to choose between two costs. */
    @Override
    public List<String> settings() {
        return List.of("words, L2 = 0.01", "words and characters, L2 = 0.01");
    }

    @Override
    public Model train(List<LabelledText> texts, List<String> labels, String setting) throws Exception {
        TextFeatures features = new TextFeatures(texts, setting.contains("characters"));
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        parameters.put(
                AbstractEventTrainer.DATA_INDEXER_PARAM, AbstractEventTrainer.DATA_INDEXER_ONE_PASS_REAL_VALUE);
        parameters.put(QNTrainer.M_PARAM, REMEMBERED);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, Double.parseDouble(setting.substring(setting.lastIndexOf(' ') + 1)));
        parameters.put("PrintMessages", false);
        List<Event> events =
                texts.stream().map(text -> event(features, text)).toList();
        MaxentModel model = TrainerFactory.getEventTrainer(parameters, new HashMap<>())
                .train(new CollectionObjectStream<>(events));
        return new Learnt(features, model, labels);
    }

    private static Event event(TextFeatures features, LabelledText text) {
        TreeMap<Integer, Double> row = features.read(text.text());
        return new Event(Samples.label(text), names(row), values(row));
    }

    private static String[] names(TreeMap<Integer, Double> row) {
        return row.keySet().stream().map(String::valueOf).toArray(String[]::new);
    }

    private static float[] values(TreeMap<Integer, Double> row) {
        float[] values = new float[row.size()];
        int i = 0;
        for (double value : row.values()) {
            values[i++] = (float) value;
        }
        return values;
    }

    private record Learnt(TextFeatures features, MaxentModel model, List<String> labels) implements Model {

        @Override
        public double[] scores(String text) {
            TreeMap<Integer, Double> row = features.read(text);
            double[] probabilities = model.eval(names(row), values(row));
            double[] scores = new double[labels.size()];
            for (int i = 0; i < scores.length; i++) {
                int place = model.getIndex(labels.get(i));
                scores[i] = Math.log(Math.max(1e-12, place < 0 ? 0 : probabilities[place]));
            }
            return scores;
        }

        @Override
        public long bytes() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new GenericModelWriter((AbstractModel) model, new DataOutputStream(bytes)).persist();
            return bytes.size() + features.bytes();
        }
    }
}

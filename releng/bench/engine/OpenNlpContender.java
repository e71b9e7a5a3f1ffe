package engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import opennlp.tools.doccat.BagOfWordsFeatureGenerator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.doccat.NGramFeatureGenerator;
import opennlp.tools.util.CollectionObjectStream;
import opennlp.tools.util.TrainingParameters;
import org.econtacts.model.LabelledText;

/**
 * Its document categoriser: maximum entropy over words and pairs of words. Character n-grams, which help the others, are
 * left out: its optimiser then takes minutes and gigabytes for one fit.
 */
final class OpenNlpContender implements Contender {

    private static final String WORDS = "QN, words 1-2";
    private static final String GIS = "GIS, words 1-2";

    @Override
    public String name() {
        return "OpenNLP maxent";
    }

    @Override
    public List<String> settings() {
        return List.of(GIS, WORDS);
    }

    @Override
    public Model train(List<LabelledText> texts, List<String> labels, String setting) throws Exception {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, setting.equals(GIS) ? "MAXENT" : "MAXENT_QN");
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 100);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
        parameters.put("PrintMessages", false);
        FeatureGenerator[] features = {new BagOfWordsFeatureGenerator(), new NGramFeatureGenerator(2, 2)};
        List<DocumentSample> samples = texts.stream()
                .map(text -> new DocumentSample(Samples.label(text), tokens(text.text())))
                .toList();
        DoccatModel model = DocumentCategorizerME.train(
                "en", new CollectionObjectStream<>(samples), parameters, new DoccatFactory(features));
        return new Learnt(model, new DocumentCategorizerME(model), labels);
    }

    private static String[] tokens(String text) {
        return TextFeatures.words(text).toArray(String[]::new);
    }

    private record Learnt(DoccatModel model, DocumentCategorizerME categorizer, List<String> labels) implements Model {

        @Override
        public double[] scores(String text) {
            String[] tokens = tokens(text);
            double[] scores = new double[labels.size()];
            if (tokens.length == 0) {
                return scores;
            }
            double[] probabilities = categorizer.categorize(tokens);
            for (int i = 0; i < scores.length; i++) {
                int place = categorizer.getIndex(labels.get(i));
                scores[i] = Math.log(Math.max(1e-12, probabilities[place]));
            }
            return scores;
        }

        @Override
        public long bytes() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            model.serialize(bytes);
            return bytes.size();
        }
    }
}

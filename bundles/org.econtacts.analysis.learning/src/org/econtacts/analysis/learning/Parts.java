package org.econtacts.analysis.learning;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.econtacts.analysis.Language;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.Token;
import org.econtacts.analysis.TokenizedText;

/**
 * Reads the sentences of one message, and pairs of neighbours by what their sentences add up to: of all features that are
 * read in a long message half lie in pairs, and nearly all of these are its two sentences' own. What is said of a passage is
 * what would be said if it was read by itself, but for the rounding of sums.
 */
final class Parts {

    private static final int BLOCKS = FeatureHash.Block.values().length;

    private final TokenizedText text;
    private final Vocabulary vocabulary;
    private final LinearModel linear;
    private final EmbeddingModel embedding;
    private final Map<Integer, Part> bySentence = new ConcurrentHashMap<>();

    Parts(TokenizedText text, Vocabulary vocabulary, LinearModel linear, EmbeddingModel embedding) {
        this.text = text;
        this.vocabulary = vocabulary;
        this.linear = linear;
        this.embedding = embedding;
    }

    boolean isOf(TokenizedText other) {
        return text == other;
    }

    /**
     * The channels of both models, silent where no feature is known; empty when the passage is no sentence and no pair, or
     * its two are not read as they are in the pair.
     */
    Optional<double[][]> channels(Passage passage, int intents) {
        int sentence = Collections.binarySearch(text.sentenceStarts(), passage.from());
        if (sentence < 0) {
            return Optional.empty();
        }
        if (end(sentence) == passage.to()) {
            return Optional.of(channels(new PartSum(vocabulary, part(sentence)), intents));
        }
        boolean isPair = sentence + 1 < text.sentenceStarts().size() && end(sentence + 1) == passage.to();
        return isPair ? pair(passage, sentence).map(sum -> channels(sum, intents)) : Optional.empty();
    }

    private double[][] channels(PartSum sum, int intents) {
        return sum.knowsAny(linear)
                ? new double[][] {
                    linear.logProbabilities(sum.rows(linear), intents),
                    embedding.logProbabilities(sum.vectors(embedding), intents)
                }
                : new double[][] {{}, {}};
    }

    private Optional<PartSum> pair(Passage passage, int sentence) {
        Part first = part(sentence);
        Part second = part(sentence + 1);
        List<Token> tokens = passage.tokens();
        Language language = Language.guessClosely(tokens);
        int middle = end(sentence) - passage.from();
        Vocabulary.Keys across = new Vocabulary.Keys();
        return first.language() == language
                        && second.language() == language
                        && FeatureHash.across(tokens, middle, language, first.meanings(), second.meanings(), across)
                ? Optional.of(new PartSum(vocabulary, first, second, Counted.of(across.sorted(), vocabulary)))
                : Optional.empty();
    }

    private int end(int sentence) {
        List<Integer> starts = text.sentenceStarts();
        return sentence + 1 < starts.size()
                ? starts.get(sentence + 1)
                : text.tokens().size();
    }

    private Part part(int sentence) {
        return bySentence.computeIfAbsent(sentence, this::read);
    }

    private Part read(int sentence) {
        List<Token> tokens = text.tokens().subList(text.sentenceStarts().get(sentence), end(sentence));
        Language language = Language.guessClosely(tokens);
        Vocabulary.Keys keys = new Vocabulary.Keys();
        List<FeatureHash.Meaning> meanings = FeatureHash.of(tokens, language, keys);
        Counted features = Counted.of(keys.sorted(), vocabulary);
        float[][] rows = new float[BLOCKS][];
        float[][] vectors = new float[BLOCKS][];
        boolean known = false;
        int from = 0;
        for (int block = 0; block < BLOCKS; block++) {
            int to = features.end(block);
            FoundRows ofLinear = new FoundRows(to - from);
            FoundRows ofEmbedding = new FoundRows(to - from);
            for (; from < to; from++) {
                int row = Vocabulary.rowOf(features.key(from));
                known |= ofLinear.addKnown(linear.row(row), features.weights()[from]);
                ofEmbedding.addKnown(embedding.vector(row), features.weights()[from]);
            }
            rows[block] = linear.sums(ofLinear);
            vectors[block] = embedding.sum(ofEmbedding);
        }
        return new Part(language, meanings, features, rows, vectors, known);
    }
}

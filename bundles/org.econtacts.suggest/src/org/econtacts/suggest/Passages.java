package org.econtacts.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.econtacts.analysis.Passage;
import org.econtacts.analysis.TokenizedText;

/** The pieces of a message in which a request is looked for; never more than {@link #LIMIT}, however long the message is. */
final class Passages {

    /** Sentences and pairs of them that are read. */
    static final int LIMIT = 40;
    /** A text of no more words is one request: what it says besides helps to understand it. */
    private static final int SHORT_WORDS = 30;
    /** So is a text of no more sentences. */
    private static final int SHORT_SENTENCES = 3;

    private Passages() {}

    /** Whether the text is read as a whole only. */
    static boolean isShort(TokenizedText text) {
        return text.tokens().size() <= SHORT_WORDS || text.sentenceStarts().size() <= SHORT_SENTENCES;
    }

    /** The sentences and the pairs of neighbours, in text order; of a long text the longest sentences. */
    static List<Passage> of(TokenizedText text) {
        List<Passage> sentences = text.sentences();
        List<Passage> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < sentences.size(); i++) {
            pairs.add(new Passage(
                    text, sentences.get(i).from(), sentences.get(i + 1).to()));
        }
        return Stream.concat(longest(sentences), longest(pairs))
                .sorted(Comparator.comparingInt(Passage::from).thenComparingInt(Passage::to))
                .toList();
    }

    /** The sentences, in text order; of a long text the longest. */
    static List<Passage> sentences(TokenizedText text) {
        return longest(text.sentences())
                .sorted(Comparator.comparingInt(Passage::from))
                .toList();
    }

    private static Stream<Passage> longest(List<Passage> passages) {
        return IntStream.range(0, passages.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> -passages.get(i).size()))
                .limit(LIMIT / 2)
                .map(passages::get);
    }
}

package org.econtacts.analysis;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A message cut into words, and the words into sentences.
 *
 * @param tokens subject first, then body; may be empty
 * @param sentenceStarts index of each sentence's first word, growing; empty when there is no word
 * @param subject as written
 * @param body as written
 */
public record TokenizedText(List<Token> tokens, List<Integer> sentenceStarts, String subject, String body) {

    public TokenizedText {
        tokens = List.copyOf(tokens);
        sentenceStarts = List.copyOf(sentenceStarts);
    }

    /** All of it. */
    public Passage whole() {
        return new Passage(this, 0, tokens.size());
    }

    /** Sentence by sentence, in order. */
    public List<Passage> sentences() {
        int count = sentenceStarts.size();
        return IntStream.range(0, count)
                .mapToObj(i -> new Passage(
                        this, sentenceStarts.get(i), i + 1 < count ? sentenceStarts.get(i + 1) : tokens.size()))
                .toList();
    }
}

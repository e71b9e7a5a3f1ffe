package org.econtacts.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TokenizerProperties {

    private final Tokenizer tokenizer = new Tokenizer();

    @Property(tries = 300)
    void wordsLieInTheTextInOrderWithoutOverlap(@ForAll String text) {
        int end = 0;
        for (Token token : tokenizer.read(text).tokens()) {
            assertTrue(token.start() >= end && token.start() < token.end() && token.end() <= text.length());
            end = token.end();
        }
    }

    @Property(tries = 300)
    void aFoldedWordFoldsToItself(@ForAll String text) {
        for (Token token : tokenizer.read(text).tokens()) {
            List<Token> again = tokenizer.read(token.folded()).tokens();
            boolean uncut = token.folded().length() < Tokenizer.WORD_LIMIT;
            if (uncut
                    && again.size() == 1
                    && again.getFirst().end() == token.folded().length()) {
                assertEquals(token.folded(), again.getFirst().folded());
            }
        }
    }

    @Property(tries = 300)
    void sentencesCoverAllWordsOnce(@ForAll String subject, @ForAll String body) {
        TokenizedText text = tokenizer.read(subject, body);

        assertEquals(
                text.tokens().size(),
                text.sentences().stream().mapToInt(Passage::size).sum());
    }
}

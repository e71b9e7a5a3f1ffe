package org.econtacts.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.econtacts.model.Field;
import org.junit.jupiter.api.Test;

class TokenizerTest {

    private final Tokenizer tokenizer = new Tokenizer();

    private List<String> folded(String text) {
        return tokenizer.read(text).tokens().stream().map(Token::folded).toList();
    }

    @Test
    void caseAndAccentsAreFoldedAndElisionsSplit() {
        assertEquals(List.of("l", "impot", "n", "a", "pas", "ete", "paye"), folded("L'IMPÔT n’a pas été payé"));
    }

    @Test
    void accentsStayInTheForm() {
        Token token = tokenizer.read("prélèvement").tokens().getFirst();

        assertEquals("prélèvement", token.form());
        assertEquals("prelevement", token.folded());
        assertTrue(token.accented());
    }

    @Test
    void aLetterWithASeparateAccentIsTheSameWord() {
        assertEquals(folded("déménagé"), folded("de\u0301me\u0301nage\u0301"));
    }

    @Test
    void ligaturesBecomeTwoLetters() {
        assertEquals(List.of("soeur", "oeuvre"), folded("sœur Œuvre"));
    }

    @Test
    void placesPointIntoTheFieldThatTheWordStandsIn() {
        List<Token> tokens =
                tokenizer.read("Taxe foncière", "Où est 😀 l'avis ?").tokens();

        assertEquals(Field.SUBJECT, tokens.get(1).field());
        assertEquals(
                "foncière",
                "Taxe foncière".substring(tokens.get(1).start(), tokens.get(1).end()));
        Token last = tokens.getLast();
        assertEquals(Field.BODY, last.field());
        assertEquals("avis", "Où est 😀 l'avis ?".substring(last.start(), last.end()));
    }

    @Test
    void charactersWithoutWidthDoNotSplitAWord() {
        assertEquals(List.of("remboursement"), folded("rem\u200bbourse\u00adment"));
    }

    @Test
    void oneMillionTimesTheSameLetterIsOneShortWord() {
        List<Token> tokens = tokenizer.read("a".repeat(1_000_000)).tokens();

        assertEquals(1, tokens.size());
        assertEquals(Tokenizer.WORD_LIMIT, tokens.getFirst().form().length());
    }

    @Test
    void sentencesEndAtMarksButNotAtAbbreviationsOrInNumbers() {
        List<Passage> sentences = tokenizer
                .read("Bonjour M. Dupont, j'ai payé 1.250 euros. Est-ce juste ? Merci")
                .sentences();

        assertEquals(3, sentences.size());
        assertEquals("est", sentences.get(1).tokens().getFirst().folded());
    }

    @Test
    void aWrappedLineGoesOnAndANewLineBegins() {
        assertEquals(
                1, tokenizer.read("je vous écris\npour ma taxe").sentences().size());
        assertEquals(2, tokenizer.read("Madame\nJe vous écris").sentences().size());
    }

    @Test
    void sentencesCoverAllWordsOnce() {
        TokenizedText text = tokenizer.read("Un sujet", "mot ".repeat(500) + ". Fin !");

        assertEquals(
                text.tokens().size(),
                text.sentences().stream().mapToInt(Passage::size).sum());
        assertTrue(text.sentences().stream().allMatch(sentence -> sentence.size() <= Tokenizer.SENTENCE_LIMIT));
    }

    @Test
    void aTextWithoutWordsHasNoSentence() {
        assertTrue(tokenizer.read("", "😀 … !? \n").sentences().isEmpty());
    }

    @Test
    void neighbouringWordsThatCarryWeightBecomeOnePieceOfEvidence() {
        String text = "avis de taxe et avis";
        Passage passage = tokenizer.read(text).whole();

        List<String> pieces = passage.evidence(new double[] {1, 1, 1, 0, 2}, 0).stream()
                .map(evidence -> text.substring(evidence.start(), evidence.end()))
                .toList();
        assertEquals(List.of("avis de taxe", "avis"), pieces);
    }

    @Test
    void aPassageIsGivenBackAsWrittenWithItsMarks() {
        TokenizedText text = new Tokenizer().read("Adresse", "« J'ai Déménagé ! » Que faire ?  ");

        assertEquals("Adresse\nJ'ai Déménagé ! » Que faire ?", text.whole().written());
        assertEquals("Que faire ?", text.sentences().getLast().written());
        assertEquals("", new Tokenizer().read("!").whole().written());
    }
}

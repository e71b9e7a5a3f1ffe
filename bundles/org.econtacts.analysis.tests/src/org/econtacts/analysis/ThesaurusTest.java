package org.econtacts.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThesaurusTest {

    private static List<Token> tokens(String text) {
        return new Tokenizer().read(text).tokens();
    }

    private static Set<Integer> meanings(String code, String text) {
        Set<Integer> found = new TreeSet<>();
        Language.of(code).thesaurus().find(tokens(text), (group, first, last) -> found.add(group));
        return found;
    }

    @ParameterizedTest
    @CsvSource({
        "en, refund, reimbursed",
        "en, buying, purchases",
        "en, stopped, ceases",
        "en, it doesn't work, broken",
        "fr, déménagé, changement d'adresse",
        "fr, remboursée, indemnisations",
        "fr, je ne parviens pas, impossible",
        "fr, locaux, bureau",
        "fr, vendu, cession"
    })
    void wordsOfOneMeaningShareAGroup(String code, String one, String other) {
        Set<Integer> shared = meanings(code, one);
        shared.retainAll(meanings(code, other));

        assertFalse(shared.isEmpty());
    }

    @Test
    void wordsOfDifferentMeaningShareNone() {
        assertTrue(Collections.disjoint(meanings("en", "refund"), meanings("en", "weather")));
        assertTrue(Collections.disjoint(meanings("fr", "remboursement"), meanings("fr", "mariage")));
    }

    @Test
    void aPhraseIsFoundWhereItStands() {
        List<String> found = new ArrayList<>();
        Language.of("en").thesaurus().find(tokens("my money back please"), (group, first, last) -> {
            if (last > first) {
                found.add(first + "-" + last);
            }
        });

        assertEquals(List.of("1-2"), found);
    }

    @Test
    void aPhraseCutOffIsNone() {
        List<Integer> lengths = new ArrayList<>();
        Language.of("en").thesaurus().find(tokens("how much"), (group, first, last) -> lengths.add(last - first));

        assertTrue(lengths.stream().allMatch(length -> length < 2));
    }

    @Test
    void anUnknownLanguageHasNoMeanings() {
        assertTrue(meanings("de", "Geld money argent").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"card blocked,en", "virement annulé,fr", "qwrtz,''", "How do I annuler,en"})
    void whatHasNoCommonWordIsInTheLanguageThatKnowsItsWords(String text, String code) {
        assertEquals(code, Language.guessClosely(tokens(text)).code());
    }
}

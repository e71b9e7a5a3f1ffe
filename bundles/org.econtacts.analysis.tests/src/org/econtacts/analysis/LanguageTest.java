package org.econtacts.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "impots,impot",
        "mensuelle,mensuel",
        "declarees,declarer",
        "declare,declarer",
        "travaux,traval",
        "regler,regle",
        "loyers,loyer"
    })
    void frenchFormsOfOneWordBecomeEqual(String one, String other) {
        Language french = Language.of("fr");

        assertEquals(french.stem(one), french.stem(other));
    }

    @Test
    void shortFrenchWordsStay() {
        assertEquals("avis", Language.of("fr").stem("avis"));
        assertNotEquals(Language.of("fr").stem("taxe"), Language.of("fr").stem("taux"));
    }

    @ParameterizedTest
    @CsvSource({"cards,card", "companies,company", "address,address", "status,status", "is,is"})
    void englishPluralsAreTakenAway(String plural, String singular) {
        assertEquals(singular, Language.of("en").stem(plural));
    }

    @Test
    void anUnknownLanguageChangesNothing() {
        assertEquals("hauser", Language.of("de").stem("hauser"));
        assertEquals("de", Language.of("de").code());
    }

    @ParameterizedTest
    @CsvSource({
        "Je n'ai pas reçu mon avis,fr",
        "How do I change the address on my account,en",
        "adresse,''",
        "Wo ist mein Bescheid,''"
    })
    void theLanguageIsGuessedByItsCommonWords(String text, String code) {
        assertEquals(code, Language.guess(new Tokenizer().read(text).tokens()).code());
    }

    @ParameterizedTest
    @CsvSource({
        "fr, je voudrais aussi un rendez vous, true",
        "fr, j ai deux questions, true",
        "fr, ma premiere question reste sans reponse, false",
        "en, i have another question, true",
        "en, my other card was stolen, false",
        "de, ich habe auch zwei fragen, false"
    })
    void eachLanguageKnowsHowAFurtherRequestIsAnnounced(String language, String words, boolean announced) {
        assertEquals(
                announced, Language.of(language).furtherRequest().matcher(words).find());
    }
}

package org.econtacts.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of invented people, as they stand in letters. */
class NamesTest {

    private final Anonymiser anonymiser = new Anonymiser();

    private String masked(String text) {
        return anonymiser.anonymise(text).text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Notre locataire, Abdoulaye N'Diaye, paie.|Notre locataire, [NOM_1], paie.",
                "M. N'GUESSAN et Mme M’Barek|M. [NOM_1] et Mme [NOM_2]",
                "Paul Durand n'a rien, Paul Durand N'A RIEN|[NOM_1] n'a rien, [NOM_1] N'A RIEN",
                "Je suis M. Durand, locataire.|Je suis M. [NOM_1], locataire.",
                "Je suis M . Durand , locataire .|Je suis M . [NOM_1] , locataire .",
                "avec Mme Le Goff-Martin hier|avec Mme [NOM_1] hier",
                "avec mme dupont hier|avec mme [NOM_1] hier",
                "MONSIEUR DUPONT EST PARTI|MONSIEUR [NOM_1] EST PARTI",
                "chez Maître Wassermann, notaire|chez Maître [NOM_1], notaire",
                "vu par le Dr Ndlovu|vu par le Dr [NOM_1]",
                "M. et Mme Zylberstein|M. et Mme [NOM_1]",
                "MM. A. Kowal, B. Stern et Roth sont venus|MM. [NOM_1], [NOM_2] et [NOM_3] sont venus",
                "Je soussignée Anaïs Vuillemin déclare|Je soussignée [NOM_1] déclare",
                "je m'appelle Xiomara Quispe et|je m'appelle [NOM_1] et",
                "ma fille Ludivine étudie|ma fille [NOM_1] étudie",
                "mon notaire, Gwendal Autret, dit|mon notaire, [NOM_1], dit",
                "Nom : VUILLEMIN|Nom : [NOM_1]",
                "jean dupont veut payer|[NOM_1] veut payer",
                "DUPONT Jean a payé|[NOM_1] a payé",
                "signé J.-P. Vuillemin|signé [NOM_1]",
                "Ronan Le Floc'h et Ana D'Almeida|[NOM_1] et [NOM_2]",
                "Elodie Van den Berghe attend|[NOM_1] attend",
                "MmeVuillemin attend|[NOM_1] attend"
            })
    void aNameIsFoundByWhatAnnouncesIt(String text, String expected) {
        assertEquals(expected, masked(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Madame, Monsieur,",
                "Monsieur le Directeur,",
                "M. le Maire de Rennes",
                "Madame la Responsable du service",
                "je me demande si Mes Impôts en ligne marche",
                "la Direction générale des Finances publiques",
                "le Code général des impôts",
                "à Saint-Malo et à Sainte-Luce",
                "ON ME DEMANDE DE PAYER",
                "SI VOUS ME LE VERSIEZ",
                "J AI PAYE MES DECLARATIONS",
                "Bien cordialement",
                "A. Faits et procédure",
                "la rose est claire",
                "il marche à Lyon en mars",
                "Pôle Emploi et la Banque Postale"
            })
    void ordinaryWordsStay(String text) {
        assertEquals(text, masked(text));
    }

    @Test
    void onePersonHasOneMarkHoweverSheIsNamed() {
        assertEquals(
                "Bonjour, je suis [NOM_1]. M. [NOM_1] a payé, dit [NOM_1]. Mme [NOM_2] non.",
                masked("Bonjour, je suis Paul Durand. M. Durand a payé, dit Durand Paul. Mme Durand non."));
    }

    @Test
    void twoFirstNamesAreTwoPeople() {
        assertEquals("[NOM_1] et [NOM_2]", masked("Paul Durand et Sophie Durand"));
    }

    @Test
    void aSurnameThatWasShownOnceIsFoundEverywhere() {
        assertEquals(
                "M. [NOM_1] loue. Depuis, [NOM_1] paie à « [NOM_1] ».",
                masked("M. Quaresma loue. Depuis, Quaresma paie à « Quaresma »."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kowalewska",
                "Zoé Kowalewska",
                "Z. Kowalewska",
                "zoé dupont",
                "KOWALEWSKA Zoé",
                "Kowalewska, Lyon"
            })
    void aNameAtTheEndOfALetterIsItsSignature(String name) {
        String text = masked("Bonjour,\nje n'ai pas reçu mon avis, pouvez-vous me répondre ?\nMerci\n" + name);
        assertTrue(text.contains("Merci\n[NOM_1]"), text);
    }

    @Test
    void namesThatAreKnownBeforehandAreFoundInAnyCase() {
        Anonymised result = anonymiser.anonymise("c est encore kamel, KAMEL bouzar", List.of("Kamel Bouzar"));
        assertEquals("c est encore [NOM_1], [NOM_1]", result.text());
    }

    @Test
    void aNameThatMayBeAWordIsLeftAndToldAsADoubt() {
        Anonymised result = anonymiser.anonymise("Merci. Claire comme réponse !");
        assertEquals("Merci. Claire comme réponse !", result.text());
        Doubt doubt = result.doubts().getFirst();
        assertEquals(Reason.AMBIGUOUS_NAME, doubt.reason());
        assertTrue(doubt.left());
    }
}

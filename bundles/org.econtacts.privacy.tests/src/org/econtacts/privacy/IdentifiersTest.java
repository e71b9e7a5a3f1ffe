package org.econtacts.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Identifiers however people write them. All numbers are invented, and valid by computation only. */
class IdentifiersTest {

    private final Anonymiser anonymiser = new Anonymiser();

    private String masked(String text) {
        return anonymiser.anonymise(text).text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "07 01 987 765 493|[SPI_1]",
                "07.01.987.765.493|[SPI_1]",
                "n° fiscal 0701987765493, merci|n° fiscal [SPI_1], merci",
                "2\u00a095\u00a010\u00a099\u00a0126\u00a0111\u00a093|[NIR_1]",
                "2-95-10-99-126-111-93|[NIR_1]",
                "1 86 02 2a 215 325 23|[NIR_1]",
                "552\u202f008\u202f443|[SIREN_1]",
                "552.008.443|[SIREN_1]",
                "732 829 320 00074|[SIRET_1]",
                "fr14 2004 1010 0505 0001 3m02 606|[IBAN_1]",
                "FR14-2004-1010-0505-0001-3M02-606|[IBAN_1]",
                "GB29 NWBK 6016 1331 9268 19|[IBAN_1]",
                "FR 84 323 140 392|[TVA_1]",
                "fr84323140392|[TVA_1]",
                "K7 399 859 412|[TVA_1]"
            })
    void separatorsAndCaseDoNotHideAnIdentifier(String written, String expected) {
        assertEquals(expected, masked(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06 12 34 56 78",
                "0612345678",
                "06.12.34.56.78",
                "06-12-34-56-78",
                "(06) 12 34 56 78",
                "+33 6 12 34 56 78",
                "+33 (0)6 12 34 56 78",
                "+33612345678",
                "0033612345678",
                "0033 6 12 34 56 78"
            })
    void aPhoneNumberIsOneHoweverItIsWritten(String phone) {
        assertEquals("Appelez-moi au [TELEPHONE_1], merci", masked("Appelez-moi au " + phone + ", merci"));
        assertEquals("[TELEPHONE_1] ou [TELEPHONE_2]", masked(phone + " ou 01 23 45 67 89"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jean.dupont@orange.fr",
                "JEAN.DUPONT@ORANGE.FR",
                "jean.dupont @ orange.fr",
                "jean.dupont(at)orange.fr",
                "jean.dupont arobase orange.fr",
                "élodie+impots@sous.domaine.example"
            })
    void anAddressForMailIsMasked(String address) {
        assertEquals("Écrivez à [COURRIEL_1].", masked("Écrivez à " + address + "."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3023217600035|SPI|SWAPPED_DIGITS",
                "302321760053|SPI|DIGIT_MISSING",
                "3O23217600053|SPI|LETTER_FOR_DIGIT",
                "2 95 10 99 126 111|NIR|NO_KEY",
                "2 95 10 99 126 111 92|NIR|WRONG_KEY",
                "552 008 434|SIREN|SWAPPED_DIGITS",
                "55200844|SIREN|DIGIT_MISSING",
                "55 20 08 443|SIREN|ODD_GROUPS",
                "7328293200074|SPI|WRONG_KEY",
                "SIRET 7328293200074|SIRET|DIGIT_MISSING",
                "FR142004101005050013M0260|IBAN|DIGIT_MISSING",
                "FR14 2OO4 1010 0505 0001 3M02 606|IBAN|LETTER_FOR_DIGIT",
                "06 12 34 56 7|PHONE|DIGIT_MISSING",
                "jean.dupont@orange|EMAIL|BROKEN_EMAIL",
                "123456789012345678901|NUMBER|UNKNOWN_NUMBER"
            })
    void anAlmostValidIdentifierIsAHiddenDoubtWithItsReason(String written, Kind kind, Reason reason) {
        Anonymised result = anonymiser.anonymise(written);
        assertEquals(List.of(), result.marks());
        Doubt doubt = result.doubts().getFirst();
        assertEquals(kind + " " + reason, doubt.kind() + " " + doubt.reason());
        assertEquals("[DOUTE_1]", doubt.label());
        assertEquals(
                doubt.label(),
                result.text().substring(doubt.at(), doubt.at() + doubt.label().length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en 2024 et 2025",
                "le formulaire 2042 C PRO",
                "article 150 U du CGI",
                "12 345,67 euros",
                "de 2023-2024",
                "un revenu fiscal de référence de 34567",
                "les 3 enfants de 12 et 15 ans",
                "h 14 30"
            })
    void ordinaryNumbersStay(String text) {
        assertEquals(text, masked(text));
    }

    @Test
    void theSameNumberHasTheSameMarkAndAnotherHasAnother() {
        assertEquals("[SIREN_1], soit [SIREN_1], pas [SIREN_2]", masked("552 008 443, soit 552008443, pas 732829320"));
    }

    @Test
    void severalNumbersOnOneLineAreToldApart() {
        assertEquals("[TELEPHONE_1] [TELEPHONE_2]", masked("06 12 34 56 78 01 23 45 67 89"));
        assertEquals("[TELEPHONE_1] [TELEPHONE_1]", masked("0033 6 12 34 56 78 06.12.34.56.78"));
        assertEquals("[TELEPHONE_1] / [TELEPHONE_2]", masked("0612345678 / 0123456789"));
        assertEquals("[SPI_1] [TELEPHONE_1]", masked("3023217600053 06 12 34 56 78"));
    }

    @Test
    void aReferenceOfANoticeIsMaskedByWhatAnnouncesIt() {
        assertEquals("référence de l’avis : [REFERENCE_1]", masked("référence de l’avis : 24 75 A123456 78"));
        assertEquals("n° télédéclarant [REFERENCE_1]", masked("n° télédéclarant 1234567"));
        assertEquals("mon dossier [REFERENCE_1] svp", masked("mon dossier EC-2026-400326 svp"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1 250 €", "1.250,50 euros", "123 456 789 €", "642€", "20\u202f000\u00a0€", "552008443 euros"})
    void amountsAreMaskedOnDemandOnly(String amount) {
        String text = "Je dois " + amount + " depuis mai";
        assertEquals(text, masked(text));
        assertEquals(
                "Je dois [MONTANT_1] depuis mai",
                new Anonymiser(true).anonymise(text).text());
    }

    @Test
    void everyReasonAndKindSpeaksFrenchAndEnglish() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            for (Reason reason : Reason.values()) {
                assertEquals(false, reason.sentence(language).isBlank());
            }
            for (Kind kind : Kind.values()) {
                assertEquals(false, kind.name(language).isBlank());
            }
        }
        assertEquals("Il semble manquer un chiffre.", Reason.DIGIT_MISSING.sentence(Locale.FRENCH));
    }
}

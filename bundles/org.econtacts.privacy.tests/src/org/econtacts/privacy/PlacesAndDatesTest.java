package org.econtacts.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses and dates of birth, as they stand in letters. */
class PlacesAndDatesTest {

    private final Anonymiser anonymiser = new Anonymiser();

    private String masked(String text) {
        return anonymiser.anonymise(text).text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "au 12 rue des Lilas, 69003 Lyon, depuis|au [ADRESSE_1], [VILLE_1], depuis",
                "au 12 bis, rue de la Marne 35000 RENNES CEDEX 7|au [ADRESSE_1] [VILLE_1]",
                "12B AVENUE DU 8 MAI 1945, 69120 VAULX-EN-VELIN|[ADRESSE_1], [VILLE_1]",
                "j'habite 22 bd de la liberte 35000 rennes depuis mai|j'habite [ADRESSE_1] [VILLE_1] depuis mai",
                "de la rue Garibaldi|de la [ADRESSE_1]",
                "14 rue du Petit-Moulin à Carquefou|[ADRESSE_1] à [VILLE_1]",
                "3 place Danton, 69003 Lyon|[ADRESSE_1], [VILLE_1]",
                "F-75011 Paris|[VILLE_1]",
                "à Mésanger (44522).|à [VILLE_1].",
                "appt 31, 5 rue Baraban|[ADRESSE_1], [ADRESSE_2]",
                "4 RUE VICTOR HUGO 31000 TOULOUSE DEMANDE UN DELAI|[ADRESSE_1] [VILLE_1] DEMANDE UN DELAI",
                "17000 LA ROCHELLE CEDEX 2|[VILLE_1]",
                "13310 SAINT MARTIN DE CRAU|[VILLE_1]",
                "BP 123 97400 Saint-Denis|[ADRESSE_1] [VILLE_1]",
                "at 24 Baker Street, London NW1 6XE|at [ADRESSE_1], [VILLE_1]",
                "I live at 221b St John's Road|I live at [ADRESSE_1]",
                "BP 40123, 31000 Toulouse|[ADRESSE_1], [VILLE_1]",
                "91 chemin des Érables\u00a0; 38000\u00a0Grenoble|[ADRESSE_1]\u00a0; [VILLE_1]",
                "63000 Clermont-Ferrand ou 83600 L'Isle-sur-la-Sorgue|[VILLE_1] ou [VILLE_2]"
            })
    void addressesAndPostalCodesWithTheirTownsAreMasked(String text, String expected) {
        assertEquals(expected, masked(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "je suis à la rue",
                "une place de parking",
                "2 places",
                "en cours de route",
                "35000 euros de dettes",
                "12500 Monsieur",
                "on the Road",
                "in 2025 the Street was closed",
                "formulaire NW1 2042",
                "le formulaire 2042",
                "la place est libre"
            })
    void ordinaryPlacesStay(String text) {
        assertEquals(text, masked(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "née le 12/03/1956 à Lyon|née le [NAISSANCE_1] à [VILLE_1]",
                "ne le 12.03.56|ne le [NAISSANCE_1]",
                "né le 1er mars 1956|né le [NAISSANCE_1]",
                "Date de naissance : 1956-03-12|Date de naissance : [NAISSANCE_1]",
                "NEE LE 12 03 1956|NEE LE [NAISSANCE_1]",
                "ma fille, née en 2011|ma fille, née en [NAISSANCE_1]"
            })
    void datesOfBirthAreMasked(String text, String expected) {
        assertEquals(expected, masked(text));
    }

    @Test
    void otherDatesStayAndThoseOfLongAgoAreDoubts() {
        Anonymised recent =
                anonymiser.anonymise("payé le 12/09/2026, je ne le trouve pas (12/09/2026), dit le 3 mai 2024");
        assertEquals(List.of(), recent.marks());
        assertEquals(List.of(), recent.doubts());
        Anonymised old = anonymiser.anonymise("acte du 12/03/1956");
        assertEquals("acte du 12/03/1956", old.text());
        assertEquals(Reason.OLD_DATE, old.doubts().getFirst().reason());
        assertTrue(old.doubts().getFirst().left());
    }

    @Test
    void theSameAddressHasTheSameMark() {
        assertEquals("[ADRESSE_1] puis [ADRESSE_1]", masked("12 rue des Lilas puis 12, RUE DES LILAS"));
    }
}

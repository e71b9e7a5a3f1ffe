package org.econtacts.ui.labels.labelling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.econtacts.model.Intent;
import org.econtacts.model.LabelSet;
import org.junit.jupiter.api.Test;

class IntentFinderTest {

    private final IntentFinder finder = new IntentFinder(
            new LabelSet(
                    "2026.1",
                    List.of(
                            intent("th-secondary", "Taxe d'habitation sur une résidence secondaire"),
                            intent("address", "Changement d’adresse"),
                            intent("pas-modulation", "Moduler son prélèvement à la source"),
                            intent("tf", "Taxe foncière"),
                            intent("refund", "Œuvre d'art : remboursement"))),
            "fr");

    private static Intent intent(String id, String title) {
        return new Intent(id, null, Map.of("fr", title), Map.of());
    }

    private List<String> ids(String typed) {
        return finder.find(typed).stream().map(Intent::id).toList();
    }

    @Test
    void nothingTypedFindsAllInTheirOrder() {
        assertEquals(List.of("th-secondary", "address", "pas-modulation", "tf", "refund"), ids("  "));
    }

    @Test
    void accentsCaseAndApostrophesDoNotMatter() {
        assertEquals(List.of("pas-modulation"), ids("PRELEVEMENT"));
        assertEquals(List.of("address"), ids("d'adr"));
        assertEquals(List.of("refund"), ids("oeuvre"));
    }

    @Test
    void everyTypedWordMustBeginAWordInAnyOrder() {
        assertEquals(List.of("th-secondary"), ids("sec hab"));
        assertEquals(List.of(), ids("sec fonc"));
    }

    @Test
    void theIdIsSearchedToo() {
        assertEquals(List.of("pas-modulation"), ids("pas-mod"));
    }

    @Test
    void aTitleThatBeginsWithTheTypedLettersComesBeforeOtherWordsAndLetters() {
        LabelSet labels = new LabelSet(
                "1", List.of(intent("a", "Reporter un paiement"), intent("b", "Le report"), intent("c", "Port payé")));
        IntentFinder other = new IntentFinder(labels, "fr");
        assertEquals(
                List.of("c", "a", "b"),
                other.find("port").stream().map(Intent::id).toList());
    }
}

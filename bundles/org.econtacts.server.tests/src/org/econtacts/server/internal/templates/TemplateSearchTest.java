package org.econtacts.server.internal.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.econtacts.model.Template;
import org.junit.jupiter.api.Test;

class TemplateSearchTest {

    private final TemplateSearch search = new TemplateSearch(List.of(
            template("address", "Changement d’adresse", "Votre nouvelle adresse est enregistrée."),
            template("deadline", "Délai de paiement", "Un délai vous est accordé à votre adresse habituelle."),
            template("vat", "Déclaration de TVA", "La déclaration mensuelle se dépose en ligne."),
            template("rate", "Taux", "Votre taux change le mois suivant. Le paiement est mensuel.")));

    private static Template template(String id, String title, String body) {
        return new Template(id, 1, title, body, id, null, List.of(), List.of(), null, null, "");
    }

    private List<String> found(String text) {
        return search.find(text).stream().map(Template::id).toList();
    }

    @Test
    void accentsAndCapitalsDoNotMatter() {
        assertEquals(List.of("deadline"), found("DELAI"));
        assertEquals(List.of("vat"), found("déclaration"));
    }

    @Test
    void aWordInTheTitleCountsMoreThanOneInTheBody() {
        assertEquals(List.of("address", "deadline"), found("adresse"));
        assertEquals(List.of("deadline", "rate"), found("paiement"));
    }

    @Test
    void whatHasMostOfTheWordsComesFirst() {
        assertEquals("rate", found("paiement taux mensuel").getFirst());
    }

    @Test
    void theBeginningOfAWordIsEnoughButItsEndIsNot() {
        assertEquals(List.of("vat"), found("décl"));
        assertEquals(List.of(), found("claration"));
    }

    @Test
    void withoutWordsAllAreThereInTheOrderOfTheirTitles() {
        assertEquals(List.of("address", "vat", "deadline", "rate"), found("  ?! "));
    }

    @Test
    void wordsThatNobodyWroteFindNothing() {
        assertEquals(List.of(), found("xyzzy"));
    }
}

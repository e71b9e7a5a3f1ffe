package org.econtacts.testkit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.econtacts.model.Audience;
import org.econtacts.model.Source;
import org.econtacts.model.Template;
import org.econtacts.store.TemplateStore.Change;
import org.junit.jupiter.api.Test;

/** Templates with all their versions. */
public interface TemplateStoreContract extends StoreFixture {

    @Test
    default void theNewestVersionIsCurrentAndOldOnesStay() {
        Template first = template("b", 1, "Ancien");
        Template second = template("b", 2, "Nouveau");
        assertEquals(2, store().templates().putAll(List.of(first, template("a", 1, "Autre"))));
        assertEquals(1, store().templates().putAll(List.of(second, first)));
        assertEquals(
                List.of(template("a", 1, "Autre"), second), store().templates().current());
        assertEquals(first, store().templates().find("b", 1).orElseThrow());
        assertTrue(store().templates().find("b", 3).isEmpty());
        assertTrue(store().templates().find("c", 1).isEmpty());
    }

    @Test
    default void aVersionIsNeverOverwritten() {
        store().templates().putAll(List.of(template("a", 1, "Texte")));
        assertEquals(0, store().templates().putAll(List.of(template("a", 1, "Autre texte"))));
        assertEquals(template("a", 1, "Texte"), store().templates().find("a", 1).orElseThrow());
    }

    @Test
    default void whatIsLeftOutComesBackLeftOut() {
        Template bare = new Template("x", 10, "", "corps", "i", null, List.of(), List.of(), null, null, "");
        store().templates().putAll(List.of(bare));
        assertEquals(bare, store().templates().find("x", 10).orElseThrow());
    }

    @Test
    default void changesComeInOrderAndOnlyTheNewestVersionTravels() {
        store().templates().putAll(List.of(template("b", 1, "Un"), template("a", 1, "Un")));
        store().templates().putAll(List.of(template("b", 2, "Deux"), template("c", 1, "Un")));
        List<Change> all = store().templates().changedAfter(0, 10);
        assertEquals(
                List.of(template("a", 1, "Un"), template("b", 2, "Deux"), template("c", 1, "Un")),
                all.stream().map(Change::template).toList());
        assertEquals(all.subList(0, 2), store().templates().changedAfter(0, 2));
        assertEquals(
                all.subList(2, 3), store().templates().changedAfter(all.get(1).sequence(), 10));
        assertEquals(all.getLast().sequence(), store().templates().lastChange());
        store().templates().putAll(List.of(template("a", 1, "Encore")));
        assertEquals(List.of(), store().templates().changedAfter(all.getLast().sequence(), 10));
    }

    private static Template template(String id, int version, String title) {
        return new Template(
                id,
                version,
                title,
                "Bonjour {nom},\nvotre échéance est le {date}.",
                "pas-modulation",
                Audience.INDIVIDUAL,
                List.of("nom", "date"),
                List.of(new Source("impots.gouv.fr", "https://www.impots.gouv.fr/x")),
                LocalDate.of(2026, 1, 1),
                null,
                "Bureau");
    }
}

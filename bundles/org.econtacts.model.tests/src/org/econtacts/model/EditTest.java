package org.econtacts.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.econtacts.model.Edit.Fate;
import org.econtacts.model.Edit.Passage;
import org.junit.jupiter.api.Test;

class EditTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        Edit edit = new Edit(List.of(
                new Passage("", 0, List.of(Fate.KEPT)),
                new Passage("délai de paiement ?", 12, List.of(Fate.CHANGED, Fate.ADDED, Fate.REMOVED)),
                new Passage("", 0, List.of(Fate.KEPT, Fate.ADDED))));
        assertEquals("K\nCAR 12 délai de paiement ?\nKA", edit.written());
        assertEquals(edit, Edit.read(edit.written()));
    }

    @Test
    void nothingIsReadFromNothing() {
        assertEquals(Edit.NONE, Edit.read(null));
        assertEquals(Edit.NONE, Edit.read(Edit.NONE.written()));
    }

    @Test
    void somethingElseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Edit.read("KX 1 a"));
        assertThrows(IllegalArgumentException.class, () -> Edit.read("K one a"));
    }
}

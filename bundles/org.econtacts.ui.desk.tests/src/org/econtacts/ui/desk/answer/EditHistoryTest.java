package org.econtacts.ui.desk.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.econtacts.ui.desk.answer.EditHistory.Edit;
import org.junit.jupiter.api.Test;

class EditHistoryTest {

    private static String apply(String text, Edit edit) {
        return text.substring(0, edit.start())
                + edit.inserted()
                + text.substring(edit.start() + edit.removed().length());
    }

    @Test
    void lettersTypedInARowAreOneStep() {
        EditHistory history = new EditHistory();
        for (int i = 0; i < 5; i++) {
            history.record(new Edit(i, "", "abcde".substring(i, i + 1)));
        }
        assertEquals(new Edit(0, "abcde", ""), history.undo());
        assertNull(history.undo());
    }

    @Test
    void aNewEditForgetsWhatCouldBeRedone() {
        EditHistory history = new EditHistory();
        history.record(new Edit(0, "", "pasted"));
        assertNotNull(history.undo());
        history.record(new Edit(0, "", "other"));
        assertNull(history.redo());
    }

    @Test
    void anotherTextHasNothingToUndo() {
        EditHistory history = new EditHistory();
        history.record(new Edit(0, "", "x y"));
        history.clear();
        assertFalse(history.canUndo());
    }

    @Property(tries = 300)
    void undoingAllGivesTheFirstTextAndRedoingAllTheLast(
            @ForAll @AlphaChars @StringLength(max = 20) String first,
            @ForAll @Size(max = 15) List<@IntRange(max = 1_000) Integer> places,
            @ForAll @AlphaChars @StringLength(max = 4) String word) {
        EditHistory history = new EditHistory();
        String text = first;
        for (int place : places) {
            int start = text.isEmpty() ? 0 : place % text.length();
            String removed = text.substring(start, Math.min(text.length(), start + place % 3));
            Edit edit = new Edit(start, removed, place % 2 == 0 ? word : "z");
            history.record(edit);
            text = apply(text, edit);
        }
        String undone = text;
        List<Edit> steps = new ArrayList<>();
        for (Edit edit = history.undo(); edit != null; edit = history.undo()) {
            undone = apply(undone, edit);
            steps.add(edit);
        }
        assertEquals(first, undone);
        for (Edit edit = history.redo(); edit != null; edit = history.redo()) {
            undone = apply(undone, edit);
        }
        assertEquals(text, undone);
    }
}

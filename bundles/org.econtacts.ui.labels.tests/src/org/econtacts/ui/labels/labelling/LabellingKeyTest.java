package org.econtacts.ui.labels.labelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.econtacts.ui.labels.labelling.LabellingKey.Best;
import org.econtacts.ui.labels.labelling.LabellingKey.Letter;
import org.econtacts.ui.labels.labelling.LabellingKey.Plain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabellingKeyTest {

    private static @Nullable LabellingKey inTheList(int keyCode, char character, int modifiers) {
        return LabellingKey.of(keyCode, character, modifiers, false, true, true);
    }

    private static @Nullable LabellingKey inTheField(int keyCode, char character, int modifiers, boolean empty) {
        return LabellingKey.of(keyCode, character, modifiers, true, empty, true);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "&,1", "2,2", "é,2", "'\"',3", "'''',4", "(,5"})
    void aDigitOfEitherKeyboardChoosesASuggestion(char typed, int place) {
        assertEquals(new Best(place), inTheList(typed, typed, 0));
    }

    @Test
    void theNumericPadChoosesTooAndZeroIsOutOfScope() {
        assertEquals(new Best(4), inTheList(SWT.KEYPAD_4, '4', 0));
        assertEquals(Plain.OUT_OF_SCOPE, inTheList(SWT.KEYPAD_0, '0', 0));
        assertEquals(Plain.OUT_OF_SCOPE, inTheList('à', 'à', 0));
    }

    @Test
    void digitsBeyondTheSuggestionsDoNothing() {
        assertNull(inTheList('6', '6', 0));
    }

    @Test
    void sSkipsAndAnyOtherLetterBeginsAnIntent() {
        assertEquals(Plain.SKIP, inTheList('s', 's', 0));
        assertEquals(new Letter('t'), inTheList('t', 't', 0));
    }

    @Test
    void whatIsTypedInTheFieldStaysThere() {
        assertNull(inTheField('1', '1', 0, true));
        assertNull(inTheField('s', 's', 0, true));
        assertEquals(Plain.LEAVE_SEARCH, inTheField(SWT.ESC, SWT.ESC, 0, false));
    }

    @Test
    void undoTakesALabelBackUnlessAWordIsBeingTyped() {
        assertEquals(Plain.UNDO, inTheList('z', (char) 26, SWT.MOD1));
        assertEquals(Plain.UNDO, inTheField('z', (char) 26, SWT.MOD1, true));
        assertNull(inTheField('z', (char) 26, SWT.MOD1, false));
    }

    @Test
    void singleCharactersCanBeSwitchedOff() {
        assertNull(LabellingKey.of('1', '1', 0, false, true, false));
        assertNull(LabellingKey.of('s', 's', 0, false, true, false));
        assertEquals(Plain.SEARCH, LabellingKey.of('f', (char) 6, SWT.MOD1, false, true, false));
    }

    @Test
    void otherCombinationsAreLeftToTheWindow() {
        assertNull(inTheList('1', '1', SWT.MOD1));
        assertNull(inTheList('s', 's', SWT.MOD3));
    }
}

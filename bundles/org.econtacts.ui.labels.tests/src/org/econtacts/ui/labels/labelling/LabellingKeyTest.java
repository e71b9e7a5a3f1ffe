package org.econtacts.ui.labels.labelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.econtacts.ui.labels.labelling.LabellingKey.Best;
import org.econtacts.ui.labels.labelling.LabellingKey.Free;
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
    void sSkipsNWritesANoteAndOtherLettersAreFreeForLabels() {
        assertEquals(Plain.SKIP, inTheList('s', 's', 0));
        assertEquals(Plain.NOTE, inTheList('n', 'N', SWT.SHIFT));
        assertEquals(new Free(new LabelKey("t"), false), inTheList('t', 't', 0));
    }

    @ParameterizedTest
    @CsvSource({"6,6,6", "-,-,6", "è,è,7", "_,_,8", "ç,9,9"})
    void digitsThatChooseNoSuggestionAreFreeForLabelsOnEitherKeyboard(char keyCode, char typed, String name) {
        assertEquals(new Free(new LabelKey(name), false), inTheList(keyCode, typed, 0));
    }

    @Test
    void withShiftAFreeKeyAddsItsLabel() {
        assertEquals(new Free(new LabelKey("t"), true), inTheList('t', 'T', SWT.SHIFT));
        assertEquals(new Free(new LabelKey("6"), true), inTheList('-', '6', SWT.SHIFT));
    }

    @Test
    void functionKeysAreFreeUnlessThePageOrTheWindowNeedsThem() {
        assertEquals(new Free(new LabelKey("F7"), false), inTheList(SWT.F7, '\0', 0));
        assertEquals(Plain.CHANGE_KEY, inTheList(SWT.F2, '\0', 0));
        assertEquals(Plain.RELOAD, inTheList(SWT.F5, '\0', 0));
        assertNull(inTheList(SWT.F10, '\0', 0));
    }

    @Test
    void theKeyOfALabelCanBeChangedFromTheFieldToo() {
        assertEquals(Plain.CHANGE_KEY, inTheField(SWT.F2, '\0', 0, false));
        assertNull(inTheField(SWT.F7, '\0', 0, true));
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
        assertNull(LabellingKey.of('t', 't', 0, false, true, false));
        assertEquals(new Free(new LabelKey("F7"), false), LabellingKey.of(SWT.F7, '\0', 0, false, true, false));
        assertEquals(Plain.SEARCH, LabellingKey.of('f', (char) 6, SWT.MOD1, false, true, false));
    }

    @Test
    void otherCombinationsAreLeftToTheWindow() {
        assertNull(inTheList('1', '1', SWT.MOD1));
        assertNull(inTheList('s', 's', SWT.MOD3));
    }
}

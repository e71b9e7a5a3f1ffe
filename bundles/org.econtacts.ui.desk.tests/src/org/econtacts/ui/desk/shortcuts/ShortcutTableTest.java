package org.econtacts.ui.desk.shortcuts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.econtacts.ui.desk.shortcuts.ShortcutTable.Press;
import org.econtacts.ui.desk.shortcuts.ShortcutTable.Shortcut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortcutTableTest {

    private final ShortcutTable table = new ShortcutTable();

    private Optional<DeskAction> press(int code, char character, int modifiers) {
        return table.find(new Press(code, character, modifiers), false, true);
    }

    @ParameterizedTest
    @CsvSource({"1, CHOOSE_1", "&, CHOOSE_1", "2, CHOOSE_2", "é, CHOOSE_2", "3, CHOOSE_3"})
    void digitsAreTheSameKeysOnQwertyAndAzerty(char key, DeskAction action) {
        assertEquals(Optional.of(action), press(key, key, 0));
    }

    @Test
    void theQuoteOfAzertyIsThree() {
        assertEquals(Optional.of(DeskAction.CHOOSE_3), press('"', '"', 0));
    }

    @Test
    void theNumericPadChoosesToo() {
        assertEquals(Optional.of(DeskAction.CHOOSE_2), press(SWT.KEYPAD_2, '2', 0));
    }

    @Test
    void lettersAreTextWhileTyping() {
        assertEquals(Optional.empty(), table.find(new Press('a', 'a', 0), true, true));
        assertEquals(Optional.empty(), table.find(new Press(SWT.DEL, SWT.DEL, 0), true, true));
        assertEquals(Optional.of(DeskAction.SEND), table.find(new Press(SWT.CR, SWT.CR, SWT.MOD1), true, true));
    }

    @Test
    void singleKeysCanBeSwitchedOffAndArrowsStay() {
        assertEquals(Optional.empty(), table.find(new Press('a', 'a', 0), false, false));
        assertEquals(Optional.of(DeskAction.NEXT), table.find(new Press(SWT.ARROW_DOWN, '\0', 0), false, false));
    }

    @Test
    void slashAndQuestionMarkAreFoundWhereverTheyAreOnTheKeyboard() {
        assertEquals(Optional.of(DeskAction.FILTER), press(':', '/', SWT.SHIFT));
        assertEquals(Optional.of(DeskAction.SHOW_KEYS), press(',', '?', SWT.SHIFT));
    }

    @Test
    void anotherModifierIsAnotherKey() {
        assertEquals(Optional.empty(), press('a', 'a', SWT.MOD1));
        assertEquals(Optional.empty(), press('1', '1', SWT.MOD1));
    }

    @Test
    void everyActionHasAKey() {
        assertTrue(table.all().stream()
                .map(Shortcut::action)
                .collect(Collectors.toSet())
                .containsAll(EnumSet.allOf(DeskAction.class)));
    }
}

package org.econtacts.ui.desk.shortcuts;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.econtacts.ui.keys.Digits;

/**
 * Which key does what, on QWERTY and AZERTY. Single characters count only while nothing is being typed, and not at all
 * once they are switched off (WCAG 2.2, 2.1.4); chords and function keys always count.
 */
public final class ShortcutTable {

    /** A key as SWT reports it. */
    public record Press(int keyCode, char character, int modifiers) {}

    /**
     * One way to do an action.
     *
     * @param action what it does
     * @param label how the key is written, without its modifiers' translation, for example {@code Ctrl+Enter}
     * @param bare whether it is a key that also types
     */
    public record Shortcut(DeskAction action, String label, boolean bare, Match match) {

        /** Whether a press is this key. */
        @FunctionalInterface
        public interface Match {
            boolean is(Press press);
        }
    }

    private final List<Shortcut> shortcuts = List.of(
            letter(DeskAction.NEXT, 'j'),
            code(DeskAction.NEXT, "Down", SWT.ARROW_DOWN),
            letter(DeskAction.PREVIOUS, 'k'),
            code(DeskAction.PREVIOUS, "Up", SWT.ARROW_UP),
            digit(DeskAction.CHOOSE_1, 1),
            digit(DeskAction.CHOOSE_2, 2),
            digit(DeskAction.CHOOSE_3, 3),
            letter(DeskAction.ACCEPT, 'a'),
            letter(DeskAction.EXPLAIN, 'p'),
            letter(DeskAction.EDIT, 'e'),
            function(DeskAction.EDIT, "F2", SWT.F2),
            chord(DeskAction.SEND, "Ctrl+Enter", SWT.CR),
            chord(DeskAction.SEND, "Ctrl+Enter", SWT.KEYPAD_CR),
            letter(DeskAction.REJECT, 'r'),
            code(DeskAction.REJECT, "Del", SWT.DEL),
            chord(DeskAction.UNDO, "Ctrl+Z", 'z'),
            chord(DeskAction.NEXT_GAP, "Ctrl+J", 'j'),
            chord(DeskAction.SEARCH_TEMPLATES, "Ctrl+K", 'k'),
            letter(DeskAction.NAME_INTENT, 'd'),
            letter(DeskAction.TRANSFER, 't'),
            code(DeskAction.QUEUE, "Esc", SWT.ESC),
            character(DeskAction.FILTER, '/'),
            chord(DeskAction.FILTER, "Ctrl+F", 'f'),
            function(DeskAction.REFRESH, "F5", SWT.F5),
            function(DeskAction.SHOW_KEYS, "F1", SWT.F1),
            character(DeskAction.SHOW_KEYS, '?'));

    /** All of them, in the order of the sheet. */
    public List<Shortcut> all() {
        return shortcuts;
    }

    /**
     * What a key means here.
     *
     * @param typing whether the focus takes what is typed
     * @param singleKeys whether single characters are switched on
     */
    public Optional<DeskAction> find(Press press, boolean typing, boolean singleKeys) {
        return shortcuts.stream()
                .filter(each -> !each.bare() || !typing && (singleKeys || isNavigation(each)))
                .filter(each -> each.match().is(press))
                .map(Shortcut::action)
                .findFirst();
    }

    private static boolean isNavigation(Shortcut shortcut) {
        return shortcut.label().length() > 1;
    }

    private static Shortcut letter(DeskAction action, char letter) {
        return new Shortcut(
                action,
                String.valueOf(Character.toUpperCase(letter)),
                true,
                press -> press.modifiers() == 0 && Character.toLowerCase(press.character()) == letter);
    }

    /** A character that needs Shift on some keyboards. */
    private static Shortcut character(DeskAction action, char character) {
        return new Shortcut(
                action,
                String.valueOf(character),
                true,
                press -> (press.modifiers() & ~SWT.SHIFT) == 0 && press.character() == character);
    }

    private static Shortcut digit(DeskAction action, int digit) {
        return new Shortcut(
                action,
                String.valueOf(digit),
                true,
                press -> (press.modifiers() & ~SWT.SHIFT) == 0 && Digits.digit(press.keyCode()) == digit);
    }

    private static Shortcut code(DeskAction action, String label, int code) {
        return new Shortcut(action, label, true, press -> press.modifiers() == 0 && press.keyCode() == code);
    }

    private static Shortcut function(DeskAction action, String label, int code) {
        return new Shortcut(action, label, false, press -> press.modifiers() == 0 && press.keyCode() == code);
    }

    private static Shortcut chord(DeskAction action, String label, int code) {
        return new Shortcut(action, label, false, press -> press.modifiers() == SWT.MOD1 && press.keyCode() == code);
    }
}

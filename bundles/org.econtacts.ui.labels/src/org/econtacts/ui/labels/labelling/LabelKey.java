package org.econtacts.ui.labels.labelling;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.econtacts.ui.keys.Digits;

/**
 * A key that a curator can give to a label, the same on every keyboard: a letter, a digit that chooses no suggestion, or a
 * function key that the window does not need.
 *
 * @param name a small letter, a digit, or F and a number; as it is kept
 */
record LabelKey(String name) implements Comparable<LabelKey> {

    private static final Comparator<LabelKey> LETTERS_FIRST = Comparator.comparing(LabelKey::group)
            .thenComparing(key -> key.name.length())
            .thenComparing(LabelKey::name);
    private static final int FIRST_FUNCTION = 3;
    private static final int LAST_FUNCTION = 12;
    private static final int LAST_DIGIT = 9;
    /** F5 fetches the list anew, F10 goes to the menu. */
    private static final Set<Integer> TAKEN = Set.of(5, 10);

    /**
     * The key of an event, its modifiers left aside.
     *
     * @param keyCode as in the SWT event
     * @param character as in the SWT event
     */
    static Optional<LabelKey> of(int keyCode, char character) {
        int digit = Digits.digit(keyCode);
        if (digit >= 0) {
            return digit > ChoiceList.MOST ? Optional.of(new LabelKey(String.valueOf(digit))) : Optional.empty();
        }
        if (keyCode >= SWT.F1 && keyCode <= SWT.F12) {
            return parse("F" + (keyCode - SWT.F1 + 1));
        }
        return Character.isLetter(character)
                ? parse(String.valueOf(Character.toLowerCase(character)))
                : Optional.empty();
    }

    /** The key of that name; empty when no label can have it. */
    static Optional<LabelKey> parse(String name) {
        boolean fits = name.length() == 1 ? isOne(name.charAt(0)) : isFunction(name);
        return fits ? Optional.of(new LabelKey(name)) : Optional.empty();
    }

    private static boolean isOne(char c) {
        int digit = Digits.digit(c);
        return digit < 0
                ? Character.isLetter(c) && Character.toLowerCase(c) == c
                : digit > ChoiceList.MOST && digit <= LAST_DIGIT && Character.isDigit(c);
    }

    /** Whether it is one of the function keys, which nobody types with. */
    boolean isFunction() {
        return isFunction(name);
    }

    private static boolean isFunction(String name) {
        if (!name.matches("F[1-9]\\d?")) {
            return false;
        }
        int number = Integer.parseInt(name.substring(1));
        return number >= FIRST_FUNCTION && number <= LAST_FUNCTION && !TAKEN.contains(number);
    }

    private int group() {
        return isFunction() ? 2 : isLetter() ? 0 : 1;
    }

    /** Whether it begins the name of an intent while no label has it. */
    boolean isLetter() {
        return name.length() == 1 && Character.isLetter(name.charAt(0));
    }

    /** As it stands on the keyboard. */
    String cap() {
        return isLetter() ? String.valueOf(Character.toUpperCase(name.charAt(0))) : name;
    }

    @Override
    public int compareTo(LabelKey other) {
        return LETTERS_FIRST.compare(this, other);
    }
}

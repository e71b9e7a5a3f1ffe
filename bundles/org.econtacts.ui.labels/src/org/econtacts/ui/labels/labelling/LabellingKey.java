package org.econtacts.ui.labels.labelling;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.econtacts.ui.keys.Digits;

/** What a key does on the curator's page, whatever the keyboard. */
sealed interface LabellingKey {

    /** The intent that the engine holds for the likeliest, second likeliest ... */
    record Best(int place) implements LabellingKey {}

    /** The same, without going on: the sample gets several labels. */
    record Also(int place) implements LabellingKey {}

    /**
     * A key that gives the label that the curator gave it; a letter without one begins the name of an intent.
     *
     * @param also without going on: the sample gets several labels
     */
    record Free(LabelKey key, boolean also) implements LabellingKey {}

    /** What needs no more to be said. */
    enum Plain implements LabellingKey {
        OUT_OF_SCOPE,
        SKIP,
        UNDO,
        REDO,
        FLAG,
        NOTE,
        LABEL_CHOSEN,
        SEARCH,
        LEAVE_SEARCH,
        RELOAD,
        CHANGE_KEY,
        SHOW_KEYS
    }

    /**
     * @param keyCode as in the SWT event
     * @param character as in the SWT event
     * @param stateMask as in the SWT event
     * @param typing whether the control that has the focus takes characters
     * @param empty whether the field for an intent is empty
     * @param single whether single characters are keys
     * @return null when the key is not for this page
     */
    static @Nullable LabellingKey of(
            int keyCode, char character, int stateMask, boolean typing, boolean empty, boolean single) {
        int modifiers = stateMask & SWT.MODIFIER_MASK;
        int also = Digits.digit(keyCode);
        if (modifiers == SWT.ALT && also > 0 && also <= ChoiceList.MOST) {
            return new Also(also);
        }
        if (modifiers == SWT.MOD1) {
            return withControl(keyCode, typing && !empty);
        }
        Plain always = modifiers == 0 ? function(keyCode) : null;
        if (always != null) {
            return always;
        }
        if (typing) {
            return keyCode == SWT.ESC ? Plain.LEAVE_SEARCH : null;
        }
        boolean bare = modifiers == 0 || modifiers == SWT.SHIFT;
        LabellingKey one = bare && single ? bare(keyCode, character) : null;
        return one == null && bare ? free(keyCode, character, modifiers == SWT.SHIFT, single) : one;
    }

    private static @Nullable Plain function(int keyCode) {
        return switch (keyCode) {
            case SWT.F1 -> Plain.SHOW_KEYS;
            case SWT.F2 -> Plain.CHANGE_KEY;
            case SWT.F5 -> Plain.RELOAD;
            default -> null;
        };
    }

    private static @Nullable LabellingKey free(int keyCode, char character, boolean also, boolean single) {
        LabelKey key = LabelKey.of(keyCode, character).orElse(null);
        return key == null || !single && !key.isFunction() ? null : new Free(key, also);
    }

    private static @Nullable LabellingKey withControl(int keyCode, boolean editing) {
        return switch (keyCode) {
            case 'z' -> editing ? null : Plain.UNDO;
            case 'y' -> editing ? null : Plain.REDO;
            case 'f' -> Plain.SEARCH;
            case SWT.CR, SWT.KEYPAD_CR -> Plain.LABEL_CHOSEN;
            default -> null;
        };
    }

    private static @Nullable LabellingKey bare(int keyCode, char character) {
        if (character == '/' || character == '?') {
            return character == '/' ? Plain.SEARCH : Plain.SHOW_KEYS;
        }
        if (character == '!') {
            return Plain.FLAG;
        }
        int digit = Digits.digit(keyCode);
        if (digit == 0) {
            return Plain.OUT_OF_SCOPE;
        }
        if (digit > 0) {
            return digit <= ChoiceList.MOST ? new Best(digit) : null;
        }
        if (character == 's' || character == 'S') {
            return Plain.SKIP;
        }
        return character == 'n' || character == 'N' ? Plain.NOTE : null;
    }
}

package org.econtacts.testkit.ui;

import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.jface.bindings.keys.SWTKeySupport;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** Presses keys as the keyboard in use has them; they go to whatever in this process has the focus. */
public final class Keyboard {

    /** While a menu is open no window may have them. */
    private static final long FOCUS_MILLIS = 3_000;

    private static final int[] MODIFIERS = {SWT.CTRL, SWT.SHIFT, SWT.ALT};
    private static final String SHIFTED = "~!@#$%^&*()_+{}|:\"<>?";
    private static final String PLAIN = "`1234567890-=[]\\;',./";

    private final UiThread ui;
    private final Sight sight;

    Keyboard(UiThread ui, Sight sight) {
        this.ui = ui;
        this.sight = sight;
    }

    /** Presses and releases a key with its modifiers, written as in JFace: {@code CTRL+ENTER}, {@code F5}, {@code A}. */
    public void pressShortcut(String keys) {
        KeyStroke stroke = parse(keys);
        int key = SWTKeySupport.convertKeyStrokeToAccelerator(KeyStroke.getInstance(stroke.getNaturalKey()));
        boolean character = (key & SWT.KEYCODE_BIT) == 0 && key > SWT.SPACE && key != SWT.DEL;
        char typed = character ? Character.toLowerCase((char) key) : 0;
        press(stroke.getModifierKeys(), character ? 0 : key, typed);
    }

    private static KeyStroke parse(String keys) {
        try {
            return KeyStroke.getInstance(keys);
        } catch (ParseException e) {
            throw new AssertionError(keys + " is no key", e);
        }
    }

    /** Types ASCII text on a US keyboard; a line end is Enter. */
    public void typeText(String text) {
        for (char each : text.toCharArray()) {
            int place = SHIFTED.indexOf(each);
            if (each == '\n') {
                press(0, SWT.CR, (char) 0);
            } else if (place >= 0) {
                press(SWT.SHIFT, 0, PLAIN.charAt(place));
            } else if (Character.isUpperCase(each)) {
                press(SWT.SHIFT, 0, Character.toLowerCase(each));
            } else {
                press(0, 0, each);
            }
        }
    }

    /** Presses the key that bears this character unshifted on the keyboard in use, whatever its layout. */
    public void pressKeyOf(char character) {
        press(0, 0, character);
    }

    /** A dialog that has just opened gets the keys only when the window manager says so, as a user sees. */
    private void press(int modifiers, int code, char character) {
        ui.waitUntil("keys go to what is in front", sight::isFrontActive);
        if (!ui.get(sight::hasKeys)) {
            movePointerAway();
            ui.waitAtMost(FOCUS_MILLIS, sight::hasKeys);
        }
        for (int modifier : MODIFIERS) {
            if ((modifiers & modifier) != 0) {
                post(SWT.KeyDown, modifier, (char) 0);
            }
        }
        post(SWT.KeyDown, code, character);
        post(SWT.KeyUp, code, character);
        for (int modifier : MODIFIERS) {
            if ((modifiers & modifier) != 0) {
                post(SWT.KeyUp, modifier, (char) 0);
            }
        }
    }

    /** From what shows a tip, which would get the keys. */
    private void movePointerAway() {
        Event event = new Event();
        event.type = SWT.MouseMove;
        ui.run(() -> ui.display().post(event));
    }

    /** Down and up go in calls of their own: the one is handled before the other is made, however slow the window is. */
    private void post(int type, int code, char character) {
        Event event = new Event();
        event.type = type;
        event.keyCode = code;
        event.character = character;
        String key = character == 0 ? "code " + code : String.valueOf(character);
        ui.waitUntil(
                "a key for " + key + " on the keyboard in use",
                () -> ui.display().post(event));
    }
}

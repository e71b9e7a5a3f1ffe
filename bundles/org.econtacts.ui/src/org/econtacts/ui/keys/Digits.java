package org.econtacts.ui.keys;

import org.eclipse.swt.SWT;

/**
 * The digit meant by a key, whatever the keyboard: the top row of QWERTY and QWERTZ, the unshifted top row of AZERTY
 * (which reaches SWT as {@code & é " ' ( - è _ ç à}), and the numeric pad.
 */
public final class Digits {

    private static final String AZERTY = "\u00e0&\u00e9\"'(-\u00e8_\u00e7";

    private Digits() {}

    /**
     * @param keyCode as in the SWT event
     * @return 0 to 9, or -1 when the key is no digit
     */
    public static int digit(int keyCode) {
        if (keyCode >= '0' && keyCode <= '9') {
            return keyCode - '0';
        }
        if (keyCode >= SWT.KEYPAD_0 && keyCode <= SWT.KEYPAD_9) {
            return keyCode - SWT.KEYPAD_0;
        }
        return keyCode > 0 && keyCode < 0x100 ? AZERTY.indexOf(keyCode) : -1;
    }
}

package org.econtacts.privacy;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The texts of this bundle for people. */
final class Sentences {

    private Sentences() {}

    /** French when it is asked for, else English. */
    static ResourceBundle in(Locale language) {
        return ResourceBundle.getBundle(
                "org.econtacts.privacy.messages", language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}

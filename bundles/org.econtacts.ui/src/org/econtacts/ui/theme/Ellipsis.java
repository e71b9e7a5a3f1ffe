package org.econtacts.ui.theme;

import org.eclipse.swt.graphics.GC;

/** Cuts a text to a width, with an ellipsis at its end. */
public final class Ellipsis {

    private static final String DOTS = "\u2026";
    private static final int LONGEST = 400;

    /** The text, or as much of it as fits with an ellipsis, in the font of the given context. */
    public String fit(GC gc, String text, int width) {
        if (width <= 0) {
            return "";
        }
        String all = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        if (gc.textExtent(all).x <= width) {
            return all;
        }
        int fits = 0;
        int tooLong = all.length();
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) / 2;
            if (gc.textExtent(all.substring(0, middle) + DOTS).x <= width) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return all.substring(0, fits).stripTrailing() + DOTS;
    }
}

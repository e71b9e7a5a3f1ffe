package org.econtacts.ui.theme;

import org.eclipse.swt.graphics.Color;

/**
 * The light theme's colours; the same literals stand in {@code css/light.css} of the application. Text colours have a
 * contrast of at least 4.5 on every background they are used on (WCAG 2.2, 1.4.3).
 */
public final class Palette {

    /** Body text. */
    public static final Color INK = rgb(0x1B2430);
    /** Secondary text. */
    public static final Color MUTED = rgb(0x536072);
    /** Around the parts. */
    public static final Color CANVAS = rgb(0xEEF1F6);
    /** In the parts. */
    public static final Color PAPER = rgb(0xFFFFFF);
    /** Table headers, quiet fields. */
    public static final Color MIST = rgb(0xF6F8FB);
    /** Hairlines. */
    public static final Color LINE = rgb(0xDCE2EA);
    /** Borders of controls; 3:1 on paper. */
    public static final Color EDGE = rgb(0x8793A5);
    /** What can be done, what is chosen. */
    public static final Color ACCENT = rgb(0x1F5FBF);

    public static final Color ACCENT_DARK = rgb(0x174A97);
    public static final Color ACCENT_TINT = rgb(0xE7EFFB);
    /** The selected row. */
    public static final Color SELECTED = rgb(0xD9E7FB);
    /** The row under the pointer. */
    public static final Color HOVER = rgb(0xF0F5FC);

    public static final Color GREEN = rgb(0x18753C);
    public static final Color GREEN_TINT = rgb(0xE5F4EA);
    public static final Color AMBER = rgb(0x8A4B00);
    public static final Color AMBER_TINT = rgb(0xFFF3DC);
    public static final Color RED = rgb(0xB3261E);
    public static final Color RED_TINT = rgb(0xFCEBEA);
    /** Behind the words that decided; they are underlined as well. */
    public static final Color HIGHLIGHT = rgb(0xFFF0B3);

    public static final Color HIGHLIGHT_LINE = rgb(0xA86E00);
    /** Behind the bar of a confidence. */
    public static final Color TRACK = rgb(0xDDE4EE);
    /** Notices at the lower edge. */
    public static final Color NIGHT = rgb(0x22303F);

    private Palette() {}

    private static Color rgb(int value) {
        return new Color(value >> 16 & 0xFF, value >> 8 & 0xFF, value & 0xFF);
    }
}

package org.econtacts.ui.theme;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;

/** The system's font in the sizes of the theme, kept by JFace for as long as the display lives. */
public final class Fonts {

    private Fonts() {}

    public static Font base() {
        return JFaceResources.getDefaultFont();
    }

    public static Font bold() {
        return derive(0, SWT.BOLD);
    }

    /** For what accompanies a text. */
    public static Font small() {
        return derive(-1, SWT.NORMAL);
    }

    public static Font smallBold() {
        return derive(-1, SWT.BOLD);
    }

    /** Heading of a part. */
    public static Font heading() {
        return derive(1, SWT.BOLD);
    }

    /** A figure that is to be seen first. */
    public static Font figure() {
        return derive(2, SWT.BOLD);
    }

    /** The one largest text of a part. */
    public static Font title() {
        return derive(3, SWT.BOLD);
    }

    /** For a text that is read in full, again and again. */
    public static Font reading() {
        return derive(3, SWT.NORMAL);
    }

    private static Font derive(int points, int style) {
        FontData system = JFaceResources.getDefaultFont().getFontData()[0];
        return JFaceResources.getResources()
                .create(FontDescriptor.createFrom(system.getName(), system.getHeight() + points, style));
    }
}

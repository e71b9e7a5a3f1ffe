package org.econtacts.ui.theme;

import java.net.URL;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Image;

/** The icons of the folder {@code icons}, by file name without its ending; crisp at every zoom. */
public final class Icons {

    private Icons() {}

    /** The image, kept by JFace for as long as the display lives: the caller never disposes it. */
    public static Image get(String name) {
        URL file = Icons.class.getResource("/icons/" + name + ".svg");
        if (file == null) {
            throw new IllegalArgumentException("no icon " + name);
        }
        return JFaceResources.getResources().create(ImageDescriptor.createFromURL(file));
    }
}

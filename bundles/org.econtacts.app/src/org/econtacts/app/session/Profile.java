package org.econtacts.app.session;

import java.nio.file.Path;
import java.util.Objects;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;

/** Where this user's data lie. */
final class Profile {

    private Profile() {}

    /** The platform's instance area; the user's home when it has none. */
    static Path folder() {
        Location area = Platform.getInstanceLocation();
        return area == null || area.getURL() == null
                ? Path.of(Objects.requireNonNullElse(System.getProperty("user.home"), "."))
                : Path.of(area.getURL().getPath());
    }
}

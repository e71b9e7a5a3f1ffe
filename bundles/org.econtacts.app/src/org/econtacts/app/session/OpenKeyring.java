package org.econtacts.app.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.econtacts.app.session.DesktopKeyRing.Desktop;

/**
 * The keyring of this operating system. Those of Windows and macOS open with the user's session. On Linux the session's
 * bus is asked whether the default collection of the Secret Service is open: the module would have the desktop ask for
 * its password otherwise. No service is started by asking.
 */
final class OpenKeyring implements Desktop {

    private static final String PREFIX = "org.eclipse.equinox.security.";
    private static final int PATIENCE_SECONDS = 5;
    private static final List<String> IS_LOCKED = List.of(
            "busctl",
            "--user",
            "--auto-start=no",
            "get-property",
            "org.freedesktop.secrets",
            "/org/freedesktop/secrets/aliases/default",
            "org.freedesktop.Secret.Collection",
            "Locked");

    @Override
    public Optional<String> module() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return Optional.of(PREFIX + "WindowsPasswordProvider64bit");
        }
        if (system.startsWith("mac")) {
            return Optional.of(PREFIX + "OSXKeystoreIntegration");
        }
        return answers(IS_LOCKED, "b false") ? Optional.of(PREFIX + "LinuxKeystoreIntegrationJNA") : Optional.empty();
    }

    private static boolean answers(List<String> command, String expected) {
        try {
            Process asked = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!asked.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                asked.destroyForcibly();
                return false;
            }
            return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .equals(expected);
        } catch (IOException e) {
            return false; // no such program: no way to know
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

package org.econtacts.app.session;

import javax.crypto.spec.PBEKeySpec;
import org.eclipse.equinox.security.storage.provider.IPreferencesContainer;
import org.eclipse.equinox.security.storage.provider.PasswordProvider;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/** A keyring that is always open; it is used only where it is asked for by its id. */
@NonNullByDefault({})
public final class TestKeyring extends PasswordProvider {

    /** Its id. */
    static final String ID = "org.econtacts.app.TestKeyring";

    @Override
    public @Nullable PBEKeySpec getPassword(IPreferencesContainer container, int passwordType) {
        return new PBEKeySpec("a password that nobody types".toCharArray());
    }
}

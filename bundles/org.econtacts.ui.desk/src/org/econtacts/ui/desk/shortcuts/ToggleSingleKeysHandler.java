package org.econtacts.ui.desk.shortcuts;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.ui.menu.MItem;
import org.econtacts.ui.keys.SingleKeys;
import org.osgi.service.prefs.BackingStoreException;

/** Switches single-character keys on and off. */
public class ToggleSingleKeysHandler {

    @Execute
    void execute(MItem item) throws BackingStoreException {
        SingleKeys.set(item.isSelected());
    }
}

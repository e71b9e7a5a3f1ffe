package org.econtacts.store;

import java.nio.file.Path;

/** Opens stores; a service that the product chooses. */
public interface StoreProvider {

    /**
     * Opens the store in a folder, made when absent, and brings its schema up to date.
     *
     * @throws FolderInUseException if another process, or this one, has it open
     * @throws StoreException if it cannot be opened, with a sentence that says why
     */
    Store open(Path folder);
}

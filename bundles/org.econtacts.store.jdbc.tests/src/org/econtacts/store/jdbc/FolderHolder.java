package org.econtacts.store.jdbc;

import java.io.IOException;
import java.nio.file.Path;
import org.econtacts.store.Store;

/** Holds a folder until it is told to end. */
final class FolderHolder {

    private FolderHolder() {}

    /** Argument: the folder. Says {@code open}, and waits for the end of its input. */
    public static void main(String[] args) throws IOException {
        try (Store store = new H2StoreProvider().open(Path.of(args[0]))) {
            System.out.println("open " + store.messages().count());
            System.in.read();
        }
    }
}

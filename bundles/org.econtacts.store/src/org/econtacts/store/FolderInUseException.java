package org.econtacts.store;

/** Another process owns the data folder. */
public final class FolderInUseException extends StoreException {

    private static final long serialVersionUID = 1L;

    private final String holder;

    /**
     * @param folder the data folder
     * @param holder which process holds it, for people, for example {@code process 4711 (econtacts serve) since 09:12}
     */
    public FolderInUseException(String folder, String holder) {
        super("The data folder " + folder + " is in use by " + holder + ".", new IllegalStateException(holder));
        this.holder = holder;
    }

    /** Which process holds it, for people. */
    public String holder() {
        return holder;
    }
}

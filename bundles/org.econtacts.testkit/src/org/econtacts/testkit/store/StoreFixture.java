package org.econtacts.testkit.store;

import org.econtacts.store.Store;

/** The store under test; a new empty one for each test. Its clock stands at {@link Fixtures#NOW}. */
public interface StoreFixture {

    /** The same store during one test. */
    Store store();
}

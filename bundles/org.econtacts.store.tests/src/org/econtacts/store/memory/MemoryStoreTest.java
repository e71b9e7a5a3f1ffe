package org.econtacts.store.memory;

import java.time.Clock;
import java.time.ZoneOffset;
import org.econtacts.store.Store;
import org.econtacts.testkit.store.ContentionContract;
import org.econtacts.testkit.store.CurationContract;
import org.econtacts.testkit.store.DecisionLogContract;
import org.econtacts.testkit.store.DoubtContract;
import org.econtacts.testkit.store.Fixtures;
import org.econtacts.testkit.store.JournalContract;
import org.econtacts.testkit.store.LabelSetContract;
import org.econtacts.testkit.store.LabelStoreContract;
import org.econtacts.testkit.store.LeaseContract;
import org.econtacts.testkit.store.MessageStoreContract;
import org.econtacts.testkit.store.PeopleContract;
import org.econtacts.testkit.store.StoreFixture;
import org.econtacts.testkit.store.TemplateStoreContract;
import org.junit.jupiter.api.Nested;

class MemoryStoreTest {

    /** A new store for each test: JUnit makes a new instance for each. */
    abstract static class Fixture implements StoreFixture {
        private final Store store = new MemoryStore(Clock.fixed(Fixtures.NOW, ZoneOffset.UTC));

        @Override
        public Store store() {
            return store;
        }
    }

    @Nested
    class Messages extends Fixture implements MessageStoreContract {}

    @Nested
    class Leases extends Fixture implements LeaseContract {}

    @Nested
    class Decisions extends Fixture implements DecisionLogContract {}

    @Nested
    class Journal extends Fixture implements JournalContract {}

    @Nested
    class Labels extends Fixture implements LabelStoreContract {}

    @Nested
    class Curation extends Fixture implements CurationContract {}

    @Nested
    class Doubts extends Fixture implements DoubtContract {}

    @Nested
    class LabelSets extends Fixture implements LabelSetContract {}

    @Nested
    class People extends Fixture implements PeopleContract {}

    @Nested
    class Templates extends Fixture implements TemplateStoreContract {}

    @Nested
    class Contention extends Fixture implements ContentionContract {
        @Override
        public int rounds() {
            return 10_000;
        }
    }
}

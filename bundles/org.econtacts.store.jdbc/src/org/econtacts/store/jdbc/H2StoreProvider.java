package org.econtacts.store.jdbc;

import java.nio.file.Path;
import java.time.Clock;
import org.econtacts.store.Store;
import org.econtacts.store.StoreProvider;
import org.osgi.service.component.annotations.Component;

/** Opens stores on one H2 file in a folder that this process then owns. */
@Component(service = StoreProvider.class)
public final class H2StoreProvider implements StoreProvider {

    private final Clock clock;

    /** With the clock of the machine. */
    public H2StoreProvider() {
        this(Clock.systemUTC());
    }

    /**
     * With another clock.
     *
     * @param clock tells which leases have run out when the queue is shown
     */
    public H2StoreProvider(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Store open(Path folder) {
        return JdbcStore.open(folder, clock);
    }
}

package org.econtacts.server.internal;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** Whatever two agents do on and off line, in whatever order: nothing is lost, nothing done twice, all ends equal. */
class OfflineSequencesTest {

    private SyncServers servers = SyncServers.NONE;
    private int equal;
    private int conflicts;

    @Provide
    Arbitrary<List<SyncAction>> sequences() {
        return SyncAction.any().list().ofMinSize(4).ofMaxSize(32).withSizeDistribution(RandomDistribution.uniform());
    }

    /** As many as {@code jqwik.tries.default} says: few in each build, more in releng/bench/endurance. */
    @Property(seed = "20260302", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void clientsAndServerEndEqualAndEveryConflictIsShown(@ForAll("sequences") List<SyncAction> actions)
            throws Exception {
        SyncServer server = servers.next();
        try (SyncWorld world = new SyncWorld(server, servers.folder(), servers.number())) {
            for (SyncAction each : actions) {
                world.perform(each);
            }
            world.settle();
            world.check();
            equal++;
            conflicts += world.conflicts();
        }
    }

    @BeforeProperty
    void start() throws IOException {
        servers = SyncServers.in("econtacts-sequences");
    }

    @AfterProperty
    void tell() throws IOException {
        servers.close();
        System.out.println("sequences: " + equal + " of " + servers.number()
                + " end equal with nothing lost or done twice, " + conflicts + " conflicts shown");
    }
}

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

/** Whatever a curator does on two machines, on and off line: each label counts once, or is kept aside and shown. */
class OfflineLabelSequencesTest {

    private SyncServers servers = SyncServers.NONE;
    private int equal;
    private int conflicts;

    @Provide
    Arbitrary<List<LabelStep>> sequences() {
        return LabelStep.any().list().ofMinSize(4).ofMaxSize(24).withSizeDistribution(RandomDistribution.uniform());
    }

    @BeforeProperty
    void start() throws IOException {
        servers = SyncServers.in("econtacts-label-sequences");
    }

    /** As many as {@code jqwik.tries.default} says: few in each build, more in releng/bench/endurance. */
    @Property(seed = "20260302", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void eachLabelCountsOnceOrIsKeptAside(@ForAll("sequences") List<LabelStep> steps) throws Exception {
        SyncServer server = servers.next();
        try (LabelWorld world = new LabelWorld(server, servers.folder(), servers.number())) {
            for (LabelStep each : steps) {
                world.perform(each);
            }
            world.settle();
            world.check();
            equal++;
            conflicts += world.conflicts();
        }
    }

    @AfterProperty
    void tell() throws IOException {
        servers.close();
        System.out.println("sequences: " + equal + " of " + servers.number()
                + " of a curator on two machines end with each label once, " + conflicts + " conflicts shown");
    }
}

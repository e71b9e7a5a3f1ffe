package org.econtacts.server.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.eclipse.jdt.annotation.Nullable;

/** Whatever two agents do on and off line, in whatever order: nothing is lost, nothing done twice, all ends equal. */
class OfflineSequencesTest {

    /** A server grows with every sequence. */
    private static final int SEQUENCES_A_SERVER = 25;

    private @Nullable SyncServer server;
    private Path folder = Path.of("");
    private int sequences;
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
        SyncServer running = server();
        Path own = folder.resolve("" + sequences);
        try (SyncWorld world = new SyncWorld(running, own, sequences++)) {
            for (SyncAction each : actions) {
                world.perform(each);
            }
            world.settle();
            world.check();
            equal++;
            conflicts += world.conflicts();
        }
    }

    private SyncServer server() {
        SyncServer running = server;
        if (running == null || sequences % SEQUENCES_A_SERVER == 0) {
            stop();
            running = new SyncServer(folder.resolve("server-" + sequences));
            server = running;
        }
        return running;
    }

    private void stop() {
        SyncServer running = server;
        if (running != null) {
            running.close();
        }
        server = null;
    }

    @BeforeProperty
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("econtacts-sequences");
    }

    @AfterProperty
    void tell() throws IOException {
        stop();
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(files::add);
        }
        for (Path each : files) {
            Files.delete(each);
        }
        System.out.println("sequences: " + equal + " of " + sequences + " end equal with nothing lost or done twice, "
                + conflicts + " conflicts shown");
    }
}

package org.econtacts.server.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.econtacts.model.Role;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.testkit.net.BadLine;
import org.econtacts.testkit.net.Faults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The line breaks while it brings a curator two pages of samples. */
class OfflineSamplesTest {

    private static final int SAMPLES = 80;

    @TempDir
    Path folder = Path.of("");

    private ServerFixture server;
    private BadLine line;
    private OfflineAgent machine;
    private Set<String> all = Set.of();

    @BeforeEach
    void start() throws Exception {
        server = new ServerFixture(folder.resolve("server"));
        line = new BadLine(server.address, Faults.NONE, 3);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < SAMPLES; i++) {
            samples.add(new Sample("s" + i, "Texte " + i, "import", SampleState.UNLABELLED, List.of(), List.of(), 0));
        }
        server.store.labels().addAll(samples);
        String token = server.session("zoe", Role.CURATOR, TestContent.LYON);
        machine = new OfflineAgent("zoe", folder.resolve("zoe"), line.address(), token, 0, 100);
        machine.synchroniser().runOnce();
        all = kept();
        assertTrue(all.size() >= SAMPLES);
    }

    @AfterEach
    void stop() throws IOException {
        machine.close();
        line.close();
        server.close();
    }

    private Set<String> kept() {
        return machine.store.cache().samples().stream().map(Sample::id).collect(Collectors.toSet());
    }

    private void syncWithout(String part) throws InterruptedException {
        line.loseRepliesTo(request -> request.contains(part));
        machine.synchroniser().runOnce();
        line.loseRepliesTo(request -> false);
    }

    @Test
    void samplesStayUntilThoseInTheirPlaceHaveCome() throws Exception {
        server.store
                .labels()
                .addAll(List.of(
                        new Sample("new", "Texte nouveau", "import", SampleState.UNLABELLED, List.of(), List.of(), 0)));
        machine.synchroniser().samplesChanged("");
        syncWithout("offset=50");
        assertTrue(kept().containsAll(all));
        int pages = pages("offset=0");
        machine.synchroniser().runOnce();
        assertTrue(kept().contains("new"));
        assertEquals(pages, pages("offset=0"), "a page that had come is not fetched again");
    }

    private int pages(String part) {
        return (int) line.passed().stream()
                .filter(each ->
                        each.request().contains("/samples") && each.request().contains(part))
                .count();
    }

    @Test
    void aSampleThatTheServerNamedGoesAtOnceSinceItMayHaveBeenWithdrawn() throws Exception {
        machine.synchroniser().samplesChanged("s3");
        syncWithout("/samples");
        assertTrue(!kept().contains("s3"));
        assertEquals(all.size() - 1, kept().size());
        machine.synchroniser().runOnce();
        assertEquals(all, kept());
    }
}

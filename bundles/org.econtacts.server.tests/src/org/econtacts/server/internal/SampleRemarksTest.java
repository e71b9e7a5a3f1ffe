package org.econtacts.server.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.econtacts.model.Role;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleDoubt;
import org.econtacts.model.SampleDoubt.Verdict;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.DoubtList;
import org.econtacts.protocol.DoubtOrder;
import org.econtacts.protocol.LabelOrder;
import org.econtacts.protocol.SampleLine;
import org.econtacts.protocol.SampleList;
import org.econtacts.protocol.SampleRemarks;
import org.econtacts.server.internal.intake.IncomingSamples;
import org.econtacts.server.internal.intake.SampleWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands beside a sample, over HTTP. */
class SampleRemarksTest {

    private static final String DOUBTFUL = "Le 12 mars 1961 j'ai écrit, et j'habite 69003 depuis.";

    @TempDir
    Path folder = Path.of("");

    private ServerFixture server;
    private String zoe = "";

    @BeforeEach
    void start() {
        server = new ServerFixture(folder);
        zoe = server.session("zoe", Role.CURATOR, TestContent.LYON);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Sample doubtful() throws BadInputException {
        IncomingSamples made = new IncomingSamples();
        Sample sample = made.read(new SampleLine(DOUBTFUL, false, List.of()));
        new SampleWriter(server.store.labels(), made).write(List.of(sample));
        return sample;
    }

    private SampleRemarks remarks(String token, String sample) {
        return server.call(token, "GET", "/samples/" + sample + "/remarks").as(SampleRemarks.class);
    }

    @Test
    void whatTheAnonymiserIsNotCertainOfIsListedUntilAPersonSettlesIt() throws BadInputException {
        Sample sample = doubtful();
        List<SampleRemarks.Doubt> doubts = remarks(zoe, sample.id()).doubts();
        assertTrue(!doubts.isEmpty(), sample.text());
        SampleRemarks.Doubt first = doubts.getFirst();
        assertEquals(Verdict.OPEN, first.verdict());
        String words = sample.text().substring(first.start(), first.end());
        SampleRemarks after = server.call(
                        zoe, "POST", "/samples/" + sample.id() + "/doubts", new DoubtOrder(first.place(), true))
                .as(SampleRemarks.class);
        assertTrue(!after.text().contains(words), after.text());
        assertEquals(Verdict.MASKED, after.doubts().getFirst().verdict());
        for (SampleRemarks.Doubt each : after.doubts()) {
            server.call(
                    zoe,
                    "POST",
                    "/samples/" + sample.id() + "/doubts",
                    new DoubtOrder(each.place(), each == after.doubts().getFirst()));
        }
        assertTrue(server.call(zoe, "GET", "/samples/doubts").as(DoubtList.class).samples().stream()
                .noneMatch(each -> each.sample().equals(sample.id())));
        assertEquals(
                409,
                server.call(zoe, "POST", "/samples/" + sample.id() + "/doubts", new DoubtOrder(first.place(), false))
                        .status());
        assertEquals(
                404,
                server.call(zoe, "POST", "/samples/" + sample.id() + "/doubts", new DoubtOrder(99, true))
                        .status());
    }

    @Test
    void aNoteIsReadByOthersOnlyOnceTheyHaveLabelledThemselves() {
        Sample sample = new Sample("n1", "Texte", "import", SampleState.UNLABELLED, List.of(), List.of(), 0);
        server.store.labels().addAll(List.of(sample));
        LabelOrder order = new LabelOrder(
                "e1", 0, SampleState.SKIPPED, List.of(), null, "Voir avec le SIE.", null, null, null, null, null, null);
        server.call(zoe, "POST", "/samples/n1/labels", order);
        assertEquals(
                List.of("Voir avec le SIE."),
                remarks(zoe, "n1").notes().stream()
                        .map(SampleRemarks.Note::text)
                        .toList());
        String max = server.session("max", Role.CURATOR, TestContent.LYON);
        assertEquals(List.of(), remarks(max, "n1").notes());
        server.call(max, "POST", "/samples/n1/labels", LabelOrder.of(0, SampleState.OUT_OF_SCOPE, List.of()));
        assertEquals(1, remarks(max, "n1").notes().size());
    }

    @Test
    void theListSaysWhichModelScoredIt() {
        Sample sample = new Sample("m1", "Texte", "import", SampleState.UNLABELLED, List.of(), List.of(), 0);
        server.store.labels().addAll(List.of(sample));
        server.store.labels().putScores(List.of(sample), "m-7");
        SampleList list = server.call(zoe, "GET", "/samples?text=texte").as(SampleList.class);
        assertEquals("m-7", list.model());
    }

    @Test
    void doubtsOfASampleThatIsKnownAreNotReplaced() {
        Sample sample = new Sample("k1", "Rose", "import", SampleState.UNLABELLED, List.of(), List.of(), 0);
        server.store.labels().addAll(List.of(sample));
        SampleDoubt doubt = new SampleDoubt(0, 0, 4, "NAME", "NOM", "AMBIGUOUS_NAME", Verdict.OPEN, null);
        server.store.labels().putDoubts(Map.of("k1", List.of(doubt)));
        server.call(zoe, "POST", "/samples/k1/doubts", new DoubtOrder(0, false));
        server.store.labels().putDoubts(Map.of("k1", List.of(doubt)));
        assertEquals(Verdict.FINE, remarks(zoe, "k1").doubts().getFirst().verdict());
    }
}

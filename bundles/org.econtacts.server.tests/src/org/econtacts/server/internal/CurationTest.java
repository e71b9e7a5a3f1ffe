package org.econtacts.server.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.econtacts.model.Flag;
import org.econtacts.model.Role;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.BulkOrder;
import org.econtacts.protocol.BulkPreview;
import org.econtacts.protocol.LabelAnswers;
import org.econtacts.protocol.LabelBatch;
import org.econtacts.protocol.LabelConflicts;
import org.econtacts.protocol.LabelOrder;
import org.econtacts.protocol.Problem;
import org.econtacts.protocol.SampleList;
import org.econtacts.protocol.StepOrder;
import org.econtacts.protocol.StepView;
import org.econtacts.server.internal.ServerFixture.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurationTest {

    @TempDir
    Path folder = Path.of("");

    private ServerFixture server;
    private String zoe = "";
    private String max = "";

    @BeforeEach
    void start() {
        server = new ServerFixture(folder);
        zoe = server.session("zoe", Role.CURATOR);
        max = server.session("max", Role.CURATOR);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aLabelSentAgainBecauseNoAnswerCameHasOneEffect() {
        LabelOrder order = order(0, "vat-return");
        Sample first = send(zoe, order).as(Sample.class);
        assertEquals(first, send(zoe, order).as(Sample.class));
        assertEquals(1, first.version());
        assertEquals(1, server.store.labels().events(0, 10).size());
    }

    @Test
    void aChangeMadeOnAnOldVersionIsKeptAndShownInPlainWords() {
        send(zoe, order(0, "vat-return"));
        LabelOrder late = order(0, "address-change");
        Problem problem = send(zoe, late).problem();
        assertEquals(Problem.Type.STALE, problem.kind());
        assertEquals(1, problem.version());
        assertTrue(
                problem.detail().contains("“About vat-return” counts, “About address-change” is kept"),
                problem.detail());
        LabelConflicts.Conflict conflict = server.call(zoe, "GET", "/samples/conflicts")
                .as(LabelConflicts.class)
                .conflicts()
                .getFirst();
        assertEquals(late.event(), conflict.event());
        assertEquals(List.of("address-change"), conflict.aside().labels());
        assertEquals(
                List.of(),
                server.call(max, "GET", "/samples/conflicts")
                        .as(LabelConflicts.class)
                        .conflicts());
        Reply settled = server.call(zoe, "POST", "/samples/conflicts/" + conflict.event(), order(1, "address-change"));
        assertEquals(List.of("address-change"), settled.as(Sample.class).labels());
        assertEquals(
                List.of(),
                server.call(zoe, "GET", "/samples/conflicts")
                        .as(LabelConflicts.class)
                        .conflicts());
    }

    @Test
    void labelsMadeOffLineComeInTogetherAndEachCountsForItself() {
        List<Sample> samples = samples(zoe, "");
        LabelBatch batch = new LabelBatch(List.of(
                new LabelBatch.Item(samples.get(0).id(), order(0, "vat-return")),
                new LabelBatch.Item("unknown", order(0, "vat-return")),
                new LabelBatch.Item(samples.get(1).id(), order(0, "no-such-intent")),
                new LabelBatch.Item(samples.get(1).id(), order(0, "vat-return", "address-change"))));
        List<LabelAnswers.Answer> answers = server.call(zoe, "POST", "/labels", batch)
                .as(LabelAnswers.class)
                .answers();
        assertEquals(List.of("vat-return"), sample(answers.get(0)).labels());
        assertEquals(404, problem(answers.get(1)).status());
        assertEquals("labels", problem(answers.get(2)).field());
        assertEquals(
                List.of("vat-return", "address-change"), sample(answers.get(3)).labels());
        assertEquals(
                answers,
                server.call(zoe, "POST", "/labels", batch)
                        .as(LabelAnswers.class)
                        .answers());
    }

    private static Sample sample(LabelAnswers.Answer answer) {
        assertNull(answer.problem());
        Sample sample = answer.sample();
        assertNotNull(sample);
        return sample;
    }

    private static Problem problem(LabelAnswers.Answer answer) {
        Problem problem = answer.problem();
        assertNotNull(problem);
        return problem;
    }

    @Test
    void flaggedPersonalDataIsHandedOutToNobody() {
        LabelOrder leak = new LabelOrder(
                "leak",
                0,
                SampleState.UNLABELLED,
                List.of(),
                Flag.PERSONAL_DATA,
                "a name",
                null,
                null,
                null,
                null,
                null,
                null);
        String id = samples(zoe, "").getFirst().id();
        server.call(zoe, "POST", "/samples/" + id + "/labels", leak);
        assertTrue(samples(max, "").stream().noneMatch(sample -> sample.id().equals(id)));
        assertEquals("", samples(max, "?state=QUARANTINED").getFirst().text());
    }

    @Test
    void aBulkChangeIsPreviewedThenDoneThenTakenBackAtOnce() {
        BulkPreview preview =
                server.call(zoe, "GET", "/samples/bulk?state=UNLABELLED").as(BulkPreview.class);
        assertEquals(4, preview.found());
        assertEquals(4, preview.examples().size());
        BulkOrder order = bulk("b1", preview.found());
        assertEquals(
                4,
                server.call(zoe, "POST", "/samples/bulk", order)
                        .as(BulkPreview.class)
                        .changed());
        assertEquals(4, samples(zoe, "?state=LABELLED").size());
        assertEquals(
                409, server.call(zoe, "POST", "/samples/bulk", bulk("b2", 4)).status());
        StepView undone =
                server.call(zoe, "POST", "/samples/undo", new StepOrder("u1")).as(StepView.class);
        assertEquals(4, undone.count());
        assertEquals(4, samples(zoe, "?state=UNLABELLED").size());
        StepView redone =
                server.call(zoe, "POST", "/samples/redo", new StepOrder("r1")).as(StepView.class);
        assertEquals(4, redone.samples().size());
        assertEquals(
                404,
                server.call(zoe, "POST", "/samples/redo", new StepOrder("r2")).status());
    }

    private static BulkOrder bulk(String event, long expected) {
        return new BulkOrder(
                event, SampleState.UNLABELLED, null, null, null, expected, SampleState.LABELLED, List.of("vat-return"));
    }

    @Test
    void theAuditSaysWithWhichProbabilityItPicks() {
        SampleList list = server.call(zoe, "GET", "/samples?order=RANDOM_AUDIT").as(SampleList.class);
        assertEquals(0.05, list.probability());
        assertEquals("2026.1", list.labelSet());
        assertNull(server.call(zoe, "GET", "/samples").as(SampleList.class).probability());
    }

    private List<Sample> samples(String session, String query) {
        return server.call(session, "GET", "/samples" + query)
                .as(SampleList.class)
                .samples();
    }

    private Reply send(String session, LabelOrder order) {
        String id = server.store
                .labels()
                .page(org.econtacts.store.labels.SampleQuery.of(null), 0, 1)
                .rows()
                .getFirst()
                .id();
        return server.call(session, "POST", "/samples/" + id + "/labels", order);
    }

    private static LabelOrder order(long version, String... labels) {
        return LabelOrder.of(version, SampleState.LABELLED, List.of(labels));
    }
}

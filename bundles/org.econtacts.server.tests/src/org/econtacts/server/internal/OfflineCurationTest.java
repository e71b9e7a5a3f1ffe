package org.econtacts.server.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.econtacts.client.ClientException;
import org.econtacts.model.Intent;
import org.econtacts.model.Label;
import org.econtacts.model.LabelEvent;
import org.econtacts.model.LabelSetChange;
import org.econtacts.model.Role;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleOrder;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.LabelOrder;
import org.econtacts.protocol.LabelSetOrder;
import org.econtacts.protocol.SampleList;
import org.econtacts.protocol.StepView;
import org.econtacts.sync.CurationAccess;
import org.econtacts.sync.CurationAccess.Wanted;
import org.econtacts.sync.LabelNews;
import org.econtacts.sync.Operation;
import org.econtacts.testkit.net.BadLine;
import org.econtacts.testkit.net.Faults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A curator whose server goes away and comes back. */
class OfflineCurationTest {

    private static final Wanted TO_LABEL = wanted(SampleState.UNLABELLED);

    @TempDir
    Path folder = Path.of("");

    private ServerFixture server;
    private BadLine line;
    private OfflineAgent curator;
    private CurationAccess work;
    private String token = "";
    private long all;

    private static Wanted wanted(SampleState state) {
        return new Wanted(state, SampleOrder.LEAST_CERTAIN_FIRST, "", "");
    }

    @BeforeEach
    void start() throws Exception {
        server = new ServerFixture(folder);
        line = new BadLine(server.address, new Faults(0, 0, 0, 0, 0, 0), 3);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            samples.add(new Sample("s" + i, "Texte " + i, "import", SampleState.UNLABELLED, List.of(), List.of(), 0));
        }
        server.store.labels().addAll(samples);
        token = server.session("zoe", Role.CURATOR, TestContent.LYON);
        open();
        all = server.store.labels().count(SampleState.UNLABELLED);
        curator.start().await(() -> curator.store.cache().samples().size() == all);
    }

    private void open() throws IOException {
        curator = new OfflineAgent("zoe", folder.resolve("zoe"), line.address(), token, 0, 100);
        work = curator.curation();
    }

    private void goOffline() throws InterruptedException {
        line.cut(true);
        curator.synchroniser().wake();
        curator.await(work::isOffline);
    }

    private void comeBack() throws InterruptedException {
        line.cut(false);
        curator.synchroniser().wake();
        curator.awaitSent();
    }

    @AfterEach
    void stop() throws Exception {
        curator.close();
        line.close();
        server.close();
    }

    private Sample label(Sample sample, String intent) throws IOException {
        LabelOrder order = LabelOrder.of(sample.version(), SampleState.LABELLED, List.of(intent));
        return work.label(sample, inVersion(order), intent + ": " + sample.text());
    }

    private static LabelOrder inVersion(LabelOrder order) {
        return new LabelOrder(
                order.event(),
                order.version(),
                order.state(),
                order.labels(),
                null,
                null,
                TestContent.LABELS.version(),
                false,
                null,
                null,
                null,
                null);
    }

    private List<String> ids(Wanted wanted) throws ClientException {
        return work.samples(wanted, 0, 100).samples().stream().map(Sample::id).toList();
    }

    private StepView step(boolean redo) throws ClientException, IOException {
        return work.step(UUID.randomUUID().toString(), redo, text -> text);
    }

    private List<String> said(String sample) {
        return server.store.labels().labels(sample).stream()
                .map(label -> label.mark().state() + " " + label.mark().labels())
                .toList();
    }

    @Test
    void theServerIsNotAwayAnyMoreOnceAllLabelsAreThere() throws Exception {
        goOffline();
        for (Sample each : work.samples(TO_LABEL, 0, 20).samples()) {
            label(each, "vat-return");
        }
        List<Boolean> away = new CopyOnWriteArrayList<>();
        Runnable end = curator.synchroniser().listen(() -> {
            if (work.unsent() == 0) {
                away.add(work.isOffline());
            }
        });
        comeBack();
        curator.await(() -> !away.isEmpty());
        end.run();
        assertFalse(away.contains(true), away.toString());
        assertEquals(20, work.samples(TO_LABEL, 0, 1).labelled());
    }

    @Test
    void howFarTheLabellingIsIsKnownWithoutEverHavingLookedAtIt() throws Exception {
        goOffline();
        SampleList kept = work.samples(TO_LABEL, 0, 1);
        assertEquals(0, kept.labelled());
        assertEquals(all, work.all(kept));
    }

    @Test
    void whatIsLabelledOfflineLeavesTheListAtOnceAndReachesTheServerOnce() throws Exception {
        goOffline();
        List<Sample> samples = work.samples(TO_LABEL, 0, 20).samples();
        for (Sample each : samples) {
            label(each, "vat-return");
        }
        SampleList left = work.samples(TO_LABEL, 0, 100);
        assertEquals(all - 20, left.total());
        assertEquals(20, left.labelled());
        assertEquals(20, ids(wanted(SampleState.LABELLED)).size());
        assertEquals(20, work.unsent());
        comeBack();
        for (Sample each : samples) {
            Label label = server.store.labels().labels(each.id()).getFirst();
            assertEquals(1, label.version(), each.id());
        }
        assertEquals(20, server.store.labels().events(0, 100).size());
        assertEquals(List.of(), curator.store.outbox().all());
        assertEquals(all - 20, work.samples(TO_LABEL, 0, 100).total());
    }

    @Test
    void undoAndRedoOfflineAreDoneToTheSampleTheyAreMeantFor() throws Exception {
        List<Sample> samples = work.samples(TO_LABEL, 0, 3).samples();
        goOffline();
        label(samples.get(0), "vat-return");
        label(samples.get(1), "vat-return");
        Sample back = step(false).samples().getFirst();
        assertEquals(samples.get(1).id(), back.id());
        assertEquals(SampleState.UNLABELLED, back.state());
        assertTrue(ids(TO_LABEL).contains(back.id()));
        assertEquals(List.of("vat-return"), step(true).samples().getFirst().labels());
        Sample again = step(false).samples().getFirst();
        label(again, "address-change");
        comeBack();
        assertEquals(List.of("LABELLED [address-change]"), said(samples.get(1).id()));
        assertEquals(List.of("LABELLED [vat-return]"), said(samples.get(0).id()));
        assertEquals(List.of(), curator.store.outbox().all());
    }

    @Test
    void whatWasLabelledOfflineIsThereAfterARestartAndCanBeTakenBack() throws Exception {
        goOffline();
        List<Sample> samples = work.samples(TO_LABEL, 0, 2).samples();
        label(samples.get(0), "vat-return");
        label(samples.get(1), "vat-return");
        curator.close();
        open();
        curator.start().await(work::isOffline);
        assertEquals(all - 2, work.samples(TO_LABEL, 0, 100).total());
        assertEquals(samples.get(1).id(), step(false).samples().getFirst().id());
        comeBack();
        assertEquals(List.of("LABELLED [vat-return]"), said(samples.get(0).id()));
        assertEquals(List.of("UNLABELLED []"), said(samples.get(1).id()));
    }

    @Test
    void anUndoOfALabelInConflictTakesNoOtherLabelBack() throws Exception {
        List<Sample> samples = work.samples(TO_LABEL, 0, 2).samples();
        label(samples.get(0), "vat-return");
        curator.awaitSent();
        goOffline();
        Sample second = samples.get(1);
        server.call(
                token,
                "POST",
                "/samples/" + second.id() + "/labels",
                LabelOrder.of(0, SampleState.LABELLED, List.of("address-change")));
        label(second, "vat-return");
        step(false);
        comeBack();
        assertEquals(List.of("LABELLED [vat-return]"), said(samples.get(0).id()));
        assertEquals(List.of("LABELLED [address-change]"), said(second.id()));
        Operation kept = curator.store.outbox().all().getFirst();
        assertEquals(Operation.State.CONFLICT, kept.state());
        assertFalse(curator.waiting().canSendAgain(kept));
        assertEquals(1, server.store.labels().conflicts("zoe").size());
    }

    @Test
    void aLabelOnWhatSomebodyDecidedMeanwhileIsToldAndBothAreKept() throws Exception {
        Sample sample = work.samples(TO_LABEL, 0, 1).samples().getFirst();
        goOffline();
        String max = server.session("max", Role.CURATOR, TestContent.LYON);
        server.call(
                max,
                "POST",
                "/samples/" + sample.id() + "/adjudication",
                LabelOrder.of(0, SampleState.LABELLED, List.of("address-change")));
        label(sample, "vat-return");
        comeBack();
        Operation told = curator.store.outbox().all().getFirst();
        assertEquals(Operation.State.CONFLICT, told.state());
        assertTrue(String.valueOf(told.problem()).contains("tranché"), String.valueOf(told.problem()));
        assertEquals(
                List.of("address-change"),
                server.store.labels().find(sample.id()).orElseThrow().labels());
        assertEquals(2, said(sample.id()).size());
    }

    @Test
    void labelsMadeWithAnOlderLabelSetFollowItAndThatIsTold() throws Exception {
        List<Sample> samples = work.samples(TO_LABEL, 0, 2).samples();
        goOffline();
        label(samples.get(0), "vat-return");
        label(samples.get(1), "address-change");
        change("2026.1", LabelSetChange.Kind.RENAME, "vat-return", "vat-declaration");
        change("2026.2", LabelSetChange.Kind.SPLIT, "address-change", "move", "correction");
        comeBack();
        assertEquals(List.of("LABELLED [vat-declaration]"), said(samples.get(0).id()));
        LabelNews.Told told = work.news();
        assertEquals(1, told.moved().get(new LabelNews.Move("vat-return", "vat-declaration")));
        assertEquals(1, told.vague());
        assertTrue(work.news().isEmpty());
        assertEquals(
                SampleState.TO_REFINE,
                server.store.labels().find(samples.get(1).id()).orElseThrow().state());
        assertEquals(
                LabelEvent.Fate.APPLIED,
                server.store.labels().events(0, 100).getLast().fate());
    }

    private void change(String version, LabelSetChange.Kind kind, String source, String... targets) {
        List<Intent> after = new ArrayList<>();
        for (String each : targets) {
            after.add(TestContent.intent(each));
        }
        LabelSetOrder order = new LabelSetOrder(UUID.randomUUID().toString(), version, kind, List.of(source), after);
        String max = server.session("max", Role.CURATOR, TestContent.LYON);
        assertEquals(200, server.call(max, "POST", "/label-set", order).status());
    }
}

package org.econtacts.server.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.econtacts.model.Backing;
import org.econtacts.model.Intent;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelSetChange.Kind;
import org.econtacts.model.Role;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.AdjudicationList;
import org.econtacts.protocol.AgreementView;
import org.econtacts.protocol.CoverageView;
import org.econtacts.protocol.FormerIntents;
import org.econtacts.protocol.LabelOrder;
import org.econtacts.protocol.LabelSetOrder;
import org.econtacts.protocol.LabelSetPreview;
import org.econtacts.protocol.SampleList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdjudicationTest {

    @TempDir
    Path folder = Path.of("");

    private ServerFixture server;
    private String zoe = "";
    private String max = "";
    private List<Sample> samples = List.of();

    @BeforeEach
    void start() {
        server = new ServerFixture(folder);
        zoe = server.session("zoe", Role.CURATOR);
        max = server.session("max", Role.CURATOR);
        samples = server.call(zoe, "GET", "/samples").as(SampleList.class).samples();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aDisagreementIsShownSideBySideAndDecided() {
        label(zoe, 0, "vat-return");
        label(max, 0, "address-change");
        label(zoe, 1, "vat-return");
        label(max, 1, "vat-return");
        AdjudicationList list = server.call(zoe, "GET", "/adjudication").as(AdjudicationList.class);
        assertEquals(1, list.total());
        AdjudicationList.Case one = list.cases().getFirst();
        assertEquals(samples.getFirst().text(), one.text());
        assertEquals(
                List.of("max [address-change]", "zoe [vat-return]"),
                one.labels().stream()
                        .map(said -> said.curator() + " " + said.mark().labels())
                        .toList());
        Sample decided = server.call(zoe, "POST", "/samples/" + one.sample() + "/adjudication", order("vat-return"))
                .as(Sample.class);
        assertEquals(Backing.ADJUDICATED, decided.backing());
        assertEquals(
                0,
                server.call(zoe, "GET", "/adjudication")
                        .as(AdjudicationList.class)
                        .total());
        AgreementView agreement = server.call(max, "GET", "/agreement").as(AgreementView.class);
        assertEquals(2, agreement.all().units());
        assertEquals(0.5, agreement.all().observed());
        assertNotNull(agreement.all().kappa());
        assertEquals(
                List.of(List.of("max", "zoe")),
                agreement.pairs().stream().map(AgreementView.Line::names).toList());
        assertEquals(
                List.of(new AgreementView.Confusion(List.of("address-change"), List.of("vat-return"), 1)),
                agreement.confusions());
    }

    @Test
    void aChangeOfTheLabelSetIsPreviewedThenDoneWithTemplatesAndLabels() {
        label(zoe, 0, "vat-return");
        LabelSetOrder rename = change("c1", "2026.1", Kind.RENAME, "vat-return", "vat-declaration");
        LabelSetPreview preview =
                server.call(zoe, "POST", "/label-set/preview", rename).as(LabelSetPreview.class);
        assertEquals(new LabelSetPreview(1, 1, 0, List.of("t-vat")), preview);
        LabelSet after = server.call(zoe, "POST", "/label-set", rename).as(LabelSet.class);
        assertEquals("2026.2", after.version());
        assertEquals(after, server.call(zoe, "POST", "/label-set", rename).as(LabelSet.class));
        assertEquals(after, server.call(zoe, "GET", "/label-set").as(LabelSet.class));
        assertEquals(
                "vat-declaration",
                server.store.templates().find("t-vat", 2).orElseThrow().intent());
        LabelOrder old = new LabelOrder(
                "late",
                0,
                SampleState.LABELLED,
                List.of("vat-return"),
                null,
                null,
                "2026.1",
                null,
                null,
                null,
                null,
                null);
        String id = samples.get(1).id();
        assertEquals(
                List.of("vat-declaration"),
                server.call(max, "POST", "/samples/" + id + "/labels", old)
                        .as(Sample.class)
                        .labels());
        LabelOrder unknown = LabelOrder.of(0, SampleState.LABELLED, List.of("vat-return"));
        assertEquals(
                400,
                server.call(max, "POST", "/samples/" + id + "/labels", unknown).status());
    }

    @Test
    void samplesOfASplitIntentComeBackToBeMadePrecise() {
        label(zoe, 0, "vat-return");
        LabelSetOrder split = change("c1", "2026.1", Kind.SPLIT, "vat-return", "vat-monthly", "vat-yearly");
        assertEquals(
                1,
                server.call(zoe, "POST", "/label-set/preview", split)
                        .as(LabelSetPreview.class)
                        .relabel());
        server.call(zoe, "POST", "/label-set", split);
        List<Sample> queue = server.call(zoe, "GET", "/samples?state=TO_REFINE")
                .as(SampleList.class)
                .samples();
        assertEquals(List.of("vat-return"), queue.getFirst().labels());
        assertEquals(
                List.of("vat-return"),
                server.call(zoe, "GET", "/label-set/former").as(FormerIntents.class).intents().stream()
                        .map(Intent::id)
                        .toList());
        assertEquals(
                409,
                server.call(zoe, "POST", "/label-set", change("c2", "2026.1", Kind.ADD, null, "x"))
                        .status());
        assertEquals(
                400,
                server.call(zoe, "POST", "/label-set", change("c3", "2026.2", Kind.SPLIT, "x", "y", "z"))
                        .status());
    }

    @Test
    void intentsThatLackExamplesAreNamed() {
        label(zoe, 0, "vat-return");
        CoverageView coverage = server.call(zoe, "GET", "/label-set/coverage").as(CoverageView.class);
        CoverageView.Line vat = coverage.intents().stream()
                .filter(line -> line.intent().equals("vat-return"))
                .findFirst()
                .orElseThrow();
        assertEquals(1, vat.one());
        assertTrue(vat.lacks());
    }

    private static LabelSetOrder change(
            String event,
            String version,
            Kind kind,
            @org.eclipse.jdt.annotation.Nullable String source,
            String... targets) {
        List<Intent> intents = java.util.stream.Stream.of(targets)
                .map(id -> new Intent(id, null, Map.of("fr", id), Map.of()))
                .toList();
        return new LabelSetOrder(event, version, kind, source == null ? List.of() : List.of(source), intents);
    }

    private void label(String session, int place, String label) {
        server.call(session, "POST", "/samples/" + samples.get(place).id() + "/labels", order(label));
    }

    private static LabelOrder order(String label) {
        return LabelOrder.of(0, SampleState.LABELLED, List.of(label));
    }
}

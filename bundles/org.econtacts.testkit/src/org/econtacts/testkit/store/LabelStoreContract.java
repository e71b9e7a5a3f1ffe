package org.econtacts.testkit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Audience;
import org.econtacts.model.Feedback;
import org.econtacts.model.FeedbackKind;
import org.econtacts.model.Intent;
import org.econtacts.model.IntentScore;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelledText;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.store.LabelStore.Labelling;
import org.econtacts.store.LabelStore.Order;
import org.econtacts.store.LabelStore.SamplePage;
import org.junit.jupiter.api.Test;

/** Label sets, samples and labellings. */
public interface LabelStoreContract extends StoreFixture {

    @Test
    default void theNewestLabelSetCounts() {
        assertTrue(store().labels().labelSet().isEmpty());
        Intent intent = new Intent("cfe", Audience.BUSINESS, Map.of("fr", "CFE", "en", "Business tax"), Map.of());
        LabelSet first = new LabelSet("1", List.of(intent));
        LabelSet second =
                new LabelSet("2", List.of(intent, new Intent("pas", null, Map.of("fr", "Taux"), Map.of("fr", "…"))));
        store().labels().putLabelSet(first);
        store().labels().putLabelSet(second);
        assertEquals(second, store().labels().labelSet().orElseThrow());
    }

    @Test
    default void samplesAreAddedOnce() {
        assertEquals(2, store().labels().addAll(List.of(sample("a", 0.4), sample("b", 0.2))));
        assertEquals(1, store().labels().addAll(List.of(sample("a", 0.9), sample("c", 0.3))));
        assertEquals(sample("a", 0.4), store().labels().find("a").orElseThrow());
        assertEquals(3, store().labels().count(null));
        assertEquals(3, store().labels().count(SampleState.UNLABELLED));
    }

    @Test
    default void theLeastCertainSampleComesFirst() {
        Sample silent = new Sample("z", "?", "import", SampleState.UNLABELLED, List.of(), List.of(), 0);
        store().labels().addAll(List.of(sample("a", 0.4), sample("b", 0.2), sample("c", 0.3), silent));
        assertEquals(List.of("z", "b", "c", "a"), ids(null, "", Order.LEAST_CERTAIN_FIRST));
        assertEquals(List.of("a", "b", "c", "z"), ids(null, "", Order.OLDEST_FIRST));
        store().labels().putScores(List.of(sample("a", 0.01)));
        assertEquals(List.of("z", "a", "b", "c"), ids(null, "", Order.LEAST_CERTAIN_FIRST));
        SamplePage page = store().labels().page(null, "", Order.LEAST_CERTAIN_FIRST, 1, 2);
        assertEquals(4, page.total());
        assertEquals(List.of("a", "b"), page.rows().stream().map(Sample::id).toList());
    }

    @Test
    default void samplesAreFilteredByStateAndWords() {
        store().labels().addAll(List.of(sample("a", 0.4), sample("b", 0.2)));
        label("a", 0, SampleState.LABELLED, List.of("cfe"));
        assertEquals(List.of("a"), ids(SampleState.LABELLED, "", Order.OLDEST_FIRST));
        assertEquals(List.of("b"), ids(null, "ECHEA b", Order.OLDEST_FIRST));
        assertEquals(List.of(), ids(null, "cheance", Order.OLDEST_FIRST));
    }

    @Test
    default void aLabellingTeaches() {
        store().labels().addAll(List.of(sample("a", 0.4)));
        Sample after = label("a", 0, SampleState.LABELLED, List.of("cfe", "tva"));
        assertEquals(
                new Sample("a", text("a"), "import", SampleState.LABELLED, List.of("cfe", "tva"), after.best(), 1),
                after);
        assertEquals(after, store().labels().find("a").orElseThrow());
        assertEquals(
                List.of(
                        new Feedback(1, "", text("a"), FeedbackKind.LABELLED, "cfe", 0.4),
                        new Feedback(2, "", text("a"), FeedbackKind.LABELLED, "tva", 0)),
                journal());
    }

    @Test
    default void outOfScopeTeachesThatItAsksAboutNothing() {
        store().labels().addAll(List.of(sample("a", 0.4)));
        label("a", 0, SampleState.OUT_OF_SCOPE, List.of());
        assertEquals(List.of(new Feedback(1, "", text("a"), FeedbackKind.LABELLED, null, 0)), journal());
    }

    @Test
    default void aSecondLabellingTakesBackTheFirst() {
        store().labels().addAll(List.of(sample("a", 0.4)));
        label("a", 0, SampleState.LABELLED, List.of("cfe", "tva"));
        label("a", 1, SampleState.LABELLED, List.of("tva", "is"));
        assertEquals(List.of("LABELLED cfe", "LABELLED tva", "UNLABELLED cfe", "LABELLED is"), steps());
    }

    @Test
    default void skippingTeachesNothing() {
        store().labels().addAll(List.of(sample("a", 0.4)));
        label("a", 0, SampleState.SKIPPED, List.of());
        assertEquals(List.of(), journal());
        assertEquals(1, store().labels().count(SampleState.SKIPPED));
    }

    @Test
    default void aLabellingOfAnOldVersionIsRefused() {
        store().labels().addAll(List.of(sample("a", 0.4)));
        label("a", 0, SampleState.LABELLED, List.of("cfe"));
        assertTrue(store().labels()
                .label(labelling("a", 0, SampleState.LABELLED, List.of("tva"), "zoe"))
                .isEmpty());
        assertTrue(store().labels()
                .label(labelling("x", 0, SampleState.LABELLED, List.of("tva"), "zoe"))
                .isEmpty());
        assertEquals(1, journal().size());
    }

    @Test
    default void undoTakesBackTheLastLabellingAndSaysSo() {
        store().labels().addAll(List.of(sample("a", 0.4), sample("b", 0.4)));
        label("a", 0, SampleState.LABELLED, List.of("cfe"));
        label("a", 1, SampleState.OUT_OF_SCOPE, List.of());
        label("b", 0, SampleState.LABELLED, List.of("tva"));
        Sample b = store().labels().undo("zoe", Fixtures.NOW).orElseThrow();
        assertEquals("b", b.id());
        assertEquals(SampleState.UNLABELLED, b.state());
        Sample a = store().labels().undo("zoe", Fixtures.NOW).orElseThrow();
        assertEquals(List.of("cfe"), a.labels());
        assertEquals(3, a.version());
        assertEquals(
                SampleState.UNLABELLED,
                store().labels().undo("zoe", Fixtures.NOW).orElseThrow().state());
        assertTrue(store().labels().undo("zoe", Fixtures.NOW).isEmpty());
        assertEquals(
                List.of(
                        "LABELLED cfe",
                        "UNLABELLED cfe",
                        "LABELLED null",
                        "LABELLED tva",
                        "UNLABELLED tva",
                        "UNLABELLED null",
                        "LABELLED cfe",
                        "UNLABELLED cfe"),
                steps());
    }

    @Test
    default void undoLeavesAloneWhatAnotherCuratorHasLabelledSince() {
        store().labels().addAll(List.of(sample("a", 0.4)));
        label("a", 0, SampleState.LABELLED, List.of("cfe"));
        store().labels().label(labelling("a", 1, SampleState.LABELLED, List.of("tva"), "max"));
        assertTrue(store().labels().undo("zoe", Fixtures.NOW).isEmpty());
        assertEquals(List.of("tva"), store().labels().find("a").orElseThrow().labels());
    }

    @Test
    default void labelledSamplesServeForTraining() {
        Sample known = new Sample("k", "known", "import", SampleState.LABELLED, List.of("is"), List.of(), 0);
        store().labels().addAll(List.of(sample("a", 0.4), known, sample("b", 0.4)));
        label("b", 0, SampleState.OUT_OF_SCOPE, List.of());
        assertEquals(
                List.of(new LabelledText("known", List.of("is")), new LabelledText(text("b"), List.of())),
                store().labels().labelled());
    }

    private static String text(String id) {
        return "Échéance " + id;
    }

    private static Sample sample(String id, double certainty) {
        return new Sample(
                id,
                text(id),
                "import",
                SampleState.UNLABELLED,
                List.of(),
                List.of(new IntentScore("cfe", certainty)),
                0);
    }

    private static Labelling labelling(
            String sample, long version, SampleState state, List<String> labels, String account) {
        return new Labelling(sample, version, state, labels, account, "1", Fixtures.NOW);
    }

    private Sample label(String sample, long version, SampleState state, List<String> labels) {
        return store().labels()
                .label(labelling(sample, version, state, labels, "zoe"))
                .orElseThrow();
    }

    private List<String> ids(@Nullable SampleState state, String text, Order order) {
        return store().labels().page(state, text, order, 0, 100).rows().stream()
                .map(Sample::id)
                .toList();
    }

    private List<Feedback> journal() {
        return store().decisions().feedbackAfter(0, 100);
    }

    private List<String> steps() {
        return journal().stream()
                .map(entry -> entry.kind() + " " + entry.intent())
                .toList();
    }
}

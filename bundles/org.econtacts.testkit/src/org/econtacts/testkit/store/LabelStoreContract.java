package org.econtacts.testkit.store;

import static org.econtacts.testkit.store.Labellings.sample;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Audience;
import org.econtacts.model.Intent;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelSetChange;
import org.econtacts.model.LabelledText;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleOrder;
import org.econtacts.model.SampleState;
import org.econtacts.store.LabelStore.SamplePage;
import org.econtacts.store.labels.Draw;
import org.econtacts.store.labels.SampleQuery;
import org.econtacts.store.labels.SampleQuery.Viewer;
import org.junit.jupiter.api.Test;

/** Label sets and samples. */
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
    default void aGrownLabelSetSaysWhatItHasMore() {
        Intent intent = new Intent("cfe", null, Map.of("fr", "CFE"), Map.of());
        store().labels().putLabelSet(new LabelSet("1", List.of(intent)));
        store().labels()
                .putLabelSet(new LabelSet(
                        "2", List.of(intent, new Intent("pas", null, Map.of("fr", "Taux"), Map.of()))));
        assertEquals(
                List.of(new LabelSetChange("1", "2", LabelSetChange.Kind.ADD, List.of(), List.of("pas"))),
                store().labels().labelSetChanges());
    }

    @Test
    default void theLeastCertainSampleComesFirst() {
        Sample silent = new Sample("z", "?", "import", SampleState.UNLABELLED, List.of(), List.of(), 0);
        store().labels().addAll(List.of(sample("a", 0.4), sample("b", 0.2), sample("c", 0.3), silent));
        assertEquals(List.of("z", "b", "c", "a"), ids(SampleOrder.LEAST_CERTAIN_FIRST));
        assertEquals(List.of("a", "b", "c", "z"), ids(SampleOrder.OLDEST_FIRST));
        store().labels().putScores(List.of(sample("a", 0.01)));
        assertEquals(List.of("z", "a", "b", "c"), ids(SampleOrder.LEAST_CERTAIN_FIRST));
        SamplePage page = store().labels().page(query(SampleOrder.LEAST_CERTAIN_FIRST), 1, 2);
        assertEquals(4, page.total());
        assertEquals(List.of("a", "b"), page.rows().stream().map(Sample::id).toList());
    }

    @Test
    default void samplesOnWhichTheAnalysersDisagreeComeFirst() {
        store().labels().addAll(List.of(sample("a", 0.4), sample("b", 0.2), sample("c", 0.3)));
        store().labels().putDisagreement(Map.of("b", 0.5, "c", 0.9));
        assertEquals(List.of("c", "b", "a"), ids(SampleOrder.ANALYSERS_DISAGREE));
    }

    @Test
    default void onlySuspectedLabelsAreListedAsSuch() {
        store().labels().addAll(List.of(sample("a", 0.4), sample("b", 0.2), sample("c", 0.3)));
        store().labels().putSuspicions(Map.of("b", 0.5, "a", 0.9));
        assertEquals(List.of("a", "b"), ids(SampleOrder.SUSPECTED_LABELS));
        store().labels().putSuspicions(Map.of("c", 0.1));
        assertEquals(List.of("c"), ids(SampleOrder.SUSPECTED_LABELS));
    }

    @Test
    default void theRandomAuditTakesItsShareInAnOrderOfItsOwn() {
        List<Sample> all = IntStream.range(0, 1000)
                .mapToObj(i -> sample("s" + i, i / 1000.0))
                .toList();
        store().labels().addAll(all);
        SampleQuery query = new SampleQuery(new Viewer("zoe", 0, 0.1), null, "", "", SampleOrder.RANDOM_AUDIT);
        List<Sample> audit = store().labels().page(query, 0, 1000).rows();
        List<String> expected = all.stream()
                .map(Sample::id)
                .filter(id -> Draw.of(id).audit() < 0.1)
                .sorted(Comparator.comparingDouble(id -> Draw.of(id).audit()))
                .toList();
        assertEquals(expected, audit.stream().map(Sample::id).toList());
        // three standard deviations of a binomial draw of 1000 with probability 0.1
        assertTrue(Math.abs(expected.size() - 100) < 29, expected.size() + " of 1000");
    }

    @Test
    default void samplesAreFilteredByStateWordsAndIntent() {
        store().labels().addAll(List.of(sample("a", 0.4), sample("b", 0.2)));
        store().labels().label(Labellings.action("e1", "a", "zoe", 0, Labellings.about("tva", "c_e")));
        assertEquals(List.of("a"), found(SampleState.LABELLED, "", ""));
        assertEquals(List.of("b"), found(null, "ECHEA b", ""));
        assertEquals(List.of(), found(null, "cheance", ""));
        assertEquals(List.of("a"), found(null, "", "tva"));
        assertEquals(List.of("b"), found(null, "", "cfe"));
        assertEquals(List.of(), found(null, "", "tv"));
    }

    @Test
    default void labelledSamplesServeForTraining() {
        Sample known = new Sample("k", "known", "import", SampleState.LABELLED, List.of("is"), List.of(), 0);
        store().labels().addAll(List.of(sample("a", 0.4), known, sample("b", 0.4), sample("c", 0.4)));
        store().labels().label(Labellings.action("e1", "b", "zoe", 0, Labellings.about()));
        store().labels().label(Labellings.action("e2", "c", "zoe", 0, Labellings.about("tva")));
        store().labels().label(Labellings.action("e3", "c", "max", 0, Labellings.about("is")));
        assertEquals(
                List.of(new LabelledText("known", List.of("is")), new LabelledText(Labellings.text("b"), List.of())),
                store().labels().labelled());
    }

    private static SampleQuery query(SampleOrder order) {
        return new SampleQuery(null, null, "", "", order);
    }

    private List<String> ids(SampleOrder order) {
        return store().labels().page(query(order), 0, 100).rows().stream()
                .map(Sample::id)
                .toList();
    }

    private List<String> found(@Nullable SampleState state, String text, String intent) {
        SampleQuery query = new SampleQuery(null, state, text, intent, SampleOrder.OLDEST_FIRST);
        return store().labels().page(query, 0, 100).rows().stream()
                .map(Sample::id)
                .toList();
    }
}

package org.econtacts.testkit.store;

import static org.econtacts.testkit.store.Labellings.about;
import static org.econtacts.testkit.store.Labellings.action;
import static org.econtacts.testkit.store.Labellings.sample;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.econtacts.model.Intent;
import org.econtacts.model.LabelEvent;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelSetChange.Kind;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.store.labels.Revising.Reach;
import org.econtacts.store.labels.Revision;
import org.junit.jupiter.api.Test;

/** Changes of the label set, and what becomes of labels. */
public interface LabelSetContract extends StoreFixture {

    @Test
    default void labelsFollowARenamedIntentAsEvents() {
        begin();
        assertEquals(new Reach(2, 1), store().labels().reach(List.of("cfe")));
        LabelSet after =
                revise("r1", Kind.RENAME, List.of("cfe"), "cfe-deadline").orElseThrow();
        assertEquals("2", after.version());
        assertEquals(List.of("cfe-deadline", "tva", "is"), ids(after));
        assertEquals(List.of("cfe-deadline"), now("a").labels());
        assertEquals(List.of("cfe-deadline"), now("given").labels());
        LabelEvent last = store().labels().events(1, 10).getFirst();
        assertEquals(LabelEvent.Kind.LABEL_SET, last.kind());
        assertEquals(List.of("cfe"), last.before().labels());
        assertEquals(List.of("cfe-deadline"), last.after().labels());
        assertEquals(Optional.of(after), revise("r1", Kind.RENAME, List.of("cfe"), "cfe-deadline"));
        assertEquals(1, store().labels().labelSetChanges().size());
    }

    @Test
    default void mergedIntentsBecomeOneLabel() {
        begin();
        store().labels().label(action("e2", "b", "zoe", 0, about("tva", "cfe")));
        revise("r1", Kind.MERGE, List.of("cfe", "tva"), "business-tax");
        assertEquals(List.of("business-tax"), now("b").labels());
        assertEquals(List.of("business-tax"), now("a").labels());
    }

    @Test
    default void samplesOfASplitIntentKeepTheirLabelAndWaitToBeMadePrecise() {
        begin();
        revise("r1", Kind.SPLIT, List.of("cfe"), "cfe-amount", "cfe-deadline");
        assertEquals(SampleState.TO_REFINE, now("a").state());
        assertEquals(List.of("cfe"), now("a").labels());
        assertEquals(SampleState.TO_REFINE, now("given").state());
        assertEquals(List.of(), store().labels().labelled());
        assertEquals(2, store().labels().count(SampleState.TO_REFINE));
        store().labels().label(action("e2", "a", "zoe", 1, about("cfe-amount")));
        assertEquals(SampleState.LABELLED, now("a").state());
    }

    @Test
    default void intentsThatAreGoneKeepTheirLastName() {
        assertEquals(List.of(), store().labels().formerIntents());
        begin();
        Intent called = new Intent("cfe", null, Map.of("fr", "Cotisation"), Map.of());
        Revision renamed = new Revision("r1", "zoe", "1", Kind.RENAME, List.of("cfe"), List.of(called), Fixtures.NOW);
        store().labels().revise(renamed, new LabelSet("1", List.of()));
        assertEquals(List.of(), store().labels().formerIntents());
        revise2("r2", "2", Kind.SPLIT, List.of("cfe"), "cfe-amount", "cfe-deadline");
        assertEquals(List.of(called), store().labels().formerIntents());
        revise2("r3", "3", Kind.DEPRECATE, List.of("tva"));
        assertEquals(
                List.of("cfe", "tva"),
                store().labels().formerIntents().stream().map(Intent::id).toList());
    }

    @Test
    default void samplesOfAWithdrawnIntentWaitForAnother() {
        begin();
        LabelSet after = revise("r1", Kind.DEPRECATE, List.of("cfe")).orElseThrow();
        assertEquals(List.of("tva", "is"), ids(after));
        assertEquals(SampleState.TO_REFINE, now("a").state());
    }

    @Test
    default void whatWasSaidOffLineInOldWordsIsTakenInTheNewOnes() {
        begin();
        revise("r1", Kind.RENAME, List.of("tva"), "vat");
        store().labels().label(action("e2", "b", "zoe", 0, about("tva")));
        assertEquals(List.of("vat"), now("b").labels());
        revise2("r2", "2", Kind.SPLIT, List.of("is"), "is-1", "is-2");
        store().labels().label(action("e3", "c", "zoe", 0, about("is")));
        assertEquals(SampleState.TO_REFINE, now("c").state());
    }

    @Test
    default void undoSpeaksTheNewWordsToo() {
        begin();
        store().labels().label(action("e2", "a", "zoe", 1, about("tva")));
        revise("r1", Kind.RENAME, List.of("cfe"), "cfe-deadline");
        store().labels().undo("u1", "zoe", false, Fixtures.NOW);
        assertEquals(List.of("cfe-deadline"), now("a").labels());
    }

    @Test
    default void aChangeThatDoesNotFitIsRefused() {
        begin();
        assertTrue(revise("r1", Kind.ADD, List.of(), "tva").isEmpty());
        assertTrue(revise("r2", Kind.RENAME, List.of("unknown"), "x").isEmpty());
        assertTrue(revise("r3", Kind.SPLIT, List.of("cfe"), "cfe", "x").isEmpty());
        assertTrue(revise("r4", Kind.MERGE, List.of("cfe", "tva"), "is").isEmpty());
        assertTrue(revise("r5", Kind.SPLIT, List.of("cfe"), "x").isEmpty());
        assertTrue(revise2("r6", "0", Kind.ADD, List.of(), "x").isEmpty());
        assertEquals(
                List.of("cfe", "tva", "is"), ids(store().labels().labelSet().orElseThrow()));
    }

    private void begin() {
        store().labels()
                .putLabelSet(new LabelSet(
                        "1",
                        Stream.of("cfe", "tva", "is")
                                .map(LabelSetContract::intent)
                                .toList()));
        Sample given = new Sample("given", "known", "import", SampleState.LABELLED, List.of("cfe"), List.of(), 0);
        store().labels().addAll(List.of(sample("a", 0.4), sample("b", 0.4), sample("c", 0.4), given));
        store().labels().label(action("e1", "a", "zoe", 0, about("cfe")));
    }

    private static Intent intent(String id) {
        return new Intent(id, null, Map.of("en", "About " + id), Map.of());
    }

    private static List<String> ids(LabelSet labels) {
        return labels.intents().stream().map(Intent::id).toList();
    }

    private Optional<LabelSet> revise(String id, Kind kind, List<String> sources, String... targets) {
        return revise2(id, "1", kind, sources, targets);
    }

    private Optional<LabelSet> revise2(String id, String from, Kind kind, List<String> sources, String... targets) {
        List<Intent> intents = Stream.of(targets).map(LabelSetContract::intent).toList();
        Revision revision = new Revision(id, "zoe", from, kind, sources, intents, Fixtures.NOW);
        return store().labels().revise(revision, new LabelSet("1", List.of()));
    }

    private Sample now(String id) {
        return store().labels().find(id).orElseThrow();
    }
}

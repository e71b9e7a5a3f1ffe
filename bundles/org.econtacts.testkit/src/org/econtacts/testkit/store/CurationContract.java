package org.econtacts.testkit.store;

import static org.econtacts.testkit.store.Labellings.about;
import static org.econtacts.testkit.store.Labellings.action;
import static org.econtacts.testkit.store.Labellings.adjudication;
import static org.econtacts.testkit.store.Labellings.sample;
import static org.econtacts.testkit.store.Labellings.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.econtacts.model.Backing;
import org.econtacts.model.Feedback;
import org.econtacts.model.FeedbackKind;
import org.econtacts.model.Flag;
import org.econtacts.model.Label;
import org.econtacts.model.LabelEvent;
import org.econtacts.model.Mark;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleOrder;
import org.econtacts.model.SampleState;
import org.econtacts.model.Sight;
import org.econtacts.store.labels.LabelAction;
import org.econtacts.store.labels.LabelOutcome;
import org.econtacts.store.labels.LabelOutcome.Conflict;
import org.econtacts.store.labels.LabelOutcome.Done;
import org.econtacts.store.labels.SampleQuery;
import org.econtacts.store.labels.SampleQuery.Viewer;
import org.econtacts.store.labels.Steps;
import org.junit.jupiter.api.Test;

/** Labels of several curators, their conflicts, undo and redo. */
public interface CurationContract extends StoreFixture {

    @Test
    default void aLabellingTeaches() {
        add("a");
        Done done = label(action("e1", "a", "zoe", 0, about("cfe", "tva")));
        assertEquals(SampleState.LABELLED, done.sample().state());
        assertEquals(List.of("cfe", "tva"), done.sample().labels());
        assertEquals(Backing.ONE, done.sample().backing());
        assertEquals(done.sample(), now("a"));
        assertEquals(
                List.of(
                        new Feedback(1, "", text("a"), FeedbackKind.LABELLED, "cfe", 0.4),
                        new Feedback(2, "", text("a"), FeedbackKind.LABELLED, "tva", 0)),
                store().decisions().feedbackAfter(0, 100));
    }

    @Test
    default void everyActionIsKeptWithAllThatWasSeen() {
        add("a");
        Sight sight = new Sight(false, "m-2026-11", SampleOrder.RANDOM_AUDIT, 0.05);
        Mark mark = new Mark(SampleState.LABELLED, List.of("cfe"), Flag.UNCLEAR_GUIDELINE, "see\nguideline");
        LabelAction action = new LabelAction(
                "e1", "a", "zoe", false, 0, mark, "2026.4", sight, Fixtures.NOW.minusSeconds(60), Fixtures.NOW);
        label(action);
        assertEquals(
                List.of(new LabelEvent(
                        1,
                        "e1",
                        "e1",
                        LabelEvent.Kind.LABEL,
                        "a",
                        "zoe",
                        false,
                        0,
                        Mark.NONE,
                        mark,
                        "2026.4",
                        sight,
                        Fixtures.NOW.minusSeconds(60),
                        Fixtures.NOW,
                        null,
                        LabelEvent.Fate.APPLIED)),
                store().labels().events(0, 10));
        assertEquals(
                List.of(new Label("a", "zoe", false, mark, 1, "e1", "2026.4", false, Fixtures.NOW)),
                store().labels().labels("a"));
        assertEquals(store().labels().labels("a"), store().labels().labels());
    }

    @Test
    default void theSameEventTwiceHasOneEffect() {
        add("a");
        LabelAction action = action("e1", "a", "zoe", 0, about("cfe"));
        assertEquals(label(action), label(action));
        assertEquals(List.of("LABELLED cfe"), steps());
        assertEquals(1, store().labels().events(0, 10).size());
        assertInstanceOf(
                LabelOutcome.KeyReused.class, store().labels().label(action("e1", "a", "max", 0, about("tva"))));
    }

    @Test
    default void twoCuratorsNeverOverwriteEachOther() {
        add("a");
        label(action("e1", "a", "zoe", 0, about("cfe")));
        Done done = label(action("e2", "a", "max", 0, about("tva")));
        assertEquals(SampleState.DISPUTED, done.sample().state());
        assertEquals(List.of(), done.sample().labels());
        assertEquals(
                List.of(List.of("tva"), List.of("cfe")),
                store().labels().labels("a").stream()
                        .map(each -> each.mark().labels())
                        .toList());
        assertEquals(List.of("LABELLED cfe", "UNLABELLED cfe"), steps());
    }

    @Test
    default void curatorsWhoAgreeStandBehindTheLabelTogether() {
        add("a");
        label(action("e1", "a", "zoe", 0, about("cfe", "tva")));
        Done done = label(action("e2", "a", "max", 0, about("tva", "cfe")));
        assertEquals(Backing.SEVERAL, done.sample().backing());
        assertEquals(SampleState.LABELLED, done.sample().state());
    }

    @Test
    default void theAdjudicatedLabelWins() {
        add("a");
        label(action("e1", "a", "zoe", 0, about("cfe")));
        label(action("e2", "a", "max", 0, about("tva")));
        assertEquals(List.of("a"), store().labels().contested());
        Done done = label(adjudication("e3", "a", "ida", 0, about("tva")));
        assertEquals(List.of("tva"), done.sample().labels());
        assertEquals(Backing.ADJUDICATED, done.sample().backing());
        assertEquals(List.of(), store().labels().contested());
        Done later = label(action(Fixtures.NOW.plusSeconds(9), "e4", "a", "zoe", 1, about("is")));
        assertEquals(List.of("tva"), later.sample().labels());
        assertEquals(List.of("a"), store().labels().contested());
    }

    @Test
    default void theLabelThatCameWithTheTextCountsUntilACuratorSpeaks() {
        Sample given = new Sample("k", "known", "import", SampleState.LABELLED, List.of("is"), List.of(), 0);
        store().labels().addAll(List.of(given));
        assertEquals(Backing.GIVEN, now("k").backing());
        Done done = label(action("e1", "k", "zoe", 0, about("tva")));
        assertEquals(List.of("tva"), done.sample().labels());
        label(action("e2", "k", "zoe", 1, Mark.NONE));
        assertEquals(List.of("is"), now("k").labels());
    }

    @Test
    default void aCuratorsOwnChangeOnAnOldVersionIsKeptAsideUntilTheyChoose() {
        add("a");
        label(action("e1", "a", "zoe", 0, about("cfe")));
        Conflict conflict =
                assertInstanceOf(Conflict.class, store().labels().label(action("e2", "a", "zoe", 0, about("tva"))));
        assertEquals(about("tva"), conflict.kept().after());
        assertEquals(List.of("cfe"), now("a").labels());
        assertEquals(
                List.of("e2"),
                store().labels().conflicts("zoe").stream().map(LabelEvent::id).toList());
        assertInstanceOf(Conflict.class, store().labels().label(action("e2", "a", "zoe", 0, about("tva"))));
        LabelAction chosen = action("e3", "a", "zoe", 1, about("tva"));
        assertInstanceOf(Done.class, store().labels().resolve("e2", chosen));
        assertInstanceOf(Done.class, store().labels().resolve("e2", chosen));
        assertEquals(List.of("tva"), now("a").labels());
        assertEquals(List.of(), store().labels().conflicts("zoe"));
        undo("u1");
        assertEquals(List.of("cfe"), now("a").labels());
        assertEquals(1, store().labels().conflicts("zoe").size());
    }

    @Test
    default void aChangeOnTopOfALabelKeptAsideIsKeptAsideTooUntilTheyChoose() {
        add("a");
        label(action("e1", "a", "zoe", 0, about("cfe")));
        store().labels().label(action("e2", "a", "zoe", 0, about("tva")));
        assertInstanceOf(Conflict.class, store().labels().label(action("e3", "a", "zoe", 1, about("is"))));
        assertEquals(List.of("cfe"), now("a").labels());
        assertInstanceOf(Done.class, store().labels().resolve("e2", action("e4", "a", "zoe", 1, about("tva"))));
        assertInstanceOf(Done.class, store().labels().resolve("e3", action("e5", "a", "zoe", 2, about("is"))));
        label(action("e6", "a", "zoe", 3, about("cfe")));
        assertEquals(List.of("cfe"), now("a").labels());
    }

    @Test
    default void theSameLabelFromTwoPlacesIsNoConflict() {
        add("a");
        label(action("e1", "a", "zoe", 0, about("cfe")));
        label(action("e2", "a", "zoe", 0, about("cfe")));
        assertEquals(List.of("LABELLED cfe"), steps());
    }

    @Test
    default void personalDataWithdrawsTheSampleUntilItIsSettled() {
        add("a");
        label(action("e1", "a", "zoe", 0, about("cfe")));
        Mark leak = new Mark(SampleState.UNLABELLED, List.of(), Flag.PERSONAL_DATA, "name in line 2");
        assertEquals(
                SampleState.QUARANTINED,
                label(action("e2", "a", "max", 0, leak)).sample().state());
        assertEquals(List.of("LABELLED cfe", "UNLABELLED cfe"), steps());
        Sample seen = store().labels().find("a", new Viewer("zoe", 0, 0)).orElseThrow();
        assertEquals("", seen.text());
        assertEquals(0, store().labels().page(SampleQuery.of(null), 0, 10).total());
        Done settled = label(adjudication("e3", "a", "ida", 0, Mark.NONE));
        assertEquals(List.of("cfe"), settled.sample().labels());
    }

    @Test
    default void theSecondCuratorDoesNotSeeWhatTheFirstSaid() {
        add("a");
        label(action("e1", "a", "zoe", 0, about("cfe")));
        Viewer max = new Viewer("max", 1, 0);
        Sample blind = store().labels().find("a", max).orElseThrow();
        assertEquals(SampleState.UNLABELLED, blind.state());
        assertEquals(List.of(), blind.labels());
        assertEquals(0, blind.version());
        assertEquals(List.of(blind), unlabelled(max));
        assertEquals(List.of(), unlabelled(new Viewer("zoe", 1, 0)));
        assertEquals(List.of(), unlabelled(new Viewer("max", 0, 0)));
        label(action("e2", "a", "max", 0, about("tva")));
        Sample seen = store().labels().find("a", max).orElseThrow();
        assertEquals(SampleState.DISPUTED, seen.state());
        assertEquals(List.of("tva"), seen.labels());
        assertEquals(List.of(), unlabelled(new Viewer("ida", 1, 0)));
    }

    @Test
    default void whatOneCuratorSetsAsideAnotherFinds() {
        add("a");
        label(action("e1", "a", "zoe", 0, Mark.of(SampleState.SKIPPED, List.of())));
        assertEquals(List.of(), steps());
        assertEquals(List.of(), unlabelled(new Viewer("zoe", 0, 0)));
        assertEquals(1, unlabelled(new Viewer("max", 0, 0)).size());
        label(action("e2", "a", "max", 0, about("tva")));
        assertEquals(
                SampleState.LABELLED,
                store().labels()
                        .find("a", new Viewer("zoe", 0, 0))
                        .orElseThrow()
                        .state());
    }

    @Test
    default void anUndoMeantForOneStepTakesNoOtherBack() {
        add("a", "b");
        label(action("e1", "a", "zoe", 0, about("cfe")));
        label(action("e2", "b", "zoe", 0, about("tva")));
        assertTrue(store().labels().undo("u1", "zoe", false, Fixtures.NOW, "e1").isEmpty());
        assertEquals(List.of("tva"), now("b").labels());
        assertEquals(
                "b",
                store().labels()
                        .undo("u2", "zoe", false, Fixtures.NOW, "e2")
                        .orElseThrow()
                        .samples()
                        .getFirst()
                        .id());
        assertTrue(store().labels().undo("r1", "zoe", true, Fixtures.NOW, "e1").isEmpty());
        assertTrue(store().labels().undo("r2", "zoe", true, Fixtures.NOW, "e2").isPresent());
    }

    @Test
    default void undoAndRedoGoAllTheWayAndAreEventsThemselves() {
        add("a", "b");
        label(action("e1", "a", "zoe", 0, about("cfe")));
        label(action("e2", "a", "zoe", 1, about()));
        label(action("e3", "b", "zoe", 0, about("tva")));
        assertEquals("b", undo("u1").samples().getFirst().id());
        assertEquals(List.of("cfe"), undo("u2").samples().getFirst().labels());
        assertEquals(SampleState.UNLABELLED, undo("u3").samples().getFirst().state());
        assertTrue(store().labels().undo("u4", "zoe", false, Fixtures.NOW).isEmpty());
        assertEquals(List.of("cfe"), redo("r1").samples().getFirst().labels());
        assertEquals(SampleState.OUT_OF_SCOPE, redo("r2").samples().getFirst().state());
        assertEquals(redo("r2"), redo("r2"));
        assertEquals(8, store().labels().events(0, 100).size());
        assertEquals(
                List.of("e1", "e2"),
                store().labels().events(6, 100).stream().map(LabelEvent::undoOf).toList());
        assertEquals(List.of("tva"), redo("r3").samples().getFirst().labels());
        assertTrue(store().labels().undo("r4", "zoe", true, Fixtures.NOW).isEmpty());
    }

    @Test
    default void somethingNewAfterAnUndoCannotBeFollowedByRedo() {
        add("a", "b");
        label(action("e1", "a", "zoe", 0, about("cfe")));
        undo("u1");
        label(action("e2", "b", "zoe", 0, about("cfe")));
        assertTrue(store().labels().undo("r1", "zoe", true, Fixtures.NOW).isEmpty());
        assertEquals("b", undo("u2").samples().getFirst().id());
        assertTrue(store().labels().undo("u3", "zoe", false, Fixtures.NOW).isEmpty());
    }

    @Test
    default void undoLeavesOtherCuratorsAlone() {
        add("a");
        label(action("e1", "a", "zoe", 0, about("cfe")));
        label(action("e2", "a", "max", 0, about("tva")));
        undo("u1");
        assertEquals(List.of("tva"), now("a").labels());
        label(adjudication("e3", "a", "zoe", 0, about("is")));
        label(adjudication("e4", "a", "ida", 1, about("cfe")));
        assertEquals(0, undo("u2").count());
        assertEquals(List.of("cfe"), now("a").labels());
    }

    @Test
    default void aBulkChangeIsOneStep() {
        add("a", "b", "c");
        label(action("e1", "a", "zoe", 0, about("cfe")));
        SampleQuery all = SampleQuery.of(null);
        LabelAction bulk = action("e2", "", "zoe", 0, about("tva"));
        assertEquals(Optional.empty(), store().labels().bulk(all, 2, bulk));
        assertEquals(Optional.of(3L), store().labels().bulk(all, 3, bulk));
        assertEquals(Optional.of(3L), store().labels().bulk(all, 3, bulk));
        assertEquals(3, store().labels().count(SampleState.LABELLED));
        assertEquals(3, undo("u1").count());
        assertEquals(List.of("cfe"), now("a").labels());
        assertEquals(1, store().labels().count(SampleState.LABELLED));
        assertEquals(3, redo("r1").count());
        assertEquals(List.of("tva"), now("a").labels());
    }

    @Test
    default void whatWasSaidElsewhereComesInUnlessTheCuratorHasSpokenSince() {
        add("a", "b");
        label(action("e1", "a", "zoe", 0, about("cfe")));
        LabelAction older = action(Fixtures.NOW.minusSeconds(9), "i1", "a", "zoe", 0, about("tva"));
        LabelAction other = action(Fixtures.NOW.minusSeconds(9), "i2", "b", "zoe", 0, about("tva"));
        assertEquals(1, store().labels().bring(List.of(older, other)));
        assertEquals(0, store().labels().bring(List.of(older, other)));
        assertEquals(List.of("cfe"), now("a").labels());
        assertEquals(List.of("tva"), now("b").labels());
        assertEquals(
                LabelEvent.Kind.IMPORT, store().labels().events(1, 9).getFirst().kind());
        assertEquals("a", undo("u1").samples().getFirst().id());
        assertTrue(store().labels().undo("u2", "zoe", false, Fixtures.NOW).isEmpty());
        assertEquals(Optional.of(Mark.NONE), store().labels().given("a"));
    }

    @Test
    default void anUnknownSampleIsSaid() {
        assertInstanceOf(LabelOutcome.Unknown.class, store().labels().label(action("e1", "x", "zoe", 0, about("cfe"))));
    }

    private void add(String... ids) {
        for (String id : ids) {
            store().labels().addAll(List.of(sample(id, 0.4)));
        }
    }

    private Done label(LabelAction action) {
        return assertInstanceOf(Done.class, store().labels().label(action));
    }

    private Steps undo(String id) {
        return store().labels().undo(id, "zoe", false, Fixtures.NOW).orElseThrow();
    }

    private Steps redo(String id) {
        return store().labels().undo(id, "zoe", true, Fixtures.NOW).orElseThrow();
    }

    private Sample now(String id) {
        return store().labels().find(id).orElseThrow();
    }

    private List<Sample> unlabelled(Viewer viewer) {
        SampleQuery query = new SampleQuery(viewer, SampleState.UNLABELLED, "", "", SampleOrder.OLDEST_FIRST);
        return store().labels().page(query, 0, 10).rows();
    }

    private List<String> steps() {
        return store().decisions().feedbackAfter(0, 100).stream()
                .map(entry -> entry.kind() + " " + entry.intent())
                .toList();
    }
}

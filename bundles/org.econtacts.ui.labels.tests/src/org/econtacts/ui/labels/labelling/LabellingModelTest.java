package org.econtacts.ui.labels.labelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleOrder;
import org.econtacts.model.SampleState;
import org.econtacts.ui.labels.HeldTasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LabellingModelTest {

    private final FakeSamples server = new FakeSamples(450);
    private final HeldTasks tasks = new HeldTasks();
    private final List<String> told = new ArrayList<>();
    private final LabellingModel model = model();

    private LabellingModel model() {
        return new LabellingModel(server, tasks, new Telling());
    }

    private final class Telling implements LabellingListener {
        @Override
        public void changed() {
            // the tests look at the model themselves
        }

        @Override
        public void conflict(Sample sample) {
            told.add("conflict " + sample.id());
        }

        @Override
        public void stepWaits() {
            told.add("step waits");
        }

        @Override
        public void nothingToUndo() {
            told.add("nothing to undo");
        }

        @Override
        public void failed(Exception cause) {
            told.add("failed");
        }
    }

    @BeforeEach
    void load() {
        model.reload();
        tasks.finishAll();
        server.asked.clear();
    }

    private String shown() {
        return Objects.requireNonNull(model.rows().current()).id();
    }

    @Test
    void theNextSampleIsShownBeforeTheServerHasAnswered() {
        model.label("pas");
        assertEquals("s1", shown());
        assertEquals(1, model.counts().labelled());
        assertEquals(449, model.counts().total());
        assertEquals(1, model.unsent());
        assertEquals(SampleState.UNLABELLED, server.get("s0").state());
    }

    @Test
    void labellingsAreSentOneAtATimeAndInOrder() {
        model.label("pas");
        model.outOfScope();
        model.skip();
        assertEquals(1, tasks.held());
        tasks.finishAll();
        assertEquals(
                List.of("label s0 LABELLED [pas]", "label s1 OUT_OF_SCOPE []", "label s2 SKIPPED []"), server.asked);
        assertEquals(2, model.counts().labelled());
        assertEquals(0, model.unsent());
    }

    @Test
    void aDigitChoosesWhatTheEngineHoldsForLikelyAndNothingWhereItHasNone() {
        model.chooseBest(5);
        assertEquals("s0", shown());
        model.chooseBest(2);
        tasks.finishAll();
        assertEquals(List.of("cfe"), server.get("s0").labels());
    }

    @Test
    void undoOfALabellingThatWasNotSentAsksTheServerNothing() {
        model.label("pas");
        model.label("cfe");
        model.undo();
        assertEquals("s1", shown());
        tasks.finishAll();
        assertEquals(List.of("label s0 LABELLED [pas]"), server.asked);
        assertEquals(1, model.counts().labelled());
    }

    @Test
    void undoOfALabellingUnderWayFollowsIt() {
        model.label("pas");
        model.undo();
        assertEquals("s0", shown());
        tasks.finishAll();
        assertEquals(List.of("label s0 LABELLED [pas]", "undo"), server.asked);
        assertEquals(0, model.counts().labelled());
        assertEquals(450, model.counts().total());
    }

    @Test
    void aSampleLabelledAgainAfterAnUndoIsSentAtTheVersionTheUndoMade() {
        model.label("pas");
        tasks.finishAll();
        model.undo();
        model.label("cfe");
        tasks.finishAll();
        assertEquals(List.of("cfe"), server.get("s0").labels());
        assertEquals(List.of(), told);
        assertEquals("s1", shown());
    }

    @Test
    void undoGoesBackToTheLabellingsOfAnEarlierSession() {
        model.label("pas");
        tasks.finishAll();
        LabellingModel later = model();
        later.reload();
        tasks.finishAll();
        later.undo();
        tasks.finishAll();
        assertEquals("s0", Objects.requireNonNull(later.rows().current()).id());
        assertEquals(450, later.counts().total());
        assertEquals(0, later.counts().labelled());
    }

    @Test
    void undoWithoutALabellingSaysSo() {
        model.undo();
        tasks.finishAll();
        assertEquals(List.of("nothing to undo"), told);
    }

    @Test
    void undoInAnotherViewTurnsBackToTheViewOfTheSample() {
        model.label("pas");
        tasks.finishAll();
        model.show(SampleState.LABELLED);
        tasks.finishAll();
        model.undo();
        tasks.finishAll();
        assertEquals(SampleState.UNLABELLED, model.view());
        assertEquals("s0", shown());
        assertEquals(200, model.rows().size());
    }

    @Test
    void aChoiceThatCameSecondIsToldAndTheNextOnesAreKept() {
        server.takeOver("s0");
        model.label("pas");
        model.label("pas");
        tasks.finishAll();
        assertEquals(List.of("conflict s0"), told);
        assertEquals(List.of("tva"), server.get("s0").labels());
        assertEquals(List.of("pas"), server.get("s1").labels());
        assertEquals(2, model.counts().labelled());
        assertEquals("s2", shown());
    }

    @Test
    void anUndoAfterAConflictTakesBackOnesOwnLabelling() {
        model.label("pas");
        tasks.finishAll();
        server.takeOver("s1");
        model.label("pas");
        tasks.finishAll();
        model.undo();
        tasks.finishAll();
        assertEquals("s0", shown());
        assertEquals(SampleState.UNLABELLED, server.get("s0").state());
    }

    @Test
    void whatCouldNotBeSentWaitsAndIsSentOnceTheServerIsBack() {
        server.cut(true);
        model.label("pas");
        model.label("cfe");
        tasks.finishAll();
        assertTrue(model.isUnreachable());
        assertEquals(2, model.unsent());
        server.cut(false);
        model.connected();
        tasks.finishAll();
        assertFalse(model.isUnreachable());
        assertEquals(List.of("label s0 LABELLED [pas]", "label s1 LABELLED [cfe]"), server.asked);
    }

    @Test
    void aLabellingWhoseAnswerWasLostHasOneEffect() {
        server.loseAnswers(true);
        model.label("pas");
        tasks.finishAll();
        server.loseAnswers(false);
        tasks.letTimePass();
        tasks.finishAll();
        assertEquals(List.of(), told);
        assertEquals(List.of("pas"), server.get("s0").labels());
    }

    @Test
    void whetherProposalsWereHiddenGoesWithTheLabel() {
        model.sighting().hide(true);
        model.chooseBest(1);
        model.label("cfe");
        model.sighting().hide(false);
        model.label("pas");
        tasks.finishAll();
        assertEquals(List.of("label s0 LABELLED [cfe] blind", "label s1 LABELLED [pas]"), server.asked);
    }

    @Test
    void theAuditIsAlwaysBlind() {
        model.sort(SampleOrder.RANDOM_AUDIT);
        tasks.finishAll();
        assertTrue(model.sighting().isBlind());
        model.sort(SampleOrder.LEAST_CERTAIN_FIRST);
        assertFalse(model.sighting().isBlind());
    }

    @Test
    void personalDataIsFlaggedByOneKeyAndTheNextSampleShown() {
        model.flagLeak();
        tasks.finishAll();
        assertEquals(List.of("label s0 UNLABELLED [] PERSONAL_DATA"), server.asked);
        assertEquals("s1", shown());
    }

    @Test
    void theNextPageComesBeforeTheListRunsOutWithoutLeavingASampleOut() {
        for (int i = 0; i < 160; i++) {
            model.label("pas");
        }
        tasks.finishAll();
        assertEquals("s160", shown());
        assertEquals(240, model.rows().size());
        for (int i = 0; i < model.rows().size(); i++) {
            assertEquals("s" + (160 + i), model.rows().get(i).id());
        }
    }

    @Test
    void scrollingToTheEndFetchesTheRest() {
        model.more();
        model.more();
        tasks.finishAll();
        model.more();
        tasks.finishAll();
        model.more();
        assertEquals(450, model.rows().size());
        assertEquals(List.of("load UNLABELLED 200 200", "load UNLABELLED 400 200"), server.asked);
    }

    @Test
    void aSkippedSampleComesBackInItsOwnListAndCanBeLabelledThere() {
        model.skip();
        tasks.finishAll();
        model.show(SampleState.SKIPPED);
        tasks.finishAll();
        assertEquals("s0", shown());
        assertEquals(1, model.counts().total());
        model.skip();
        assertEquals("s0", shown());
        model.label("pas");
        tasks.finishAll();
        assertNull(model.rows().current());
        assertEquals(0, model.counts().total());
        assertEquals(1, model.counts().labelled());
    }

    @Test
    void aLabelledSampleCanGetAnotherLabel() {
        model.label("pas");
        tasks.finishAll();
        model.show(SampleState.LABELLED);
        tasks.finishAll();
        model.label("cfe");
        tasks.finishAll();
        assertEquals(List.of("cfe"), server.get("s0").labels());
        assertEquals(1, model.counts().total());
        assertEquals(1, model.counts().labelled());
        assertEquals(List.of("cfe"), model.rows().get(0).labels());
    }

    @Test
    void aReloadKeepsTheSampleShownAndDropsWhatOthersLabelled() {
        model.select(3);
        server.takeOver("s1");
        model.changedElsewhere("s1");
        tasks.finishAll();
        assertEquals("s3", shown());
        assertEquals(449, model.counts().total());
        assertEquals(1, model.counts().labelled());
    }

    @Test
    void onesOwnLabellingsDoNotReloadTheList() {
        model.label("pas");
        model.changedElsewhere("s0");
        tasks.finishAll();
        model.changedElsewhere("s0");
        tasks.finishAll();
        assertEquals(List.of("label s0 LABELLED [pas]"), server.asked);
    }

    @Test
    void aListThatCannotBeFetchedSaysWhy() {
        server.cut(true);
        LabellingModel other = model();
        other.reload();
        tasks.finishAll();
        assertFalse(other.isLoaded());
        assertEquals("localhost:1", Objects.requireNonNull(other.failure()).getMessage());
    }

    @Test
    void severalLabelsGoTogetherAndAreForgottenWithTheSample() {
        model.also("tva");
        model.alsoBest(2);
        model.also("tva");
        model.labelChosen();
        model.alsoBest(1);
        model.label("tva");
        model.also("cfe");
        model.select(5);
        model.labelChosen();
        tasks.finishAll();
        assertEquals(List.of("label s0 LABELLED [cfe]", "label s1 LABELLED [pas, tva]"), server.asked);
    }

    @Test
    void anIntentThatTheLabelSetHasNoMoreHasNoPlaceAmongTheSuggestions() {
        model.use(Set.of("cfe", "tva"));
        model.alsoBest(1);
        model.alsoBest(2);
        model.labelChosen();
        model.chooseBest(1);
        model.chooseBest(2);
        tasks.finishAll();
        assertEquals(List.of("label s0 LABELLED [cfe]", "label s1 LABELLED [cfe]"), server.asked);
    }

    @Test
    void textsWithDoubtsAreListedElsewhereAndTheUsualListComesBack() {
        model.show(model.filter().withDoubts());
        tasks.finishAll();
        assertEquals(List.of(), server.asked);
        assertNull(model.rows().current());
        model.show(SampleState.UNLABELLED);
        tasks.finishAll();
        assertEquals("s0", shown());
    }
}

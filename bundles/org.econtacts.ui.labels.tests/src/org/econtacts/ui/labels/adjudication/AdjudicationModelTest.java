package org.econtacts.ui.labels.adjudication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.econtacts.client.ClientException;
import org.econtacts.client.UnreachableException;
import org.econtacts.model.Mark;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.AdjudicationList;
import org.econtacts.protocol.AdjudicationList.Case;
import org.econtacts.protocol.AdjudicationList.Said;
import org.econtacts.protocol.AgreementView;
import org.econtacts.protocol.LabelConflicts;
import org.econtacts.protocol.LabelConflicts.Conflict;
import org.econtacts.protocol.LabelOrder;
import org.econtacts.ui.UiTasks;
import org.junit.jupiter.api.Test;

class AdjudicationModelTest {

    private final Disagreements source = new Disagreements();
    private final AdjudicationModel model = new AdjudicationModel(source, new AtOnce());

    @Test
    void eachDifferentAnswerIsOneSide() {
        model.reload();
        assertTrue(model.isLoaded());
        assertEquals(
                List.of(List.of("cfe"), List.of("tva")),
                model.choices().stream().map(Mark::labels).toList());
    }

    @Test
    void aDecisionIsMadeOnTheVersionSeenAndTheNextCaseShown() {
        model.reload();
        model.decide(7);
        model.decide(1);
        assertEquals(List.of("s1 3 LABELLED [tva]"), source.decided);
        Case now = model.current();
        assertEquals("s2", now == null ? "" : now.sample());
        model.decide(0);
        assertNull(model.current());
        assertEquals(List.of(), model.choices());
    }

    @Test
    void whatOneSaidFromTwoPlacesComesFirstAndIsChosenByOneself() {
        source.own.add(new Conflict(
                "e7",
                "s9",
                "own",
                false,
                Disagreements.about("tva"),
                Instant.EPOCH,
                Disagreements.about("cfe"),
                Instant.EPOCH,
                4));
        model.reload();
        assertTrue(model.isOwnConflict());
        assertEquals(
                List.of(List.of("cfe"), List.of("tva")),
                model.choices().stream().map(Mark::labels).toList());
        model.decide(1);
        assertEquals(List.of("e7 4 [tva]"), source.decided);
        assertEquals(2, model.cases().size());
    }

    @Test
    void whyNothingCameIsKept() {
        source.cut = true;
        model.reload();
        assertInstanceOf(UnreachableException.class, model.failure());
        source.cut = false;
        model.reload();
        assertNull(model.failure());
    }

    /** Two samples on which curators disagree. */
    private static final class Disagreements implements CaseSource {
        private final List<Case> open = new ArrayList<>(List.of(
                side("s1", 3, about("cfe"), about("tva"), about("cfe"), Mark.NONE),
                side("s2", 0, about("cfe"), Mark.of(SampleState.OUT_OF_SCOPE, List.of()))));
        private final List<String> decided = new ArrayList<>();
        private final List<Conflict> own = new ArrayList<>();
        private boolean cut;

        private static Mark about(String intent) {
            return Mark.of(SampleState.LABELLED, List.of(intent));
        }

        private static Case side(String id, long version, Mark... marks) {
            List<Said> said = new ArrayList<>();
            for (Mark each : marks) {
                said.add(new Said("curator" + said.size(), each, true, Instant.EPOCH));
            }
            return new Case(id, "text of " + id, List.of(), said, null, version);
        }

        @Override
        public AdjudicationList cases() throws ClientException {
            if (cut) {
                throw new UnreachableException("localhost:1", new IOException("cut"));
            }
            return new AdjudicationList(open.size(), List.copyOf(open));
        }

        @Override
        public LabelConflicts conflicts() {
            return new LabelConflicts(List.copyOf(own));
        }

        @Override
        public Sample resolve(String conflict, LabelOrder order) {
            decided.add(conflict + " " + order.version() + " " + order.labels());
            own.clear();
            return new Sample(conflict, "", "", order.state(), order.labels(), List.of(), 0);
        }

        @Override
        public AgreementView agreement() {
            return new AgreementView(
                    new AgreementView.Line(List.of(), 0, 0, null, null, null), List.of(), List.of(), List.of());
        }

        @Override
        public Sample decide(String sample, LabelOrder order) {
            decided.add(sample + " " + order.version() + " " + order.state() + " " + order.labels());
            open.removeIf(each -> each.sample().equals(sample));
            return new Sample(sample, "", "", order.state(), order.labels(), List.of(), 0);
        }
    }

    /** Does everything at once. */
    private static final class AtOnce implements UiTasks {

        @Override
        public <T> Task run(
                String name, Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
            return quietly(work, done, failed);
        }

        @Override
        public <T> Task quietly(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
            try {
                done.accept(work.call());
            } catch (Exception e) {
                failed.accept(e);
            }
            return () -> {};
        }

        @Override
        public Task later(Duration delay, Runnable action) {
            return () -> {};
        }
    }
}

package org.econtacts.ui.labels.doubts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.econtacts.client.ClientException;
import org.econtacts.client.RefusedException;
import org.econtacts.client.UnreachableException;
import org.econtacts.model.SampleDoubt.Verdict;
import org.econtacts.protocol.DoubtList;
import org.econtacts.protocol.Problem;
import org.econtacts.protocol.SampleRemarks;
import org.econtacts.protocol.SampleRemarks.Doubt;
import org.econtacts.ui.labels.HeldTasks;
import org.junit.jupiter.api.Test;

class DoubtModelTest {

    private final Doubts source = new Doubts();
    private final HeldTasks tasks = new HeldTasks();
    private final DoubtModel model = new DoubtModel(source, tasks);

    private void load() {
        model.reload();
        tasks.finishAll();
    }

    private String shown() {
        SampleRemarks now = model.current();
        return now == null ? "" : now.sample();
    }

    @Test
    void aSampleStaysUntilItsLastDoubtIsSettledThenTheNextIsShown() {
        load();
        model.settleFirst(true);
        tasks.finishAll();
        assertEquals("s1", shown());
        assertEquals(List.of(1), model.open().stream().map(Doubt::place).toList());
        model.settleFirst(false);
        tasks.finishAll();
        assertEquals("s2", shown());
        assertEquals(1, model.total());
        assertEquals(List.of("s1 0 mask", "s1 1 leave"), source.settled);
    }

    @Test
    void afterTheLastSampleNothingIsLeft() {
        load();
        model.select(1);
        model.settleFirst(false);
        tasks.finishAll();
        assertEquals("s1", shown());
        for (int i = 0; i < 2; i++) {
            model.settleFirst(true);
            tasks.finishAll();
        }
        assertNull(model.current());
        assertEquals(0, model.total());
        assertTrue(model.isLoaded());
        model.settleFirst(true);
        assertEquals(0, tasks.held());
    }

    @Test
    void twoPressesInARowSettleOneDoubtAndNotTheNextUnseen() {
        load();
        model.settleFirst(true);
        model.settleFirst(true);
        tasks.finishAll();
        assertEquals(List.of("s1 0 mask"), source.settled);
    }

    @Test
    void whatSomebodyElseSettledMeanwhileIsSaidAndTheListFetchedAnew() throws ClientException {
        load();
        source.settle("s1", 0, true);
        source.settle("s1", 1, true);
        source.refuse = true;
        model.settleFirst(true);
        tasks.finishAll();
        assertInstanceOf(RefusedException.class, model.refusal());
        assertEquals("s2", shown());
    }

    @Test
    void withoutTheServerTheDoubtStaysOpenAndItIsSaid() {
        load();
        source.away = true;
        model.settleFirst(true);
        tasks.finishAll();
        assertInstanceOf(UnreachableException.class, model.refusal());
        assertEquals(2, model.open().size());
        source.away = false;
        model.settleFirst(true);
        tasks.finishAll();
        assertNull(model.refusal());
        assertEquals(1, model.open().size());
    }

    @Test
    void aListThatDoesNotComeIsAFailureUntilItComes() {
        source.away = true;
        load();
        assertInstanceOf(UnreachableException.class, model.failure());
        assertFalse(model.isLoaded());
        source.away = false;
        load();
        assertNull(model.failure());
        assertEquals("s1", shown());
    }

    @Test
    void theSampleShownStaysShownWhenOthersGo() throws ClientException {
        load();
        model.select(1);
        source.settle("s1", 0, true);
        source.settle("s1", 1, true);
        load();
        assertEquals("s2", shown());
        assertEquals(0, model.index());
    }

    @Test
    void moreThanFitOneListAreFetchedOnceTheFirstAreSettled() {
        source.most = 1;
        load();
        assertEquals(2, model.total());
        for (int i = 0; i < 2; i++) {
            model.settleFirst(false);
            tasks.finishAll();
        }
        assertEquals("s2", shown());
    }

    /** Two samples: the first with two doubts, the second with one. */
    private static final class Doubts implements DoubtSource {

        final List<String> settled = new ArrayList<>();
        boolean away;
        boolean refuse;
        int most = 200;
        private final List<SampleRemarks> samples = new ArrayList<>(List.of(
                new SampleRemarks("s1", "Rose, 12 rue Pierre", List.of(), List.of(doubt(0, 0, 4), doubt(1, 13, 19))),
                new SampleRemarks("s2", "Victor", List.of(), List.of(doubt(0, 0, 6)))));

        private static Doubt doubt(int place, int start, int end) {
            return new Doubt(place, start, end, "nom", "mot courant", Verdict.OPEN);
        }

        @Override
        public DoubtList doubts() throws ClientException {
            reach();
            List<SampleRemarks> open = samples.stream()
                    .filter(each -> !DoubtModel.open(each).isEmpty())
                    .toList();
            return new DoubtList(open.size(), open.stream().limit(most).toList());
        }

        @Override
        public SampleRemarks settle(String sample, int place, boolean mask) throws ClientException {
            reach();
            if (refuse) {
                Problem.Type type = Problem.Type.STALE;
                throw new RefusedException(new Problem(type.urn(), "title", type.status(), "said", null, null, null));
            }
            settled.add(sample + " " + place + (mask ? " mask" : " leave"));
            samples.replaceAll(each -> each.sample().equals(sample) ? settled(each, place, mask) : each);
            return samples.stream()
                    .filter(each -> each.sample().equals(sample))
                    .findFirst()
                    .orElseThrow();
        }

        private static SampleRemarks settled(SampleRemarks sample, int place, boolean mask) {
            Verdict said = mask ? Verdict.MASKED : Verdict.FINE;
            List<Doubt> doubts = sample.doubts().stream()
                    .map(each -> each.place() == place
                            ? new Doubt(place, each.start(), each.end(), each.kind(), each.reason(), said)
                            : each)
                    .toList();
            return new SampleRemarks(sample.sample(), sample.text(), List.of(), doubts);
        }

        private void reach() throws ClientException {
            if (away) {
                throw new UnreachableException("localhost:1", new IOException("away"));
            }
        }
    }
}

package org.econtacts.ui.labels.labelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.client.ClientException;
import org.econtacts.client.RefusedException;
import org.econtacts.client.UnreachableException;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.BulkOrder;
import org.econtacts.protocol.BulkPreview;
import org.econtacts.protocol.Problem;
import org.econtacts.ui.labels.HeldTasks;
import org.junit.jupiter.api.Test;

class BulkModelTest {

    private static final SampleFilter FOUND =
            SampleFilter.USUAL.withText("avis").withIntent("pas");

    private final Samples source = new Samples();
    private final HeldTasks tasks = new HeldTasks();
    private final BulkModel model = new BulkModel(source, tasks, FOUND);
    private final List<Long> changed = new ArrayList<>();

    private void look() {
        model.look();
        tasks.finishAll();
    }

    private @Nullable Long shown() {
        BulkPreview preview = model.preview();
        return preview == null ? null : preview.found();
    }

    @Test
    void nothingCanBeLabelledBeforeItIsShownHowManySamplesThereAre() {
        model.choose("cfe");
        assertFalse(model.canApply());
        model.apply(changed::add);
        assertEquals(0, tasks.held());
        look();
        assertTrue(model.canApply());
        assertEquals(12L, shown());
    }

    @Test
    void nothingCanBeLabelledBeforeALabelIsChosenOrWhenNothingIsFound() {
        look();
        assertFalse(model.canApply());
        model.apply(changed::add);
        assertEquals(0, tasks.held());
        source.found = 0;
        look();
        model.choose("cfe");
        assertFalse(model.canApply());
    }

    @Test
    void theOrderNamesTheQueryAndTheNumberThatWasShown() {
        look();
        model.choose("cfe");
        model.apply(changed::add);
        assertFalse(model.canApply(), "not twice while it is under way");
        model.apply(changed::add);
        tasks.finishAll();
        assertEquals(1, source.orders.size());
        BulkOrder order = source.orders.getFirst();
        assertEquals(SampleState.UNLABELLED, order.found());
        assertEquals("avis", order.text());
        assertEquals("pas", order.intent());
        assertEquals(12, order.expected());
        assertEquals(List.of("cfe"), order.labels());
        assertEquals(List.of(12L), changed);
    }

    @Test
    void outOfScopeHasNoLabel() {
        look();
        model.choose("cfe");
        model.chooseOutOfScope();
        model.apply(changed::add);
        tasks.finishAll();
        assertEquals(SampleState.OUT_OF_SCOPE, source.orders.getFirst().state());
        assertEquals(List.of(), source.orders.getFirst().labels());
    }

    @Test
    void whenTheNumberHasChangedMeanwhileItIsShownAnewAndAPersonDecidesAgain() {
        look();
        model.choose("cfe");
        source.found = 13;
        model.apply(changed::add);
        tasks.finishAll();
        assertInstanceOf(RefusedException.class, model.failure());
        assertEquals(List.of(), changed);
        assertEquals(13L, shown());
        assertTrue(model.canApply());
        model.apply(changed::add);
        tasks.finishAll();
        assertEquals(List.of(13L), changed);
        assertNull(model.failure());
    }

    @Test
    void withoutTheServerNothingIsShownAndNothingDone() {
        source.away = true;
        look();
        assertInstanceOf(UnreachableException.class, model.failure());
        model.choose("cfe");
        assertFalse(model.canApply());
    }

    @Test
    void anAnswerThatWasLostIsAskedForAgainUnderTheSameEvent() {
        look();
        model.choose("cfe");
        source.away = true;
        model.apply(changed::add);
        tasks.finishAll();
        assertInstanceOf(UnreachableException.class, model.failure());
        source.away = false;
        model.apply(changed::add);
        tasks.finishAll();
        assertEquals(List.of(12L), changed);
        assertEquals(1, source.orders.stream().map(BulkOrder::event).distinct().count());
        assertEquals(2, source.orders.size());
    }

    /** A server that refuses an order for another number of samples than there are. */
    private static final class Samples implements BulkSource {

        final List<BulkOrder> orders = new ArrayList<>();
        long found = 12;
        boolean away;

        @Override
        public BulkPreview preview(SampleFilter query) throws ClientException {
            reach();
            assertEquals(FOUND, query);
            return new BulkPreview(found, 0, 3, List.of());
        }

        @Override
        public BulkPreview labelAll(BulkOrder order) throws ClientException {
            orders.add(order);
            reach();
            if (order.expected() != found) {
                Problem.Type type = Problem.Type.STALE;
                throw new RefusedException(new Problem(type.urn(), "title", type.status(), "said", null, null, null));
            }
            return new BulkPreview(found, found, 0, List.of());
        }

        private void reach() throws ClientException {
            if (away) {
                throw new UnreachableException("localhost:1", new IOException("away"));
            }
        }
    }
}

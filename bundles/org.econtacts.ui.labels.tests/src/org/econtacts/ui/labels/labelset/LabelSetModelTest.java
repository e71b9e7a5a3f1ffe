package org.econtacts.ui.labels.labelset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.econtacts.client.ClientException;
import org.econtacts.client.RefusedException;
import org.econtacts.client.UnreachableException;
import org.econtacts.model.Intent;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelSetChange.Kind;
import org.econtacts.protocol.CoverageView;
import org.econtacts.protocol.LabelSetOrder;
import org.econtacts.protocol.LabelSetPreview;
import org.econtacts.protocol.Problem;
import org.econtacts.ui.labels.HeldTasks;
import org.junit.jupiter.api.Test;

class LabelSetModelTest {

    private final Server server = new Server();
    private final HeldTasks tasks = new HeldTasks();
    private final LabelSetModel model = new LabelSetModel(server, tasks, server.set, "fr");

    /** The moment after the last key, and the answers. */
    private void settle() {
        tasks.letTimePass();
        tasks.finishAll();
    }

    private void write(int place, String title) {
        IntentDraft before = model.targets().get(place);
        model.write(place, new IntentDraft(title, before.guideline(), before.audience()));
    }

    @Test
    void aChangeCanBeMadeOnlyOnceItIsShownWhatItTouches() {
        model.choose(Kind.MERGE);
        model.select(List.of("cfe", "tva"));
        assertFalse(model.canApply());
        model.apply();
        assertEquals(List.of(), server.made);
        settle();
        assertEquals(new LabelSetPreview(7, 9, 0, List.of("t1")), model.preview());
        assertTrue(model.canApply());
        model.apply();
        settle();
        LabelSetOrder made = server.made.getFirst();
        assertEquals(List.of("cfe", "tva"), made.sources());
        assertEquals("cfe", made.targets().getFirst().id());
        LabelSetModel.Done done = model.done();
        assertEquals("2", done == null ? "" : done.version());
        assertEquals(7, done == null ? 0 : done.touched().samples());
    }

    @Test
    void whateverIsWrittenAfterwardsAsksForTheEffectAnew() {
        model.choose(Kind.SPLIT);
        model.select(List.of("cfe"));
        write(0, "CFE : montant");
        write(1, "CFE : d\u00e9lai");
        settle();
        assertTrue(model.canApply());
        write(1, "CFE : report");
        assertFalse(model.canApply());
        assertNull(model.preview());
        settle();
        assertTrue(model.canApply());
        assertEquals(2, server.previews);
    }

    @Test
    void anAnswerToWhatIsNoLongerWrittenIsNotShown() {
        model.choose(Kind.DEPRECATE);
        model.select(List.of("cfe"));
        tasks.letTimePass();
        model.select(List.of("cfe", "tva"));
        tasks.finishAll();
        assertNull(model.preview());
        settle();
        assertNotNull(model.preview());
    }

    @Test
    void aSplitNeedsTwoDifferentNamesAndMakesNewIntentsOfThem() {
        model.choose(Kind.SPLIT);
        model.select(List.of("cfe"));
        write(0, "M\u00eame nom");
        assertFalse(model.isComplete());
        write(1, "M\u00eame nom");
        assertFalse(model.isComplete());
        write(1, "Cfe");
        assertTrue(model.isComplete());
        model.addPart();
        assertFalse(model.isComplete());
        write(2, "TVA");
        settle();
        model.apply();
        settle();
        assertEquals(
                List.of("meme-nom", "cfe-2", "tva-2"),
                server.made.getFirst().targets().stream().map(Intent::id).toList());
    }

    @Test
    void aRenameKeepsTheKeyAndTheOtherLanguages() {
        model.choose(Kind.RENAME);
        model.select(List.of("cfe"));
        assertFalse(model.isComplete(), "nothing is another yet");
        write(0, "Cotisation fonci\u00e8re");
        settle();
        model.apply();
        settle();
        Intent after = server.made.getFirst().targets().getFirst();
        assertEquals("cfe", after.id());
        assertEquals(Map.of("fr", "Cotisation fonci\u00e8re", "en", "About cfe"), after.titles());
    }

    @Test
    void aMergeNeedsTwoIntentsAndARenameOne() {
        model.choose(Kind.MERGE);
        model.select(List.of("cfe"));
        assertFalse(model.isComplete());
        model.choose(Kind.RENAME);
        model.select(List.of("cfe", "tva"));
        write(0, "Autre");
        assertFalse(model.isComplete());
        model.choose(Kind.DEPRECATE);
        assertTrue(model.isComplete());
        model.select(List.of());
        assertFalse(model.isComplete());
    }

    @Test
    void whenSomebodyWasFasterTheEffectIsLookedAtAgainOnTheSetAsItIsByNow() {
        model.choose(Kind.DEPRECATE);
        model.select(List.of("cfe"));
        settle();
        server.set = new LabelSet("1b", server.set.intents());
        model.apply();
        tasks.finishAll();
        assertInstanceOf(RefusedException.class, model.failure());
        assertFalse(model.canApply());
        settle();
        assertTrue(model.canApply());
        model.apply();
        settle();
        assertEquals("1b", server.made.getLast().version());
        assertNotNull(model.done());
    }

    @Test
    void withoutTheServerNothingCanBeChangedAndItIsSaid() {
        server.away = true;
        model.choose(Kind.DEPRECATE);
        model.select(List.of("cfe"));
        settle();
        assertInstanceOf(UnreachableException.class, model.failure());
        assertFalse(model.canApply());
        model.apply();
        settle();
        assertEquals(List.of(), server.made);
    }

    @Test
    void intentsThatLackExamplesAreCounted() {
        model.reload();
        settle();
        assertEquals(1, model.lacking());
        assertEquals(20, model.wanted());
        CoverageView.Line line = model.coverage("cfe");
        assertTrue(line != null && line.lacks());
        assertNull(model.coverage("unknown"));
    }

    /** A server with three intents, that refuses a change of an older set. */
    private static final class Server implements LabelSetSource {

        final List<LabelSetOrder> made = new ArrayList<>();
        LabelSet set = new LabelSet(
                "1", Stream.of("cfe", "tva", "is").map(Server::intent).toList());
        int previews;
        boolean away;

        private static Intent intent(String id) {
            return new Intent(id, null, Map.of("fr", "Sur " + id, "en", "About " + id), Map.of());
        }

        @Override
        public LabelSet labels() throws ClientException {
            reach();
            return set;
        }

        @Override
        public CoverageView coverage() throws ClientException {
            reach();
            return new CoverageView(
                    20,
                    List.of(
                            new CoverageView.Line("cfe", 0, 1, 2, 0, 0, 0, true),
                            new CoverageView.Line("tva", 20, 0, 0, 5, 1, 0, false)));
        }

        @Override
        public LabelSetPreview preview(LabelSetOrder order) throws ClientException {
            check(order);
            previews++;
            return new LabelSetPreview(7, 9, 0, List.of("t1"));
        }

        @Override
        public LabelSet change(LabelSetOrder order) throws ClientException {
            check(order);
            made.add(order);
            set = new LabelSet("2", set.intents());
            return set;
        }

        private void check(LabelSetOrder order) throws ClientException {
            reach();
            if (!order.version().equals(set.version())) {
                Problem.Type type = Problem.Type.STALE;
                throw new RefusedException(new Problem(type.urn(), "title", type.status(), "said", null, null, null));
            }
        }

        private void reach() throws ClientException {
            if (away) {
                throw new UnreachableException("localhost:1", new IOException("away"));
            }
        }
    }
}

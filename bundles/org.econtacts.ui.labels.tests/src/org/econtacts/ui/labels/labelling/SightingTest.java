package org.econtacts.ui.labels.labelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.econtacts.model.SampleOrder;
import org.econtacts.protocol.SampleList;
import org.junit.jupiter.api.Test;

class SightingTest {

    private static final SampleFilter AUDIT = SampleFilter.USUAL.with(SampleOrder.RANDOM_AUDIT);

    private final Sighting sighting = new Sighting();

    SightingTest() {
        sighting.sort(SampleOrder.RANDOM_AUDIT);
        sighting.found(new SampleList(0, 0, 0, "2026.1", 0.05, List.of(), "m-7"));
    }

    @Test
    void aLabelOfTheAuditIsBlindAndSaysWithWhichProbabilityItsTextWasDrawn() {
        assertEquals(new Step.Seen(true, SampleOrder.RANDOM_AUDIT, 0.05, "2026.1", null), sighting.seen(AUDIT));
    }

    @Test
    void whatASearchFoundInTheAuditIsNoDrawOfIt() {
        Step.Seen seen = sighting.seen(AUDIT.withText("avis"));
        assertNull(seen.order());
        assertNull(seen.probability());
        assertTrue(seen.blind());
    }

    @Test
    void whoAskedForTextsAboutAnIntentHasSeenWhatTheyAreHeldFor() {
        Step.Seen seen = sighting.seen(AUDIT.withIntent("pas"));
        assertFalse(seen.blind());
        assertEquals("m-7", seen.model());
        assertNull(seen.probability());
    }

    @Test
    void whatIsShownBesideASampleIsKeptUnlessItWasHidden() {
        sighting.sort(SampleOrder.LEAST_CERTAIN_FIRST);
        assertEquals("m-7", sighting.seen(SampleFilter.USUAL).model());
        sighting.hide(true);
        Step.Seen hidden = sighting.seen(SampleFilter.USUAL);
        assertTrue(hidden.blind());
        assertNull(hidden.model());
    }
}

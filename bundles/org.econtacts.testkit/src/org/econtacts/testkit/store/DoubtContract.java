package org.econtacts.testkit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleDoubt;
import org.econtacts.model.SampleOrder;
import org.econtacts.model.SampleState;
import org.econtacts.store.labels.SampleQuery;
import org.junit.jupiter.api.Test;

/** What every label store does with doubts about personal data. */
public interface DoubtContract extends StoreFixture {

    @Test
    default void aDoubtIsMaskedForGoodAndTheOthersMoveWithTheText() {
        Sample sample = new Sample(
                "d", "Rose et Blanche ont un [NOM_1] ami.", "import", SampleState.UNLABELLED, List.of(), List.of(), 0);
        store().labels().addAll(List.of(sample));
        store().labels().putDoubts(Map.of("d", List.of(doubt(0, 0, 4), doubt(1, 8, 15))));
        assertEquals(List.of("d"), store().labels().doubtful());
        Sample masked =
                store().labels().settle("d", 0, true, "zoe", Fixtures.NOW).orElseThrow();
        assertEquals("[NOM_2] et Blanche ont un [NOM_1] ami.", masked.text());
        assertEquals(
                masked,
                store().labels().settle("d", 0, true, "zoe", Fixtures.NOW).orElseThrow());
        assertTrue(store().labels().settle("d", 0, false, "max", Fixtures.NOW).isEmpty());
        SampleDoubt second = store().labels().doubts("d").get(1);
        assertEquals("Blanche", masked.text().substring(second.start(), second.end()));
        assertEquals(List.of("d"), store().labels().doubtful());
        assertEquals(
                masked.text(),
                store().labels()
                        .settle("d", 1, false, "max", Fixtures.NOW)
                        .orElseThrow()
                        .text());
        assertEquals(List.of(), store().labels().doubtful());
        assertEquals("max", store().labels().doubts("d").get(1).curator());
        assertEquals(
                0,
                store().labels()
                        .page(new SampleQuery(null, null, "rose", "", SampleOrder.OLDEST_FIRST), 0, 9)
                        .total());
    }

    private static SampleDoubt doubt(int place, int start, int end) {
        return new SampleDoubt(place, start, end, "NAME", "NOM", "AMBIGUOUS_NAME", SampleDoubt.Verdict.OPEN, null);
    }
}

package org.econtacts.testkit.store;

import java.time.Instant;
import java.util.List;
import org.econtacts.model.IntentScore;
import org.econtacts.model.Mark;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.model.Sight;
import org.econtacts.store.labels.LabelAction;

/** Samples and labellings for the tests of stores. */
public final class Labellings {

    private Labellings() {}

    /** A labelling made on that version of the curator's own label. */
    public static LabelAction action(String event, String sample, String curator, long base, Mark mark) {
        return action(Fixtures.NOW, event, sample, curator, base, mark);
    }

    /** The same at that time. */
    public static LabelAction action(Instant at, String event, String sample, String curator, long base, Mark mark) {
        return new LabelAction(event, sample, curator, false, base, mark, "1", Sight.NONE, at, at);
    }

    /** A decision between curators. */
    public static LabelAction adjudication(String event, String sample, String curator, long base, Mark mark) {
        return new LabelAction(
                event, sample, curator, true, base, mark, "1", Sight.NONE, Fixtures.NOW, Fixtures.NOW.plusSeconds(1));
    }

    /** A mark that names these intents; out of scope when there is none. */
    public static Mark about(String... intents) {
        return Mark.of(intents.length == 0 ? SampleState.OUT_OF_SCOPE : SampleState.LABELLED, List.of(intents));
    }

    /** A sample to label, which the engine holds for {@code cfe} with that probability. */
    public static Sample sample(String id, double certainty) {
        return new Sample(
                id,
                text(id),
                "import",
                SampleState.UNLABELLED,
                List.of(),
                List.of(new IntentScore("cfe", certainty)),
                0);
    }

    /** The text of that sample. */
    public static String text(String id) {
        return "Échéance " + id;
    }
}

package org.econtacts.sync;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.LabelOrder;

/** What became of labels whose label set was not the newest any more when they reached the server. Safe for many threads. */
public final class LabelNews {

    private final Map<Move, Integer> moved = new LinkedHashMap<>();
    private int vague;

    LabelNews() {}

    /**
     * An intent that has another name by now.
     *
     * @param from what the curator said
     * @param to what it is called now
     */
    public record Move(String from, String to) {}

    /**
     * All of it since the last time.
     *
     * @param moved labels that followed a rename or merge, with their number
     * @param vague labels whose intent was split or withdrawn: those texts must be labelled again
     */
    public record Told(Map<Move, Integer> moved, int vague) {

        /** Whether there is nothing to say. */
        public boolean isEmpty() {
            return moved.isEmpty() && vague == 0;
        }
    }

    /** @param now the sample as the curator sees it after the label; null when it was not taken */
    synchronized void note(LabelOrder order, @Nullable Sample now) {
        if (now == null || order.state() != SampleState.LABELLED) {
            return;
        }
        if (now.state() == SampleState.TO_REFINE) {
            vague++;
        }
        List<String> said = order.labels();
        for (int i = 0; i < said.size() && said.size() == now.labels().size(); i++) {
            if (!said.get(i).equals(now.labels().get(i))) {
                moved.merge(new Move(said.get(i), now.labels().get(i)), 1, Integer::sum);
            }
        }
    }

    synchronized Told take() {
        Told told = new Told(Map.copyOf(moved), vague);
        moved.clear();
        vague = 0;
        return told;
    }
}

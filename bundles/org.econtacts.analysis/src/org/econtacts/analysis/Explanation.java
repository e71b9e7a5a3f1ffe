package org.econtacts.analysis;

import java.util.List;
import org.econtacts.model.Evidence;

/**
 * Why an analyser prefers one intent to another in a passage.
 *
 * @param evidence in text order, without overlaps; weights in log-odds
 * @param path for people: the path in the graph, the nearest example; may be empty
 */
public record Explanation(List<Evidence> evidence, String path) {

    /** When there is nothing to say. */
    public static final Explanation NOTHING = new Explanation(List.of(), "");

    public Explanation {
        evidence = List.copyOf(evidence);
    }
}

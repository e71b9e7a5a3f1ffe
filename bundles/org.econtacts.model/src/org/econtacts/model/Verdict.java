package org.econtacts.model;

import java.util.List;

/**
 * What one analyser said about one message. Kept for ever, so that analysers can be compared.
 *
 * @param analyzer its name, for example {@code graph}, {@code learning}, {@code retrieval}
 * @param version of the graph or model that spoke
 * @param scores best first, at most five; empty = silent
 * @param evidence for its first intent, in text order; may be empty
 * @param path how it came to its first intent, for people (a path in the graph, a similar case); may be empty
 */
public record Verdict(String analyzer, String version, List<IntentScore> scores, List<Evidence> evidence, String path) {

    public Verdict {
        scores = List.copyOf(scores);
        evidence = List.copyOf(evidence);
    }

    /** How this verdict stands to an intent. */
    public Opinion opinionOn(String intent) {
        if (scores.isEmpty()) {
            return Opinion.SILENT;
        }
        return scores.getFirst().intent().equals(intent) ? Opinion.AGREES : Opinion.DISAGREES;
    }
}

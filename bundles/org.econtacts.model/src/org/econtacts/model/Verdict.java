package org.econtacts.model;

import java.util.List;

/**
 * What one analyser said about one message. Kept for ever, so that analysers can be compared.
 *
 * @param analyzer its name, for example {@code graph}, {@code learning}, {@code retrieval}
 * @param version of the graph or model that spoke
 * @param scores best first, at most five; empty = silent
 * @param evidence for its first intent, in text order; may be empty
 * @param path how it came to its first intent, for people (a path in the graph, the text of a similar case); may be empty
 */
public record Verdict(String analyzer, String version, List<IntentScore> scores, List<Evidence> evidence, String path) {

    public Verdict {
        scores = List.copyOf(scores);
        evidence = List.copyOf(evidence);
    }

    /** How this verdict stands to a suggestion: it agrees with an answer to what it holds most probable. */
    public Opinion opinionOn(Suggestion suggestion) {
        if (scores.isEmpty()) {
            return Opinion.SILENT;
        }
        String first = scores.getFirst().intent();
        boolean answered =
                suggestion.blocks().stream().anyMatch(block -> block.intent().equals(first));
        return answered ? Opinion.AGREES : Opinion.DISAGREES;
    }
}

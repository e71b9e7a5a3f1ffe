package org.econtacts.model;

import java.time.Instant;
import java.util.List;

/**
 * All that was found for one message at intake.
 *
 * @param message id of the message
 * @param suggestions best first, at most three; empty = no reliable suggestion
 * @param best the pooled intents, best first, at most five, also when nothing was reliable enough to suggest
 * @param verdicts one of every analyser, in a fixed order
 * @param labelSet version of the label set
 * @param model version of the learning model
 * @param graph version of the intention graph
 * @param at when it was made
 */
public record SuggestionSet(
        String message,
        List<Suggestion> suggestions,
        List<IntentScore> best,
        List<Verdict> verdicts,
        String labelSet,
        String model,
        String graph,
        Instant at) {

    public SuggestionSet {
        suggestions = List.copyOf(suggestions);
        best = List.copyOf(best);
        verdicts = List.copyOf(verdicts);
    }

    /** Whether nothing was reliable enough to be shown. */
    public boolean abstained() {
        return suggestions.isEmpty();
    }
}

package org.econtacts.model;

import java.time.Instant;
import java.util.List;

/**
 * All that was found for one message at intake.
 *
 * @param message id of the message
 * @param suggestions best first, at most three; empty = no reliable suggestion, or a control message
 * @param best the pooled intents, best first, at most five, also when nothing was reliable enough to suggest
 * @param verdicts one of every analyser, in a fixed order
 * @param labelSet version of the label set
 * @param model version of the learning model
 * @param graph version of the intention graph
 * @param at when it was made
 * @param showing what of it is shown
 */
public record SuggestionSet(
        String message,
        List<Suggestion> suggestions,
        List<IntentScore> best,
        List<Verdict> verdicts,
        String labelSet,
        String model,
        String graph,
        Instant at,
        Showing showing) {

    public SuggestionSet {
        suggestions = List.copyOf(suggestions);
        best = List.copyOf(best);
        verdicts = List.copyOf(verdicts);
    }

    /** With all that was found shown. */
    public SuggestionSet(
            String message,
            List<Suggestion> suggestions,
            List<IntentScore> best,
            List<Verdict> verdicts,
            String labelSet,
            String model,
            String graph,
            Instant at) {
        this(
                message,
                suggestions,
                best,
                verdicts,
                labelSet,
                model,
                graph,
                at,
                suggestions.isEmpty() ? Showing.ABSTAINED : Showing.SUGGESTED);
    }

    /** Whether nothing was reliable enough to be shown. */
    public boolean abstained() {
        return showing.arm() == Arm.ABSTAINED;
    }
}

package org.econtacts.model;

import java.util.List;

/**
 * One proposed answer to one message.
 *
 * @param id durable; decisions name it
 * @param rank from 1
 * @param intent id of the intent it answers
 * @param template id of the template
 * @param templateVersion version of the template
 * @param confidence calibrated
 * @param evidence the words that decided, all analysers together, in text order
 * @param propensity probability with which it was shown at this rank, 0 to 1
 * @param blocks one for each request, in text order, at least one; the first gives intent and template above
 * @param reason why its first intent was preferred
 */
public record Suggestion(
        String id,
        int rank,
        String intent,
        String template,
        int templateVersion,
        Confidence confidence,
        List<Evidence> evidence,
        double propensity,
        List<Block> blocks,
        Reason reason) {

    public Suggestion {
        evidence = List.copyOf(evidence);
        blocks = List.copyOf(blocks);
    }

    /** Answers the whole message with one template. */
    public Suggestion(
            String id,
            int rank,
            String intent,
            String template,
            int templateVersion,
            Confidence confidence,
            List<Evidence> evidence,
            double propensity) {
        this(
                id,
                rank,
                intent,
                template,
                templateVersion,
                confidence,
                evidence,
                propensity,
                List.of(new Block(intent, template, templateVersion, confidence, List.of())),
                Reason.NONE);
    }
}

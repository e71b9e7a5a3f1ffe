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
 */
public record Suggestion(
        String id,
        int rank,
        String intent,
        String template,
        int templateVersion,
        Confidence confidence,
        List<Evidence> evidence,
        double propensity) {

    public Suggestion {
        evidence = List.copyOf(evidence);
    }
}

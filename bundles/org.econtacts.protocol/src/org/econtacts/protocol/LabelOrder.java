package org.econtacts.protocol;

import java.util.List;
import org.econtacts.model.SampleState;

/**
 * Request of {@code POST /samples/{id}/labels}.
 *
 * @param version of the sample as it was seen
 * @param state LABELLED, OUT_OF_SCOPE, SKIPPED, or UNLABELLED to clear
 * @param labels intents; empty unless LABELLED
 */
public record LabelOrder(
        long version, @Required SampleState state, @Required List<String> labels) {}

package org.econtacts.protocol;

import org.econtacts.model.Decision;

/**
 * Answer of {@code POST /decisions} and {@code POST /decisions/{id}/cancel}.
 *
 * @param decision as recorded
 * @param version of the message now
 */
public record DecisionView(Decision decision, long version) {}

package org.econtacts.protocol;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.SampleOrder;
import org.econtacts.model.SampleState;

/**
 * Request of {@code POST /samples/bulk}: the same label on all samples that a query finds, one step for undo.
 *
 * @param event UUID made by the caller; the same twice has one effect
 * @param found only samples in this state; null = in any
 * @param text words that must occur; null = any
 * @param intent only those about this intent; null = any
 * @param order of the queue: the audit and the suspicions are shorter lists
 * @param expected how many samples the caller saw found, from the preview
 * @param state LABELLED, OUT_OF_SCOPE, SKIPPED, or UNLABELLED to clear
 * @param labels intents; empty unless LABELLED
 */
public record BulkOrder(
        @Required String event,
        @Nullable SampleState found,
        @Nullable String text,
        @Nullable String intent,
        @Nullable SampleOrder order,
        long expected,
        @Required SampleState state,
        @Required List<String> labels) {}

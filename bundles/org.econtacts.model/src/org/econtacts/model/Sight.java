package org.econtacts.model;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What a curator saw when deciding, and how the sample came to be looked at.
 *
 * @param blind whether no suggestion was shown
 * @param model version of the model whose suggestion was shown; empty = none
 * @param order of the queue that brought it; null = found by a search, a bulk change or an import
 * @param probability with which that queue picks a sample, above 0 to 1; null = not known, unfit for measuring
 */
public record Sight(
        boolean blind,
        String model,
        @Nullable SampleOrder order,
        @Nullable Double probability) {

    /** Nothing shown, not picked by a queue. */
    public static final Sight NONE = new Sight(true, "", null, null);
}

package org.econtacts.protocol;

import java.util.List;

/**
 * Request of {@code POST /labels}: many labellings at once, for example those made off line; each counts for itself.
 *
 * @param items in the order in which they were made, at most {@link #MOST}
 */
public record LabelBatch(@Required List<Item> items) {

    /** So many items are taken at once. */
    public static final int MOST = 500;

    /**
     * @param sample id of the sample
     * @param order what the caller says of it
     */
    public record Item(@Required String sample, @Required LabelOrder order) {}
}

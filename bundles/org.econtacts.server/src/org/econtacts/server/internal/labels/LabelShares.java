package org.econtacts.server.internal.labels;

import org.econtacts.model.Account;
import org.econtacts.store.labels.SampleQuery.Viewer;

/**
 * Which parts of the samples are for measuring.
 *
 * @param second part that two curators label blind to each other, 0 to 1
 * @param audit part that the random audit takes, 0 to 1: the probability with which it picks any sample
 */
public record LabelShares(double second, double audit) {

    /** As the product runs. */
    public static final LabelShares USUAL = new LabelShares(0.15, 0.05);

    /** The samples through that account's eyes. */
    public Viewer viewer(Account account) {
        return new Viewer(account.name(), second, audit);
    }
}

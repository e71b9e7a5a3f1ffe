package org.econtacts.store;

import java.util.List;

/**
 * The audit log. The stores write transfers, new leases and decisions into it in the transaction that does them; the
 * server adds sign-ins and refusals.
 */
public interface AuditLog {

    /** Adds one entry at the end. */
    void append(AuditEntry entry);

    /**
     * A stretch of the log in the order in which it was written.
     *
     * @param offset position of the first entry, from 0
     * @param limit at most so many
     */
    List<AuditEntry> entries(long offset, int limit);
}

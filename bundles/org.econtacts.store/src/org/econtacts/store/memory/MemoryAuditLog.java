package org.econtacts.store.memory;

import java.util.List;
import org.econtacts.store.AuditEntry;
import org.econtacts.store.AuditLog;

/** The audit log in a list. */
final class MemoryAuditLog implements AuditLog {

    private final MemoryState state;

    MemoryAuditLog(MemoryState state) {
        this.state = state;
    }

    @Override
    public void append(AuditEntry entry) {
        synchronized (state) {
            state.audit.add(entry);
        }
    }

    @Override
    public List<AuditEntry> entries(long offset, int limit) {
        synchronized (state) {
            return state.audit.stream().skip(offset).limit(limit).toList();
        }
    }
}

package org.econtacts.store.memory;

import java.time.Clock;
import org.econtacts.store.AccountStore;
import org.econtacts.store.AuditLog;
import org.econtacts.store.DecisionLog;
import org.econtacts.store.DraftStore;
import org.econtacts.store.LabelStore;
import org.econtacts.store.MessageStore;
import org.econtacts.store.Store;
import org.econtacts.store.TemplateStore;

/** All ports in memory; safe for several threads. */
public final class MemoryStore implements Store {

    private final MessageStore messages;
    private final DecisionLog decisions;
    private final TemplateStore templates = new MemoryTemplateStore();
    private final LabelStore labels;
    private final AccountStore accounts = new MemoryAccountStore();
    private final DraftStore drafts = new MemoryDraftStore();
    private final AuditLog audit;

    /**
     * An empty store.
     *
     * @param clock tells which leases have run out
     */
    public MemoryStore(Clock clock) {
        MemoryState state = new MemoryState(clock);
        messages = new MemoryMessageStore(state);
        decisions = new MemoryDecisionLog(state);
        labels = new MemoryLabelStore(state);
        audit = new MemoryAuditLog(state);
    }

    @Override
    public MessageStore messages() {
        return messages;
    }

    @Override
    public DecisionLog decisions() {
        return decisions;
    }

    @Override
    public TemplateStore templates() {
        return templates;
    }

    @Override
    public LabelStore labels() {
        return labels;
    }

    @Override
    public AccountStore accounts() {
        return accounts;
    }

    @Override
    public DraftStore drafts() {
        return drafts;
    }

    @Override
    public AuditLog audit() {
        return audit;
    }

    @Override
    public void close() {
        // nothing is held
    }
}

package org.econtacts.store.jdbc;

import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.store.AccountStore;
import org.econtacts.store.AuditLog;
import org.econtacts.store.DecisionLog;
import org.econtacts.store.DraftStore;
import org.econtacts.store.LabelStore;
import org.econtacts.store.MessageStore;
import org.econtacts.store.Store;
import org.econtacts.store.TemplateStore;

/** All ports on one database. */
final class JdbcStore implements Store {

    private final FolderOwnership ownership;
    private final H2Database database;
    private final QueueLoader loader;
    private final Clock clock;
    private boolean closed;

    private JdbcStore(FolderOwnership ownership, H2Database database, Clock clock) {
        this.ownership = ownership;
        this.database = database;
        this.loader = new QueueLoader(database);
        this.clock = clock;
    }

    static JdbcStore open(Path folder, Clock clock) {
        FolderOwnership ownership = FolderOwnership.take(folder);
        H2Database database = null;
        try {
            database = H2Database.open(folder, Migrations.builtIn());
            database.write(connection -> {
                SampleRows.complete(connection);
                return true;
            });
            return new JdbcStore(ownership, database, clock);
        } catch (RuntimeException e) {
            giveUp(ownership, database, e);
            throw e;
        }
    }

    private static void giveUp(FolderOwnership ownership, @Nullable H2Database database, RuntimeException cause) {
        try (ownership;
                database) {
            return;
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public MessageStore messages() {
        return new JdbcMessageStore(database, loader, clock);
    }

    @Override
    public DecisionLog decisions() {
        return new JdbcDecisionLog(database, loader);
    }

    @Override
    public TemplateStore templates() {
        return new JdbcTemplateStore(database);
    }

    @Override
    public LabelStore labels() {
        return new JdbcLabelStore(database);
    }

    @Override
    public AccountStore accounts() {
        return new JdbcAccountStore(database, clock);
    }

    @Override
    public DraftStore drafts() {
        return new JdbcDraftStore(database);
    }

    @Override
    public AuditLog audit() {
        return new JdbcAuditLog(database);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (ownership;
                database;
                loader) {
            return;
        }
    }
}

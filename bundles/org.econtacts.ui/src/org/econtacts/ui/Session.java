package org.econtacts.ui;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.client.EContactsClient;
import org.econtacts.model.Intent;
import org.econtacts.model.LabelSet;
import org.econtacts.protocol.AccountView;
import org.econtacts.sync.DeskAccess;
import org.econtacts.sync.LocalStore;
import org.econtacts.sync.Synchroniser;

/**
 * Who is signed in, and where. In the application's context as soon as a server has answered, so that a part gets it
 * with {@code @Inject @Optional} and gets it again when it changes.
 *
 * @param client the server; its calls block, see {@link UiTasks}
 * @param account who signed in
 * @param labels the label set, for the titles of intents
 * @param language ISO 639-1 code of the window's texts
 * @param offline what is kept on this machine for work without the server; null when nothing can be kept
 */
public record Session(
        EContactsClient client,
        AccountView account,
        LabelSet labels,
        String language,
        @Nullable Offline offline) {

    /** A session of which nothing is kept on this machine. */
    public Session(EContactsClient client, AccountView account, LabelSet labels, String language) {
        this(client, account, labels, language, null);
    }

    /**
     * What is kept on this machine.
     *
     * @param store the outbox and the cache
     * @param synchroniser keeps them and the server equal
     * @param desk the agent's work on them
     */
    public record Offline(LocalStore store, Synchroniser synchroniser, DeskAccess desk) {}

    /** The same with what is kept on this machine. */
    public Session with(Offline kept) {
        return new Session(client, account, labels, language, kept);
    }

    /** The agent's work on what is kept on this machine; null when nothing is. */
    public @Nullable DeskAccess desk() {
        Offline kept = offline;
        return kept == null ? null : kept.desk();
    }

    /** The intent's title in the window's language; the id itself when the label set does not know it. */
    public String intentTitle(String id) {
        return labels.find(id).map(intent -> intent.title(language)).orElse(id);
    }

    /** All titles of intents by id, for models that must not see the session. */
    public Map<String, String> intentTitles() {
        Map<String, String> titles = new TreeMap<>();
        for (Intent intent : labels.intents()) {
            titles.put(intent.id(), intent.title(language));
        }
        return titles;
    }
}

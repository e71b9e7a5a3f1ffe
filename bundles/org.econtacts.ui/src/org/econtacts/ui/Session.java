package org.econtacts.ui;

import java.util.Map;
import java.util.TreeMap;
import org.econtacts.client.EContactsClient;
import org.econtacts.model.Intent;
import org.econtacts.model.LabelSet;
import org.econtacts.protocol.AccountView;

/**
 * Who is signed in, and where. In the application's context as soon as a server has answered, so that a part gets it
 * with {@code @Inject @Optional} and gets it again when it changes.
 *
 * @param client the server; its calls block, see {@link UiTasks}
 * @param account who signed in
 * @param labels the label set, for the titles of intents
 * @param language ISO 639-1 code of the window's texts
 */
public record Session(EContactsClient client, AccountView account, LabelSet labels, String language) {

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

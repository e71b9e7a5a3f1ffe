package org.econtacts.ui.desk;

import java.text.MessageFormat;
import org.econtacts.protocol.SuggestionView;

/** How a suggested answer is called. */
public final class SuggestionTitle {

    private SuggestionTitle() {}

    /** Its template's title; one that answers several requests is called after their number. */
    public static String of(SuggestionView suggestion, Messages texts) {
        int requests = suggestion.suggestion().blocks().size();
        return requests < 2 ? suggestion.title() : MessageFormat.format(texts.suggestion_several, requests);
    }
}

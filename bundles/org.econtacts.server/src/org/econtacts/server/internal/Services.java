package org.econtacts.server.internal;

import org.econtacts.analysis.GraphInspector;
import org.econtacts.model.BuiltInContent;
import org.econtacts.store.StoreProvider;
import org.econtacts.suggest.Evaluation;
import org.econtacts.suggest.SuggestionService;

/** What the product chose for the server to work with. */
public interface Services {

    /** Opens data folders. */
    StoreProvider stores();

    /** The engine; there is one in a process. */
    SuggestionService engine();

    /** Measures the analysers of the product. */
    Evaluation evaluation();

    /** Looks into intention graphs. */
    GraphInspector graphs();

    /** What the product brings. */
    BuiltInContent content();
}

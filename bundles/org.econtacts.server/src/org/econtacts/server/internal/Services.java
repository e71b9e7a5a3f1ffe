package org.econtacts.server.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.econtacts.analysis.EncoderException;
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

    /**
     * A new engine that also asks the encoder in a directory; empty when the product has no encoders. Takes seconds.
     *
     * @throws EncoderException when that encoder cannot be used
     */
    Optional<SuggestionService> engineWithEncoder(Path directory) throws EncoderException;

    /** Measures the analysers of the product. */
    Evaluation evaluation();

    /** Looks into intention graphs. */
    GraphInspector graphs();

    /** What the product brings. */
    BuiltInContent content();
}

package org.econtacts.server.internal.engine;

import java.util.Optional;
import org.econtacts.analysis.EncoderException;
import org.econtacts.suggest.SuggestionService;

/** Makes the engine that takes its time. */
@FunctionalInterface
public interface EngineMaker {

    /**
     * A new one; empty when the product lacks what it takes.
     *
     * @throws EncoderException when the operator's encoder cannot be used
     */
    Optional<SuggestionService> make() throws EncoderException;
}

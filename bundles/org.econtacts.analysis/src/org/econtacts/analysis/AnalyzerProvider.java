package org.econtacts.analysis;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import org.econtacts.model.Template;

/** A kind of analyser. The product chooses which there are, as services. */
public interface AnalyzerProvider {

    /** The name of its analysers; see {@link Analyzer#name}. */
    String name();

    /** Trains on one thread, the same from the same, bit by bit. */
    Analyzer train(Training training);

    /**
     * Reads what {@link Analyzer#save} wrote.
     *
     * @throws IOException when it is damaged or of another version
     */
    Analyzer load(DataInputStream in, Intents intents, List<Template> templates) throws IOException;
}

package org.econtacts.model;

import java.io.IOException;
import java.io.InputStream;

/** What the product ships as readable data, UTF-8, in the formats that an operator would import. */
public interface BuiltInContent {

    /** The parts of the content. */
    enum Part {
        /** JSON Lines of offices. */
        OFFICES,
        /** The intention graph, YAML. */
        GRAPH,
        /** JSON Lines of labelled texts, as a set to train on. */
        EXEMPLARS,
        /** JSON Lines of templates. */
        TEMPLATES,
        /** JSON Lines of invented sample messages. */
        MESSAGES
    }

    /**
     * Opens one part for reading; the caller closes it.
     *
     * @throws IOException if it is damaged or absent
     */
    InputStream open(Part part) throws IOException;
}

package org.econtacts.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

/** Looks into an intention graph for those who write it. */
public interface GraphInspector {

    /**
     * Something to put right in a graph.
     *
     * @param line from 1; 0 when the file as a whole is meant
     * @param severity whether the graph is refused for it
     * @param sentence in the language that was asked for; names other lines where they matter
     */
    record Finding(int line, Severity severity, String sentence) {}

    /** How bad a finding is. */
    enum Severity {
        /** The graph cannot be used. */
        ERROR,
        /** The graph can be used, but two of its intents may be taken for each other. */
        WARNING
    }

    /**
     * What the graph makes of a text for one intent.
     *
     * @param intent its id
     * @param logOdds sum of the weights that count
     * @param terms in the order of their weight, largest first
     */
    record Path(String intent, double logOdds, List<Term> terms) {}

    /**
     * A term that occurs in a text.
     *
     * @param text as the graph has it
     * @param weight in log-odds; negative = against the intent
     * @param line of the graph, from 1
     * @param words of the text that it found, in text order
     * @param standing whether it counts, and if not why
     */
    record Term(String text, double weight, int line, List<String> words, Standing standing) {}

    /** Whether a term that occurs counts. */
    enum Standing {
        /** It does. */
        COUNTS,
        /** The text denies it: {@code je ne souhaite pas …}. */
        DENIED,
        /** Its intent is for others, or not valid on that day. */
        OUT_OF_SCOPE,
        /** An intent that excludes this one was found. */
        EXCLUDED
    }

    /**
     * Checks a graph, its examples included.
     *
     * @return by line; empty when all is well
     * @throws IOException if it cannot be read at all
     */
    List<Finding> check(InputStream graph, Locale language) throws IOException;

    /**
     * What a graph finds in a text.
     *
     * @return the intents of which a term occurs, the likeliest first
     * @param language of what is said when the graph has an error
     * @throws IOException if the graph cannot be read or has an error, with a sentence for people
     */
    List<Path> explain(InputStream graph, String text, Scope scope, Locale language) throws IOException;
}

package org.econtacts.model;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Why an intent was preferred to its runner-up, in parts that sum to the difference of their scores.
 *
 * @param rival the runner-up; null = nothing in the label set ("asks for something else")
 * @param difference of the pooled scores, in log-odds: the sum of all that follows
 * @param words what each word contributed, for and against, in text order; the strongest ones
 * @param otherWords what all words contributed that are not listed
 * @param parts one for each analyser whose score cannot be divided among words
 * @param path how the graph came to it, for people; may be empty
 */
public record Reason(
        @Nullable String rival,
        double difference,
        List<Evidence> words,
        double otherWords,
        List<Part> parts,
        String path) {

    /** Nothing is known. */
    public static final Reason NONE = new Reason(null, 0, List.of(), 0, List.of(), "");

    public Reason {
        words = List.copyOf(words);
        parts = List.copyOf(parts);
    }

    /**
     * What one analyser contributed as a whole.
     *
     * @param analyzer its name
     * @param weight in log-odds
     */
    public record Part(String analyzer, double weight) {}
}

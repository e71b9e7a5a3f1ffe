package org.econtacts.model;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A piece of a sample's text of which it is not certain whether it is personal data: a person settles it.
 *
 * @param place among the doubts of the sample, from 0; stays the same
 * @param start where it begins in the text as it is now, in UTF-16 units
 * @param end where it ends there, exclusive
 * @param kind what it may be, as the anonymiser names it
 * @param word what stands for such data in marks, as in {@code [NOM_1]}
 * @param reason why that is not certain, as the anonymiser names it
 * @param verdict what a person has said
 * @param curator account of who said it; null = nobody yet
 */
public record SampleDoubt(
        int place,
        int start,
        int end,
        String kind,
        String word,
        String reason,
        Verdict verdict,
        @Nullable String curator) {

    /** What a person says of a doubt. */
    public enum Verdict {
        OPEN,
        /** It was personal data: a mark stands for it. */
        MASKED,
        /** It is an ordinary word. */
        FINE
    }

    /** The same elsewhere in the text. */
    public SampleDoubt moved(int by) {
        return new SampleDoubt(place, start + by, end + by, kind, word, reason, verdict, curator);
    }
}

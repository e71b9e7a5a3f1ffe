package org.econtacts.protocol;

import java.time.Instant;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Flag;
import org.econtacts.model.SampleDoubt.Verdict;

/**
 * Answer of {@code GET /samples/{id}/remarks}: what stands beside a sample.
 *
 * @param sample id of the sample
 * @param text as it is now; empty when it is withdrawn
 * @param notes of curators, oldest first; those of others only once the caller has labelled the sample, or need not
 * @param doubts whether pieces of the text are personal data
 */
public record SampleRemarks(String sample, String text, List<Note> notes, List<Doubt> doubts) {

    /**
     * @param curator account
     * @param text of the note; empty when there is only a flag
     * @param at when it was written
     * @param flag what else was said; null = nothing
     */
    public record Note(
            String curator,
            String text,
            Instant at,
            @Nullable Flag flag) {}

    /**
     * @param place among the doubts of the sample; names it in {@code POST /samples/{id}/doubts}
     * @param start where it begins in the text, in UTF-16 units
     * @param end where it ends there, exclusive
     * @param kind what it may be, in words
     * @param reason why that is not certain, a sentence
     * @param verdict what a person has said
     */
    public record Doubt(int place, int start, int end, String kind, String reason, Verdict verdict) {}
}

package org.econtacts.protocol;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Sample;

/**
 * Answer of {@code GET /samples}.
 *
 * @param total size of the whole result
 * @param offset position of the first, from 0
 * @param labelled how many samples are labelled or out of scope in all
 * @param labelSet version of the label set, to be named by labellings
 * @param probability with which this queue picks a sample; null = not known
 * @param samples at most as many as asked for
 * @param model version of the model whose scores stand with them; null = not one alone, or not known
 */
public record SampleList(
        long total,
        long offset,
        long labelled,
        String labelSet,
        @Nullable Double probability,
        List<Sample> samples,
        @Nullable String model) {

    /** A stretch of which it is not known which model scored it. */
    public SampleList(
            long total,
            long offset,
            long labelled,
            String labelSet,
            @Nullable Double probability,
            List<Sample> samples) {
        this(total, offset, labelled, labelSet, probability, samples, null);
    }
}

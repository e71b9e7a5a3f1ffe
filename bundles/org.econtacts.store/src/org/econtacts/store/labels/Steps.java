package org.econtacts.store.labels;

import java.util.List;
import org.econtacts.model.Sample;

/**
 * What an undo or redo did.
 *
 * @param step that was taken back or done again
 * @param samples that changed, as they are now for everybody, at most {@link #MOST}
 * @param count how many labels changed
 */
public record Steps(LabelStep step, List<Sample> samples, long count) {

    /** So many samples are named at most. */
    public static final int MOST = 200;

    public Steps {
        samples = List.copyOf(samples);
    }
}

package org.econtacts.store.labels;

import java.time.Instant;
import org.econtacts.model.Mark;
import org.econtacts.model.Sight;

/**
 * What a curator does with one sample.
 *
 * @param id made by the curator's machine; the same twice has one effect
 * @param sample id of the sample
 * @param curator account
 * @param adjudicated whether it decides between curators
 * @param base version of the label seen: the curator's own, or the adjudicated one; 0 = there was none
 * @param mark what is said
 * @param labelSet version of the label set seen
 * @param sight what was shown
 * @param madeAt when the curator did it, by their machine's clock
 * @param at when it came in
 */
public record LabelAction(
        String id,
        String sample,
        String curator,
        boolean adjudicated,
        long base,
        Mark mark,
        String labelSet,
        Sight sight,
        Instant madeAt,
        Instant at) {}

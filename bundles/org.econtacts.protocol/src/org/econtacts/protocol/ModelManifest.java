package org.econtacts.protocol;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a model that lies in a file.
 *
 * @param format version of this manifest and of what lies beside it
 * @param id names the model
 * @param madeAt when it was trained
 * @param data fingerprint of the training texts with their labels
 * @param examples how many there were
 * @param labelSet version of the label set
 * @param seed of every random choice: the same data and seed give the same model
 * @param journalUpTo sequence of the feedback journal up to which curators' labels are among the training texts
 * @param measures on texts held out from a first training
 * @param sha256 of the model's file
 * @param promotions when and why it was put to work, oldest first
 */
public record ModelManifest(
        int format,
        @Required String id,
        @Required Instant madeAt,
        @Required String data,
        long examples,
        @Required String labelSet,
        long seed,
        long journalUpTo,
        @Required Measures measures,
        @Required String sha256,
        @Required List<Promotion> promotions) {

    /**
     * @param accuracy share of texts whose best intent is right, 0 to 1
     * @param ece calibration error, 0 to 1
     * @param cases how many texts
     */
    public record Measures(double accuracy, double ece, long cases) {}

    /**
     * @param at when
     * @param forced whether it was done without the proof on control messages
     * @param reason in the administrator's words; empty when it was not forced
     * @param cases control messages on which it was compared with the model before
     * @param difference of their accuracies, more than 0 = better
     * @param low lower bound of that difference at 95 %
     */
    public record Promotion(Instant at, boolean forced, String reason, long cases, double difference, double low) {}

    /** The same with one more promotion. */
    public ModelManifest with(Promotion promotion) {
        List<Promotion> all = new ArrayList<>(promotions);
        all.add(promotion);
        return new ModelManifest(
                format, id, madeAt, data, examples, labelSet, seed, journalUpTo, measures, sha256, List.copyOf(all));
    }
}

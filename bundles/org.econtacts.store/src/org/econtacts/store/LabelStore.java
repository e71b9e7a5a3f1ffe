package org.econtacts.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelledText;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;

/** The label set, the samples, and every labelling as an event. */
public interface LabelStore {

    /** The newest label set; empty before the first. */
    Optional<LabelSet> labelSet();

    /** Makes this the newest label set. */
    void putLabelSet(LabelSet labels);

    /**
     * Adds samples in one transaction; one whose id is known is left as it is.
     *
     * @return how many were new
     */
    int addAll(Collection<Sample> samples);

    /** Replaces what the engine holds a sample for. */
    void putScores(Collection<Sample> samples);

    /** The sample of that id. */
    Optional<Sample> find(String id);

    /**
     * A stretch of the samples.
     *
     * @param state null = all
     * @param text beginnings of words that must occur, whatever their case and accents; empty = all
     * @param order in which order; total
     */
    SamplePage page(@Nullable SampleState state, String text, Order order, long offset, int limit);

    /**
     * Labels a sample. The feedback journal gets UNLABELLED for every label it loses and LABELLED for every label it
     * gains, intent null standing for out of scope.
     *
     * @return empty when the sample is not at that version any more (or unknown)
     */
    Optional<Sample> label(Labelling labelling);

    /**
     * Takes back the account's last labelling that still stands, that is, that no later labelling of the same sample
     * followed; an event of its own, told to the feedback journal like {@link #label}.
     *
     * @return the sample as it is now; empty when there is none left to undo
     */
    Optional<Sample> undo(String account, Instant at);

    /** All samples that are labelled or out of scope, for training, in a fixed order. */
    List<LabelledText> labelled();

    /** How many samples are labelled, by state. */
    long count(@Nullable SampleState state);

    /** In which order samples come. */
    enum Order {
        /** Smallest probability of the best intent first. */
        LEAST_CERTAIN_FIRST,
        OLDEST_FIRST
    }

    /** A stretch of a sorted result; total is the size of the whole. */
    record SamplePage(long total, long offset, List<Sample> rows) {}

    /**
     * One labelling.
     *
     * @param sample id of the sample
     * @param version of the sample as the curator saw it
     * @param state LABELLED, OUT_OF_SCOPE, SKIPPED, or UNLABELLED to clear
     * @param labels intents; empty unless LABELLED
     * @param account who
     * @param labelSet version of the label set seen
     * @param at when
     */
    record Labelling(
            String sample,
            long version,
            SampleState state,
            List<String> labels,
            String account,
            String labelSet,
            Instant at) {}
}

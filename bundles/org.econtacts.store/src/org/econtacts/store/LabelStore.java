package org.econtacts.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Intent;
import org.econtacts.model.Label;
import org.econtacts.model.LabelEvent;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelSetChange;
import org.econtacts.model.LabelledText;
import org.econtacts.model.Mark;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleDoubt;
import org.econtacts.model.SampleState;
import org.econtacts.store.labels.LabelAction;
import org.econtacts.store.labels.LabelOutcome;
import org.econtacts.store.labels.Revising;
import org.econtacts.store.labels.Revision;
import org.econtacts.store.labels.SampleQuery;
import org.econtacts.store.labels.SampleQuery.Viewer;
import org.econtacts.store.labels.Steps;

/** The label set, the samples, each curator's labels, and every change of them as an event. */
public interface LabelStore {

    /** The newest label set; empty before the first. */
    Optional<LabelSet> labelSet();

    /** Makes this the newest label set; what it has more than the one before is an ADD. */
    void putLabelSet(LabelSet labels);

    /** All changes of the label set, oldest first. */
    List<LabelSetChange> labelSetChanges();

    /** Intents that earlier label sets had and the newest has not, as they were called last. */
    List<Intent> formerIntents();

    /**
     * Changes the label set, and the labels with it.
     *
     * @param before the set as it is, for a store that has none yet
     * @return the set after the change, also when the id was used before; empty when the change does not fit the set
     */
    Optional<LabelSet> revise(Revision revision, LabelSet before);

    /** What a change of these intents would touch. */
    Revising.Reach reach(List<String> intents);

    /**
     * Adds samples in one transaction; one whose id is known is left as it is. A label that a sample has came with its
     * text: it counts until a curator says something.
     *
     * @return how many were new
     */
    int addAll(Collection<Sample> samples);

    /** Replaces what the engine holds samples for. */
    default void putScores(Collection<Sample> samples) {
        putScores(samples, "");
    }

    /**
     * The same.
     *
     * @param model version of the model that says so; empty = not known
     */
    void putScores(Collection<Sample> samples, String model);

    /** Keeps what the anonymiser is not certain of in samples, by their ids; what is known of a sample already stays. */
    void putDoubts(Map<String, List<SampleDoubt>> bySample);

    /** What the anonymiser was not certain of in a sample, settled or not. */
    List<SampleDoubt> doubts(String sample);

    /** Ids of the samples with a doubt that nobody has settled, oldest first; without those that are withdrawn. */
    List<String> doubtful();

    /**
     * Settles a doubt: masks the piece of text for good, or says that it is an ordinary word.
     *
     * @param place of the doubt
     * @param curator account of who says so
     * @return the sample for everybody, also when it was settled so before; empty when there is no such doubt, or it was
     *     settled otherwise
     */
    Optional<Sample> settle(String sample, int place, boolean mask, String curator, Instant at);

    /** Replaces how divided the analysers' votes are, by sample; 0 = all the same. */
    void putDisagreement(Map<String, Double> bySample);

    /** Replaces all suspicions against labels, by sample; the greater the more suspicious. Others are suspected no more. */
    void putSuspicions(Map<String, Double> bySample);

    /** The sample of that id, as it is for everybody. */
    Optional<Sample> find(String id);

    /** The sample of that id through a curator's eyes. */
    Optional<Sample> find(String id, Viewer viewer);

    /** A stretch of the samples. */
    SamplePage page(SampleQuery query, long offset, int limit);

    /**
     * Labels samples, one step each, in one transaction. The feedback journal gets UNLABELLED for every label that a
     * sample loses for everybody, and LABELLED for every label that it gains, intent null standing for out of scope.
     *
     * @return what became of each, in their order
     */
    List<LabelOutcome> label(List<LabelAction> actions);

    /** Labels one sample. */
    default LabelOutcome label(LabelAction action) {
        return label(List.of(action)).getFirst();
    }

    /**
     * Ends a conflict between two versions of a curator's own label.
     *
     * @param conflict id of the event that was kept aside
     * @param action what counts from now on
     */
    LabelOutcome resolve(String conflict, LabelAction action);

    /** The conflicts that the curator has not ended, oldest first. */
    List<LabelEvent> conflicts(String curator);

    /**
     * The same mark on all samples found, one step. A sample's own flag and note stay.
     *
     * @param expected how many samples the curator saw found
     * @param action its sample and base do not count
     * @return how many labels changed; empty when another number is found now, or the id was used before
     */
    Optional<Long> bulk(SampleQuery query, long expected, LabelAction action);

    /**
     * Takes the curator's last step that counts back, or does the last one taken back again; an event for each label, told
     * to the feedback journal like {@link #label}.
     *
     * @param id made by the curator's machine; the same twice has one effect
     * @param redo whether to do again
     * @param target step that it must be; empty = whichever it is
     * @return empty when there is none left, it is another than the target, or the id was used before
     */
    Optional<Steps> undo(String id, String curator, boolean redo, Instant at, String target);

    /** The same, whichever step it is. */
    default Optional<Steps> undo(String id, String curator, boolean redo, Instant at) {
        return undo(id, curator, redo, at, "");
    }

    /**
     * Takes in what curators said elsewhere, as events that no undo takes back. What a curator has said here at the same
     * time or later stays.
     *
     * @return how many labels changed
     */
    int bring(List<LabelAction> actions);

    /** The label that came with a sample's text. */
    Optional<Mark> given(String sample);

    /** Every curator's label of a sample, the adjudicated one among them. */
    List<Label> labels(String sample);

    /** All labels, in the order of their samples. */
    List<Label> labels();

    /** Ids of the samples on which somebody must decide, oldest first. */
    List<String> contested();

    /** Events in order. */
    List<LabelEvent> events(long afterNumber, int limit);

    /** All samples that are labelled or out of scope for everybody, for training, in a fixed order. */
    List<LabelledText> labelled();

    /** How many samples are in that state for everybody; null = all. */
    long count(@Nullable SampleState state);

    /** A stretch of a sorted result; total is the size of the whole; model scored all of it, empty = not one alone. */
    record SamplePage(long total, long offset, List<Sample> rows, String model) {

        /** A stretch of which it is not known which model scored it. */
        public SamplePage(long total, long offset, List<Sample> rows) {
            this(total, offset, rows, "");
        }
    }
}

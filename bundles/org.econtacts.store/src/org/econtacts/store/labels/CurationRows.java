package org.econtacts.store.labels;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.econtacts.model.Label;
import org.econtacts.model.LabelEvent;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelSetChange;
import org.econtacts.model.Mark;
import org.econtacts.model.Sample;
import org.econtacts.store.rules.Marking;

/**
 * The rows that curation reads and writes, all within one transaction.
 *
 * @param <E> what can go wrong
 */
public interface CurationRows<E extends Exception> {

    /**
     * A sample with what is kept about it.
     *
     * @param number of its row
     * @param sample as it is for everybody
     * @param given the label that came with the text
     */
    record Held(int number, Sample sample, Mark given) {}

    Optional<Held> held(String sample) throws E;

    /** All labels of a sample, the adjudicated one among them, in a fixed order. */
    List<Label> labels(Held held) throws E;

    void putLabel(Held held, Label label) throws E;

    /**
     * Writes what a sample is for everybody.
     *
     * @param opinions how many curators have said what it asks about
     */
    void putSample(Held held, Sample after, int opinions) throws E;

    /** Tells the feedback journal. */
    void teach(Held held, Marking step) throws E;

    Optional<LabelEvent> event(String id) throws E;

    /** All events of a step, in order. */
    List<LabelEvent> eventsOf(String step) throws E;

    /** Keeps an event; its number is set by the rows. */
    void append(Held held, LabelEvent event) throws E;

    void setFate(String event, LabelEvent.Fate fate) throws E;

    /** Events of that curator that are kept aside, until they choose. */
    List<LabelEvent> conflicts(String curator) throws E;

    Optional<LabelStep> step(String id) throws E;

    void putStep(LabelStep step) throws E;

    /** The curator's last change that counts. */
    Optional<LabelStep> lastDone(String curator) throws E;

    /** The curator's first change that was taken back and can be done again. */
    Optional<LabelStep> firstUndone(String curator) throws E;

    void setState(LabelStep step, LabelStep.State state) throws E;

    /** What was taken back cannot be done again. */
    void forgetUndone(String curator) throws E;

    /** All changes of the label set, oldest first. */
    List<LabelSetChange> changes() throws E;

    Optional<LabelSet> labelSet() throws E;

    /** Makes this the newest label set. */
    void putRevision(LabelSetChange change, LabelSet after) throws E;

    /** Samples of which somebody said one of these intents, or that came with one. */
    List<Held> naming(Collection<String> intents) throws E;

    /** Replaces the label that came with the text. */
    void putGiven(Held held, Mark given) throws E;
}

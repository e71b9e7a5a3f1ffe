package org.econtacts.ui.labels.labelling;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.SampleState;
import org.econtacts.ui.labels.labelling.Step.Load;
import org.econtacts.ui.labels.labelling.Step.Send;

/** What the server is still to be asked, in order, and what of it the list already shows as done. */
final class StepQueue {

    private final Deque<Step> steps = new ArrayDeque<>();

    void add(Step step) {
        steps.addLast(step);
    }

    /** Puts a step back that could not be done. */
    void putBack(Step step) {
        steps.addFirst(step);
    }

    /** Takes the next step; null when there is none. */
    @Nullable
    Step next() {
        return steps.pollFirst();
    }

    /** Drops a labelling; false when it is not here any more. */
    boolean drop(Send send) {
        return steps.removeLastOccurrence(send);
    }

    void dropLoads() {
        steps.removeIf(Load.class::isInstance);
    }

    boolean holdsLoad() {
        return steps.stream().anyMatch(Load.class::isInstance);
    }

    /** How many labellings are to be sent. */
    int unsent() {
        return (int) sends().count();
    }

    /** By how much they change the number of labelled samples. */
    int gain() {
        return sends().mapToInt(Send::gain).sum();
    }

    /** Samples that the server still lists in that state although they are to leave it. */
    Set<String> leaving(SampleState view) {
        return sends().filter(send -> send.sample().state() == view && send.state() != view)
                .map(send -> send.sample().id())
                .collect(Collectors.toSet());
    }

    private Stream<Send> sends() {
        return steps.stream().filter(Send.class::isInstance).map(Send.class::cast);
    }
}

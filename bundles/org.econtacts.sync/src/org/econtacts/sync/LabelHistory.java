package org.econtacts.sync;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Backing;
import org.econtacts.model.Flag;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.LabelOrder;

/**
 * What one curator has done on this machine, in order, with the samples as they are thereafter: what the server will say
 * once it has been told. Safe for many threads.
 */
final class LabelHistory {

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private final Map<String, Sample> latest = new HashMap<>();

    /**
     * One labelling.
     *
     * @param event id of its order
     * @param before the sample as it was
     * @param after as it is since
     */
    record Step(String event, Sample before, Sample after) {}

    /** Notes a labelling; returns the sample as it is now. */
    synchronized Sample label(Sample seen, LabelOrder order) {
        Sample after = after(seen, order);
        done.push(new Step(order.event(), seen, after));
        undone.clear();
        latest.put(after.id(), after);
        return after;
    }

    private static Sample after(Sample before, LabelOrder order) {
        SampleState state = order.flag() == Flag.PERSONAL_DATA ? SampleState.QUARANTINED : order.state();
        boolean said = state == SampleState.LABELLED || state == SampleState.OUT_OF_SCOPE;
        return new Sample(
                before.id(),
                before.text(),
                before.origin(),
                state,
                order.labels(),
                before.best(),
                order.version() + 1,
                said ? Backing.ONE : Backing.NONE);
    }

    /** The step that an undo or a redo is about; null when it is not known here. */
    synchronized @Nullable Step next(boolean redo) {
        return redo ? undone.peek() : done.peek();
    }

    /** Takes the last step back, or does the last one taken back again; returns the sample as it is then. */
    synchronized Optional<Sample> move(boolean redo) {
        Step step = (redo ? undone : done).poll();
        if (step == null) {
            return Optional.empty();
        }
        (redo ? done : undone).push(step);
        Sample wanted = redo ? step.after() : step.before();
        Sample now = at(wanted, version(wanted) + 1);
        latest.put(now.id(), now);
        return Optional.of(now);
    }

    private long version(Sample sample) {
        return latest.getOrDefault(sample.id(), sample).version();
    }

    private static Sample at(Sample sample, long version) {
        return new Sample(
                sample.id(),
                sample.text(),
                sample.origin(),
                sample.state(),
                sample.labels(),
                sample.best(),
                version,
                sample.backing());
    }

    /** The sample as it is after what was done here; null when nothing was. */
    synchronized @Nullable Sample latest(String sample) {
        return latest.get(sample);
    }

    /** All samples on which something was done. */
    synchronized Map<String, Sample> latest() {
        return Map.copyOf(latest);
    }

    /** The sample as the server says it is. */
    synchronized void know(Sample sample) {
        latest.computeIfPresent(sample.id(), (id, old) -> sample);
    }

    /** Steps were taken elsewhere: it is not known any more which is the last. */
    synchronized void clear() {
        done.clear();
        undone.clear();
    }
}

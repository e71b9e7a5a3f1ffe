package org.econtacts.store.labels;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Label;
import org.econtacts.model.LabelEvent;
import org.econtacts.model.LabelEvent.Fate;
import org.econtacts.model.LabelEvent.Kind;
import org.econtacts.model.Mark;
import org.econtacts.model.Sample;
import org.econtacts.store.labels.CurationRows.Held;

/**
 * Taking back and doing again, without end, each curator their own steps; every one is an event like any other. What
 * somebody else has adjudicated since is left alone.
 *
 * @param <E> what can go wrong with the rows
 */
public final class Undoing<E extends Exception> {

    private final CurationRows<E> rows;
    private final Curation<E> curation;

    public Undoing(CurationRows<E> rows) throws E {
        this.rows = rows;
        this.curation = new Curation<>(rows);
    }

    /**
     * Takes the curator's last change back, or does the last one taken back again.
     *
     * @param id made by the curator's machine; the same twice has one effect
     * @param redo whether to do again
     * @param wanted step that it must be; empty = whichever it is
     * @return empty when there is nothing left, it is another step, or the id was used before for something else
     */
    public Optional<Steps> run(String id, String curator, boolean redo, Instant at, String wanted) throws E {
        LabelStep.Kind kind = redo ? LabelStep.Kind.REDO : LabelStep.Kind.UNDO;
        Optional<LabelStep> known = rows.step(id);
        if (known.isPresent()) {
            return known.get().curator().equals(curator) && known.get().kind() == kind
                    ? Optional.of(again(known.get()))
                    : Optional.empty();
        }
        Optional<LabelStep> target = redo ? rows.firstUndone(curator) : rows.lastDone(curator);
        boolean fits = target.isPresent()
                && (wanted.isEmpty() || wanted.equals(target.get().id()));
        return fits ? Optional.of(run(id, target.get(), kind, at)) : Optional.empty();
    }

    private Steps again(LabelStep done) throws E {
        LabelStep target = rows.step(done.target()).orElseThrow();
        List<Sample> samples = new ArrayList<>();
        for (LabelEvent each : rows.eventsOf(done.id())) {
            if (samples.size() < Steps.MOST) {
                samples.add(rows.held(each.sample()).orElseThrow().sample());
            }
        }
        return new Steps(target, samples, done.events());
    }

    private Steps run(String id, LabelStep target, LabelStep.Kind kind, Instant at) throws E {
        boolean redo = kind == LabelStep.Kind.REDO;
        List<Sample> samples = new ArrayList<>();
        long count = 0;
        for (LabelEvent each : rows.eventsOf(target.id())) {
            Held held = rows.held(each.sample()).orElseThrow();
            Label mine = curation.own(held, each.curator(), each.adjudicated());
            if (mine != null && mine.curator().equals(each.curator())) {
                LabelEvent event = reversed(each, id + "#" + ++count, id, redo, mine, at);
                Sample now = curation.apply(held, event, mine).sample();
                reopen(each, redo);
                if (samples.size() < Steps.MOST) {
                    samples.add(now);
                }
            }
        }
        rows.setState(target, redo ? LabelStep.State.DONE : LabelStep.State.UNDONE);
        rows.putStep(new LabelStep(id, target.curator(), kind, LabelStep.State.DONE, target.id(), count));
        return new Steps(target, samples, count);
    }

    /** Taking a resolution back opens the conflict again. */
    private void reopen(LabelEvent event, boolean redo) throws E {
        String conflict = event.undoOf();
        if (event.kind() == Kind.RESOLUTION && conflict != null) {
            rows.setFate(conflict, redo ? Fate.SETTLED : Fate.CONFLICT);
        }
    }

    private LabelEvent reversed(
            LabelEvent event, String id, String step, boolean redo, @Nullable Label mine, Instant at) {
        Mark wanted = curation.mapped(redo ? event.after() : event.before(), event.labelSet());
        return new LabelEvent(
                0,
                id,
                step,
                redo ? Kind.REDO : Kind.UNDO,
                event.sample(),
                event.curator(),
                event.adjudicated(),
                Curation.version(mine),
                mine == null ? Mark.NONE : mine.mark(),
                wanted,
                event.labelSet(),
                event.sight(),
                at,
                at,
                event.id(),
                Fate.APPLIED);
    }
}

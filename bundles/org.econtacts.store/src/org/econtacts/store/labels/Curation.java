package org.econtacts.store.labels;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Label;
import org.econtacts.model.LabelEvent;
import org.econtacts.model.LabelEvent.Fate;
import org.econtacts.model.LabelEvent.Kind;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelSetChange;
import org.econtacts.model.Mark;
import org.econtacts.model.Sample;
import org.econtacts.store.labels.CurationRows.Held;
import org.econtacts.store.rules.Marking;

/**
 * What happens when a curator labels. Each curator has a label of their own, so two curators never overwrite each other;
 * one curator's change made on an old version of their own label is kept aside until that curator chooses. Used within
 * one transaction.
 *
 * @param <E> what can go wrong with the rows
 */
public final class Curation<E extends Exception> {

    private final CurationRows<E> rows;
    private final List<LabelSetChange> changes;
    private final Set<String> gone;

    /** Reads what it needs of the label set at once. */
    public Curation(CurationRows<E> rows) throws E {
        this.rows = rows;
        this.changes = rows.changes();
        this.gone = gone(changes, rows.labelSet());
    }

    private static Set<String> gone(List<LabelSetChange> changes, Optional<LabelSet> labels) {
        Set<String> gone = new HashSet<>();
        for (LabelSetChange each : changes) {
            if (each.kind() == LabelSetChange.Kind.SPLIT || each.kind() == LabelSetChange.Kind.DEPRECATE) {
                gone.addAll(each.sources());
            }
        }
        labels.ifPresent(set -> set.intents().forEach(intent -> gone.remove(intent.id())));
        return gone;
    }

    /** One labelling, a step of its own. */
    public LabelOutcome label(LabelAction action) throws E {
        Optional<LabelEvent> known = rows.event(action.id());
        if (known.isPresent()) {
            return again(action, known.get());
        }
        Held held = rows.held(action.sample()).orElse(null);
        if (held == null) {
            return new LabelOutcome.Unknown();
        }
        Label mine = own(held, action);
        LabelEvent event = event(action, Kind.LABEL, action.id(), mine, null);
        boolean same = mine != null && mine.mark().equals(event.after());
        if (!same && (action.base() != version(mine) || standsOnConflict(action))) {
            LabelEvent kept = event.with(Fate.CONFLICT);
            rows.append(held, kept);
            return new LabelOutcome.Conflict(kept, mine);
        }
        begin(action.id(), action.curator(), LabelStep.Kind.CHANGE, "", 1);
        return apply(held, event, mine);
    }

    /**
     * Whether it was perhaps made in place of a label that is itself kept aside: that one had the same number as the one
     * that counts, and the two cannot be told apart.
     */
    private boolean standsOnConflict(LabelAction action) throws E {
        return action.base() > 0
                && rows.conflicts(action.curator()).stream()
                        .anyMatch(each -> each.sample().equals(action.sample())
                                && each.adjudicated() == action.adjudicated()
                                && each.base() + 1 == action.base());
    }

    private LabelOutcome again(LabelAction action, LabelEvent known) throws E {
        boolean same = known.sample().equals(action.sample())
                && known.curator().equals(action.curator())
                && known.adjudicated() == action.adjudicated()
                && known.base() == action.base()
                && known.after().state() == action.mark().state();
        if (!same) {
            return new LabelOutcome.KeyReused();
        }
        Held held = rows.held(action.sample()).orElseThrow();
        Label mine = own(held, action);
        return known.fate() == Fate.CONFLICT || mine == null
                ? new LabelOutcome.Conflict(known, mine)
                : new LabelOutcome.Done(held.sample(), mine);
    }

    /**
     * Ends a conflict with what the curator chose.
     *
     * @param conflict id of the event that was kept aside
     * @param action what counts from now on; its base is the label as it is now
     */
    public LabelOutcome resolve(String conflict, LabelAction action) throws E {
        Optional<LabelEvent> known = rows.event(action.id());
        if (known.isPresent()) {
            return again(action, known.get());
        }
        LabelEvent kept = rows.event(conflict).orElse(null);
        Held held = rows.held(action.sample()).orElse(null);
        if (kept == null || held == null || !isOpen(kept, action)) {
            return new LabelOutcome.Unknown();
        }
        Label mine = own(held, action);
        LabelEvent event = event(action, Kind.RESOLUTION, action.id(), mine, conflict);
        if (action.base() != version(mine)) {
            return new LabelOutcome.Conflict(kept, mine);
        }
        rows.setFate(conflict, Fate.SETTLED);
        begin(action.id(), action.curator(), LabelStep.Kind.CHANGE, "", 1);
        return apply(held, event, mine);
    }

    private static boolean isOpen(LabelEvent kept, LabelAction action) {
        return kept.fate() == Fate.CONFLICT
                && kept.sample().equals(action.sample())
                && kept.curator().equals(action.curator())
                && kept.adjudicated() == action.adjudicated();
    }

    /**
     * The same mark on many samples, one step: one undo takes all of it back. Samples that say so already are left alone.
     *
     * @param action its sample and base do not count
     * @return how many labels changed; empty when the id was used before
     */
    public Optional<Long> bulk(LabelAction action, List<String> samples) throws E {
        Optional<LabelStep> known = rows.step(action.id());
        if (known.isPresent()) {
            boolean same = known.get().curator().equals(action.curator());
            return same ? Optional.of(known.get().events()) : Optional.empty();
        }
        long changed = 0;
        for (String sample : samples) {
            Held held = rows.held(sample).orElseThrow();
            Label mine = own(held, action);
            Mark wanted = merged(action.mark(), mine);
            if (mine == null || !mine.mark().equals(mapped(wanted, action.labelSet()))) {
                String id = action.id() + "#" + ++changed;
                apply(held, event(on(action, id, sample, mine, wanted), Kind.BULK, action.id(), mine, null), mine);
            }
        }
        begin(action.id(), action.curator(), LabelStep.Kind.CHANGE, "", changed);
        return Optional.of(changed);
    }

    /** A bulk change says what samples ask about; each one's own flag and note stay. */
    private static Mark merged(Mark wanted, @Nullable Label mine) {
        return mine == null
                ? wanted
                : new Mark(
                        wanted.state(),
                        wanted.labels(),
                        mine.mark().flag(),
                        mine.mark().note());
    }

    private static LabelAction on(LabelAction all, String id, String sample, @Nullable Label mine, Mark mark) {
        return new LabelAction(
                id,
                sample,
                all.curator(),
                all.adjudicated(),
                version(mine),
                mark,
                all.labelSet(),
                all.sight(),
                all.madeAt(),
                all.at());
    }

    /**
     * What a curator said elsewhere, without a step: no undo takes it back.
     *
     * @return whether it changed the label; not when it is known, or the curator has spoken here since
     */
    public boolean bring(LabelAction action) throws E {
        Held held = rows.held(action.sample()).orElse(null);
        if (held == null || rows.event(action.id()).isPresent()) {
            return false;
        }
        Label mine = own(held, action);
        if (mine != null && !mine.at().isBefore(action.at())) {
            return false;
        }
        apply(held, event(action, Kind.IMPORT, action.id(), mine, null), mine);
        return true;
    }

    private void begin(String id, String curator, LabelStep.Kind kind, String target, long events) throws E {
        if (kind == LabelStep.Kind.CHANGE) {
            rows.forgetUndone(curator);
        }
        rows.putStep(new LabelStep(id, curator, kind, LabelStep.State.DONE, target, events));
    }

    private @Nullable Label own(Held held, LabelAction action) throws E {
        return own(held, action.curator(), action.adjudicated());
    }

    @Nullable
    Label own(Held held, String curator, boolean adjudicated) throws E {
        return rows.labels(held).stream()
                .filter(each -> adjudicated
                        ? each.adjudicated()
                        : !each.adjudicated() && each.curator().equals(curator))
                .findFirst()
                .orElse(null);
    }

    private LabelEvent event(LabelAction action, Kind kind, String step, @Nullable Label mine, @Nullable String about) {
        return new LabelEvent(
                0,
                action.id(),
                step,
                kind,
                action.sample(),
                action.curator(),
                action.adjudicated(),
                action.base(),
                mine == null ? Mark.NONE : mine.mark(),
                mapped(action.mark(), action.labelSet()),
                action.labelSet(),
                action.sight(),
                action.madeAt(),
                action.at(),
                about,
                Fate.APPLIED);
    }

    /** What was said with an older label set, in the words of the newest. */
    Mark mapped(Mark mark, String seen) {
        int from = 0;
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i).to().equals(seen)) {
                from = i + 1;
            }
        }
        Mark now = mark;
        for (LabelSetChange each : changes.subList(from, changes.size())) {
            now = now.withLabels(each.map(now.labels()));
        }
        return now;
    }

    /** Writes the event, the curator's label, and what follows for everybody. */
    LabelOutcome.Done apply(Held held, LabelEvent event, @Nullable Label mine) throws E {
        Label label = new Label(
                event.sample(),
                event.curator(),
                event.adjudicated(),
                event.after(),
                version(mine) + 1,
                event.id(),
                event.labelSet(),
                event.sight().blind(),
                event.at());
        rows.append(held, event);
        rows.putLabel(held, label);
        return new LabelOutcome.Done(derive(held), label);
    }

    /** Brings what a sample is for everybody up to its labels. */
    public Sample derive(Held held) throws E {
        Consensus now = Consensus.of(held.given(), rows.labels(held), gone);
        Sample before = held.sample();
        for (Marking step : Marking.between(before, now.state(), now.labels())) {
            rows.teach(held, step);
        }
        Sample after = now.isOf(before) ? before : now.applyTo(before);
        rows.putSample(held, after, now.opinions());
        return after;
    }

    static long version(@Nullable Label label) {
        return label == null ? 0 : label.version();
    }
}

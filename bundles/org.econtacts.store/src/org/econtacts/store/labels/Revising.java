package org.econtacts.store.labels;

import java.util.List;
import java.util.Optional;
import org.econtacts.model.Label;
import org.econtacts.model.LabelEvent;
import org.econtacts.model.LabelEvent.Fate;
import org.econtacts.model.LabelEvent.Kind;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelSetChange;
import org.econtacts.model.Mark;
import org.econtacts.model.Sight;
import org.econtacts.store.labels.CurationRows.Held;

/**
 * Changes the label set and what follows: labels go with a renamed or merged intent, each as an event; samples of a split
 * or withdrawn one keep their label and wait to be made precise.
 *
 * @param <E> what can go wrong with the rows
 */
public final class Revising<E extends Exception> {

    private final CurationRows<E> rows;

    public Revising(CurationRows<E> rows) {
        this.rows = rows;
    }

    /**
     * What a change touches.
     *
     * @param samples whose label for everybody names a source
     * @param labels of curators that name a source
     */
    public record Reach(long samples, long labels) {}

    /** What a change of these intents would touch. */
    public Reach reach(List<String> sources) throws E {
        long samples = 0;
        long labels = 0;
        for (Held each : rows.naming(sources)) {
            samples += names(each.sample().labels(), sources) ? 1 : 0;
            for (Label label : rows.labels(each)) {
                labels += names(label.mark().labels(), sources) ? 1 : 0;
            }
        }
        return new Reach(samples, labels);
    }

    private static boolean names(List<String> labels, List<String> sources) {
        return labels.stream().anyMatch(sources::contains);
    }

    /** The newest set after the change; empty when it does not fit, see {@link LabelSets#revise}. */
    public Optional<LabelSet> run(LabelSet before, Revision revision) throws E {
        LabelSet after = LabelSets.revise(before, revision).orElse(null);
        if (after == null) {
            return Optional.empty();
        }
        LabelSetChange change = revision.change(after.version());
        rows.putRevision(change, after);
        Curation<E> curation = new Curation<>(rows);
        int number = 0;
        for (Held each : rows.naming(revision.sources())) {
            number = follow(each, change, revision, number);
            Mark given = each.given().withLabels(change.map(each.given().labels()));
            rows.putGiven(each, given);
            curation.derive(new Held(each.number(), each.sample(), given));
        }
        return Optional.of(after);
    }

    private int follow(Held held, LabelSetChange change, Revision revision, int before) throws E {
        int number = before;
        for (Label each : rows.labels(held)) {
            Mark now = each.mark().withLabels(change.map(each.mark().labels()));
            if (!now.equals(each.mark())) {
                String id = revision.id() + "#" + ++number;
                rows.append(held, event(id, each, now, revision));
                rows.putLabel(held, moved(each, now, id, change.to()));
            }
        }
        return number;
    }

    private static Label moved(Label label, Mark now, String event, String labelSet) {
        return new Label(
                label.sample(),
                label.curator(),
                label.adjudicated(),
                now,
                label.version(),
                event,
                labelSet,
                label.blind(),
                label.at());
    }

    private static LabelEvent event(String id, Label label, Mark now, Revision revision) {
        return new LabelEvent(
                0,
                id,
                revision.id(),
                Kind.LABEL_SET,
                label.sample(),
                label.curator(),
                label.adjudicated(),
                label.version(),
                label.mark(),
                now,
                revision.from(),
                Sight.NONE,
                revision.at(),
                revision.at(),
                null,
                Fate.APPLIED);
    }
}

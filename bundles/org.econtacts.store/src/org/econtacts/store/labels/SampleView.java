package org.econtacts.store.labels;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Backing;
import org.econtacts.model.Label;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.store.labels.SampleQuery.Viewer;

/**
 * A sample through one curator's eyes: with their own label and its version, without what another has said of a sample
 * that both are to label blind to each other, and without the text of one that is withdrawn.
 */
public final class SampleView {

    private SampleView() {}

    /**
     * The state in which the curator finds the sample.
     *
     * @param opinions how many curators have said what it asks about
     * @param mine the curator's own state; null = said nothing
     * @param second what it drew, see {@link Draw}
     */
    public static SampleState state(
            SampleState all, int opinions, @Nullable SampleState mine, double second, Viewer viewer) {
        boolean said = mine == SampleState.LABELLED || mine == SampleState.OUT_OF_SCOPE;
        if (all == SampleState.QUARANTINED || said) {
            return all;
        }
        boolean enough = opinions >= (second < viewer.secondShare() ? 2 : 1);
        if (enough || opinions == 0 && all != SampleState.SKIPPED && all != SampleState.UNLABELLED) {
            return all;
        }
        return mine == SampleState.SKIPPED ? SampleState.SKIPPED : SampleState.UNLABELLED;
    }

    /** The sample as the curator finds it. */
    public static Sample of(Sample sample, int opinions, @Nullable Label mine, Viewer viewer) {
        SampleState own = mine == null ? null : mine.mark().state();
        SampleState state =
                state(sample.state(), opinions, own, Draw.of(sample.id()).second(), viewer);
        boolean said = mine != null && mine.mark().hasOpinion();
        boolean open = state == sample.state() && state != SampleState.QUARANTINED;
        List<String> labels = said && mine != null ? mine.mark().labels() : open ? sample.labels() : List.of();
        return new Sample(
                sample.id(),
                state == SampleState.QUARANTINED ? "" : sample.text(),
                sample.origin(),
                state,
                state == SampleState.QUARANTINED ? List.of() : labels,
                state == SampleState.QUARANTINED ? List.of() : sample.best(),
                Curation.version(mine),
                open ? sample.backing() : Backing.NONE);
    }
}

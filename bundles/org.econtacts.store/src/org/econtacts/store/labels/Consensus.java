package org.econtacts.store.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Backing;
import org.econtacts.model.Flag;
import org.econtacts.model.Label;
import org.econtacts.model.Mark;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;

/**
 * What a sample is for everybody, derived from what curators say: the adjudicated label if there is one, else the one on
 * which all agree, else the one that came with the text. Personal data flagged after the last adjudication withdraws it.
 *
 * @param state for everybody
 * @param labels for everybody
 * @param backing who stands behind them
 * @param opinions how many curators have said what it asks about, adjudication not counted
 */
public record Consensus(SampleState state, List<String> labels, Backing backing, int opinions) {

    /**
     * @param given label that came with the text
     * @param labels of the curators, and the adjudicated one
     * @param gone intents that were split or withdrawn
     */
    public static Consensus of(Mark given, List<Label> labels, Set<String> gone) {
        Label judged = labels.stream().filter(Label::adjudicated).findFirst().orElse(null);
        List<Label> own = labels.stream().filter(each -> !each.adjudicated()).toList();
        List<Mark> opinions =
                own.stream().map(Label::mark).filter(Mark::hasOpinion).toList();
        if (isQuarantined(own, judged)) {
            return new Consensus(SampleState.QUARANTINED, List.of(), Backing.NONE, opinions.size());
        }
        return said(given, own, opinions, judged == null ? Mark.NONE : judged.mark())
                .refined(gone);
    }

    /**
     * Whether somebody must decide: curators disagree, or one of them has disagreed with what was decided since.
     *
     * @param sample for everybody
     * @param labels of the curators, and the adjudicated one
     */
    public static boolean isContested(Sample sample, List<Label> labels) {
        if (sample.backing() != Backing.ADJUDICATED) {
            return sample.state() == SampleState.DISPUTED;
        }
        Label judged = labels.stream().filter(Label::adjudicated).findFirst().orElseThrow();
        return labels.stream()
                .filter(each -> !each.adjudicated() && each.mark().hasOpinion())
                .anyMatch(each -> each.at().isAfter(judged.at()) && !each.mark().agreesWith(judged.mark()));
    }

    private static boolean isQuarantined(List<Label> own, @Nullable Label judged) {
        if (judged != null && judged.mark().flag() == Flag.PERSONAL_DATA) {
            return true;
        }
        return own.stream()
                .filter(each -> each.mark().flag() == Flag.PERSONAL_DATA)
                .anyMatch(each -> judged == null || each.at().isAfter(judged.at()));
    }

    private static Consensus said(Mark given, List<Label> own, List<Mark> opinions, Mark judged) {
        int count = opinions.size();
        if (judged.hasOpinion()) {
            return of(judged, Backing.ADJUDICATED, count);
        }
        if (opinions.isEmpty()) {
            boolean skipped = own.stream().anyMatch(each -> each.mark().state() == SampleState.SKIPPED);
            if (given.hasOpinion()) {
                return of(given, Backing.GIVEN, 0);
            }
            return new Consensus(skipped ? SampleState.SKIPPED : SampleState.UNLABELLED, List.of(), Backing.NONE, 0);
        }
        Mark first = Objects.requireNonNull(opinions.getFirst());
        if (opinions.stream().allMatch(first::agreesWith)) {
            return of(first, count == 1 ? Backing.ONE : Backing.SEVERAL, count);
        }
        return new Consensus(SampleState.DISPUTED, List.of(), Backing.NONE, count);
    }

    private static Consensus of(Mark mark, Backing backing, int opinions) {
        return new Consensus(mark.state(), mark.labels(), backing, opinions);
    }

    private Consensus refined(Set<String> gone) {
        boolean vague = state == SampleState.LABELLED && labels.stream().anyMatch(gone::contains);
        return vague ? new Consensus(SampleState.TO_REFINE, labels, backing, opinions) : this;
    }

    /** Whether the sample says this already. */
    boolean isOf(Sample sample) {
        return sample.state() == state && sample.labels().equals(labels) && sample.backing() == backing;
    }

    /** The sample with this, one version later. */
    Sample applyTo(Sample before) {
        return new Sample(
                before.id(),
                before.text(),
                before.origin(),
                state,
                new ArrayList<>(labels),
                before.best(),
                before.version() + 1,
                backing);
    }
}

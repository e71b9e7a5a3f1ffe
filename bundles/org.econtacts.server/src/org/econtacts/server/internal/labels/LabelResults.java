package org.econtacts.server.internal.labels;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Account;
import org.econtacts.model.Backing;
import org.econtacts.model.Intent;
import org.econtacts.model.Label;
import org.econtacts.model.LabelSet;
import org.econtacts.model.Mark;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.Problem;
import org.econtacts.server.internal.engine.LearningLoop;
import org.econtacts.server.internal.events.EventHub;
import org.econtacts.server.internal.http.Exchange;
import org.econtacts.server.internal.http.ProblemException;
import org.econtacts.server.internal.http.Sentences;
import org.econtacts.store.LabelStore;
import org.econtacts.store.labels.LabelOutcome;

/** Says what became of labelling actions, and tells who must know. */
final class LabelResults {

    private final LabelStore labels;
    private final LabelShares shares;
    private final LearningLoop learning;
    private final EventHub events;
    private final Supplier<LabelSet> labelSet;

    LabelResults(
            LabelStore labels,
            LabelShares shares,
            LearningLoop learning,
            EventHub events,
            Supplier<LabelSet> labelSet) {
        this.labels = labels;
        this.shares = shares;
        this.learning = learning;
        this.events = events;
        this.labelSet = labelSet;
    }

    LabelShares shares() {
        return shares;
    }

    /** The sample as the caller sees it now. */
    Sample done(LabelOutcome outcome, Exchange exchange) throws ProblemException {
        return switch (outcome) {
            case LabelOutcome.Done done -> {
                changed(done.sample().id());
                yield seen(done.sample().id(), exchange.caller());
            }
            case LabelOutcome.Conflict conflict -> throw conflict(conflict, exchange.sentences());
            case LabelOutcome.Unknown unknown -> throw ProblemException.notFound();
            case LabelOutcome.KeyReused reused -> throw new ProblemException(Problem.Type.KEY_REUSED, "key-reused");
        };
    }

    private ProblemException conflict(LabelOutcome.Conflict conflict, Sentences sentences) {
        Label mine = conflict.mine();
        return new ProblemException(
                        Problem.Type.STALE,
                        "stale.label",
                        words(mine == null ? Mark.NONE : mine.mark(), sentences),
                        words(conflict.kept().after(), sentences))
                .atVersion(mine == null ? 0 : mine.version());
    }

    /** What a mark says, for a sentence. */
    private String words(Mark mark, Sentences sentences) {
        return mark.state() == SampleState.LABELLED
                ? mark.labels().stream().map(id -> title(id, sentences)).collect(Collectors.joining(", "))
                : sentences.say("state." + mark.state());
    }

    private String title(String intent, Sentences sentences) {
        return labelSet.get()
                .find(intent)
                .or(() -> former(intent))
                .map(known -> known.title(sentences.language().getLanguage()))
                .orElse(intent);
    }

    private Optional<Intent> former(String intent) {
        return labels.formerIntents().stream()
                .filter(each -> each.id().equals(intent))
                .findFirst();
    }

    /**
     * Why a label that was taken needs a look all the same: somebody had decided something else before it came in; null when
     * nobody had.
     */
    @Nullable
    ProblemException decidedOtherwise(LabelOutcome outcome, Sentences sentences) {
        if (!(outcome instanceof LabelOutcome.Done done) || done.sample().backing() != Backing.ADJUDICATED) {
            return null;
        }
        Mark own = done.label().mark();
        Label judged = labels.labels(done.sample().id()).stream()
                .filter(Label::adjudicated)
                .findFirst()
                .orElseThrow();
        boolean same = !own.hasOpinion() || own.agreesWith(judged.mark());
        return same
                ? null
                : new ProblemException(
                        Problem.Type.STALE,
                        "stale.adjudicated",
                        words(judged.mark(), sentences),
                        words(own, sentences));
    }

    /** A sample through an account's eyes. */
    Sample seen(String sample, Account caller) throws ProblemException {
        return labels.find(sample, shares.viewer(caller)).orElseThrow(ProblemException::notFound);
    }

    /** Tells everybody that a sample changed, or many when the id is empty. */
    void changed(String sample) {
        events.sample(sample);
        learning.wake();
    }
}

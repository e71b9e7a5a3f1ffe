package org.econtacts.server.internal.labels;

import org.econtacts.model.Account;
import org.econtacts.model.Label;
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

    LabelResults(LabelStore labels, LabelShares shares, LearningLoop learning, EventHub events) {
        this.labels = labels;
        this.shares = shares;
        this.learning = learning;
        this.events = events;
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

    private static ProblemException conflict(LabelOutcome.Conflict conflict, Sentences sentences) {
        Label mine = conflict.mine();
        return new ProblemException(
                        Problem.Type.STALE,
                        "stale.label",
                        words(mine == null ? Mark.NONE : mine.mark(), sentences),
                        words(conflict.kept().after(), sentences))
                .atVersion(mine == null ? 0 : mine.version());
    }

    /** What a mark says, for a sentence. */
    static String words(Mark mark, Sentences sentences) {
        return mark.state() == SampleState.LABELLED
                ? String.join(", ", mark.labels())
                : sentences.say("state." + mark.state());
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

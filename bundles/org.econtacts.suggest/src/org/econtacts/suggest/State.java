package org.econtacts.suggest;

import org.econtacts.model.LabelSet;

/**
 * All that the orchestrator knows at one moment. Immutable.
 *
 * @param labels the label set in force
 * @param ensemble the analysers
 * @param calibration of the pooled probability
 * @param templates what may be suggested
 * @param sureFrom confidence from which on 95 of 100 held-out texts were right; more than 1 when none or not measured
 * @param abstention what is not about the label set
 * @param several whether a message asks several things
 * @param trust in what agents accept
 * @param learntUpTo sequence of the last feedback learnt
 */
record State(
        LabelSet labels,
        Ensemble ensemble,
        Calibration calibration,
        TemplateChoice templates,
        double sureFrom,
        Abstention abstention,
        SeveralRequests several,
        Trust trust,
        long learntUpTo) {

    State with(Ensemble other) {
        return new State(labels, other, calibration, templates, sureFrom, abstention, several, trust, learntUpTo);
    }

    State with(Calibration other) {
        return new State(labels, ensemble, other, templates, sureFrom, abstention, several, trust, learntUpTo);
    }

    State with(TemplateChoice other) {
        return new State(labels, ensemble, calibration, other, sureFrom, abstention, several, trust, learntUpTo);
    }

    State with(Trust other) {
        return new State(labels, ensemble, calibration, templates, sureFrom, abstention, several, other, learntUpTo);
    }

    State upTo(long sequence) {
        return new State(labels, ensemble, calibration, templates, sureFrom, abstention, several, trust, sequence);
    }
}

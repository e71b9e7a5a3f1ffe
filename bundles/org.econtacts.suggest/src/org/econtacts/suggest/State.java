package org.econtacts.suggest;

import org.econtacts.model.LabelSet;

/**
 * All that the orchestrator knows at one moment. Immutable.
 *
 * @param labels the label set in force
 * @param ensemble the analysers
 * @param calibration of the pooled probability
 * @param templates what may be suggested
 * @param learntUpTo sequence of the last feedback learnt
 */
record State(LabelSet labels, Ensemble ensemble, Calibration calibration, TemplateChoice templates, long learntUpTo) {

    State with(Ensemble other) {
        return new State(labels, other, calibration, templates, learntUpTo);
    }

    State with(Calibration other) {
        return new State(labels, ensemble, other, templates, learntUpTo);
    }

    State with(TemplateChoice other) {
        return new State(labels, ensemble, calibration, other, learntUpTo);
    }

    State upTo(long sequence) {
        return new State(labels, ensemble, calibration, templates, sequence);
    }
}

package org.econtacts.suggest;

import org.econtacts.analysis.Intents;
import org.econtacts.analysis.Lesson;
import org.econtacts.analysis.TokenizedText;
import org.econtacts.analysis.Tokenizer;
import org.econtacts.model.Feedback;
import org.econtacts.model.FeedbackKind;

/** What a decision teaches, and how far it is to be believed. */
final class FeedbackRule {

    /** Share of right suggestions that agents accept. */
    private static final double ACCEPTS_RIGHT = 0.97;
    /** Share of wrong suggestions that agents accept all the same; assumed until control messages measure it. */
    private static final double ACCEPTS_WRONG = 0.3;

    private final State state;
    private final Tokenizer tokenizer;

    FeedbackRule(State state, Tokenizer tokenizer) {
        this.state = state;
        this.tokenizer = tokenizer;
    }

    /** The state after it; the sequence is left to the caller. */
    State learn(Feedback feedback) {
        String intent = feedback.intent();
        TokenizedText text = tokenizer.read(feedback.subject(), feedback.body());
        Intents intents = intent == null
                ? state.ensemble().intents()
                : state.ensemble().intents().with(intent);
        int place = intent == null ? Intents.NONE : intents.place(intent);
        Lesson lesson = new Lesson(
                (feedback.subject() + "\n" + feedback.body()).strip(),
                text.whole(),
                place,
                kind(feedback.kind()),
                weight(feedback));
        State calibrated = state.with(calibration(feedback, text, place));
        Ensemble taught = state.ensemble().with(intents, analyzer -> analyzer.learn(intents, lesson));
        return calibrated.with(taught).with(choices(feedback));
    }

    /**
     * A choice that goes with confidence 0 may still have overridden another suggestion. As a right suggestion is accepted
     * and not chosen, such cases would all be wrong ones; so only a text too uncertain for any suggestion counts.
     */
    private Calibration calibration(Feedback feedback, TokenizedText text, int place) {
        if (feedback.kind() != FeedbackKind.CHOSEN || feedback.confidence() > 0) {
            return state.calibration();
        }
        Finding before = new MessageReading(state.ensemble(), Calibration.neutral()).find(text);
        if (Suggestions.reliable(state.calibration().apply(before.probabilities()))) {
            return state.calibration();
        }
        int best = before.best();
        return state.calibration().learn(before.probabilities()[best], best == place);
    }

    private TemplateChoice choices(Feedback feedback) {
        String template = feedback.template();
        return switch (feedback.kind()) {
            case ACCEPTED, EDITED, CHOSEN ->
                template == null ? state.templates() : state.templates().chosen(template);
            case REJECTED, LABELLED, UNLABELLED -> state.templates();
        };
    }

    private static Lesson.Kind kind(FeedbackKind kind) {
        return switch (kind) {
            case ACCEPTED, EDITED, CHOSEN, LABELLED -> Lesson.Kind.IS;
            case REJECTED -> Lesson.Kind.IS_NOT;
            case UNLABELLED -> Lesson.Kind.WAS_NOT;
        };
    }

    /**
     * An accept is believed with P(right | accepted) = p·r / (p·r + (1 - p)·A): who trusts the machine blindly also accepts
     * what is wrong.
     */
    private static double weight(Feedback feedback) {
        double p = feedback.confidence();
        if (feedback.kind() != FeedbackKind.ACCEPTED || p <= 0) {
            return 1;
        }
        return p * ACCEPTS_RIGHT / (p * ACCEPTS_RIGHT + (1 - p) * ACCEPTS_WRONG);
    }
}

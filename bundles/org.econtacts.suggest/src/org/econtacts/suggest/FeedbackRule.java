package org.econtacts.suggest;

import org.econtacts.analysis.Intents;
import org.econtacts.analysis.Lesson;
import org.econtacts.analysis.TokenizedText;
import org.econtacts.analysis.Tokenizer;
import org.econtacts.model.Arm;
import org.econtacts.model.Feedback;
import org.econtacts.model.FeedbackKind;

/** What a decision teaches, and how far it is to be believed. */
final class FeedbackRule {

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
        State measured = measured(feedback, text, place);
        Ensemble taught = state.ensemble().with(intents, analyzer -> analyzer.learn(intents, lesson));
        return measured.with(taught).with(choices(feedback));
    }

    /** Only what an agent chose with nothing shown to lead him measures the probability. */
    private State measured(Feedback feedback, TokenizedText text, int place) {
        if (feedback.arm() == Arm.SUGGESTED && decides(feedback.kind())) {
            return state.with(state.trust().afterShown(feedback.kind() == FeedbackKind.ACCEPTED));
        }
        if (!feedback.isHonest()) {
            return state;
        }
        Finding before = new MessageReading(state.ensemble(), Calibration.neutral(), state.abstention()).find(text);
        int best = before.best();
        boolean right = best == place;
        State calibrated = state.with(state.calibration().learn(before.probabilities()[best], right));
        return feedback.arm() == Arm.CONTROL ? calibrated.with(state.trust().afterControl(right)) : calibrated;
    }

    private static boolean decides(FeedbackKind kind) {
        return switch (kind) {
            case ACCEPTED, EDITED, REJECTED, CHOSEN -> true;
            case LABELLED, UNLABELLED -> false;
        };
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

    private double weight(Feedback feedback) {
        boolean led = feedback.kind() == FeedbackKind.ACCEPTED && feedback.confidence() > 0;
        return led ? state.trust().weight(feedback.confidence()) : 1;
    }
}

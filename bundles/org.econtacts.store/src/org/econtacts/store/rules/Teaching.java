package org.econtacts.store.rules;

import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Arm;
import org.econtacts.model.Decision;
import org.econtacts.model.DecisionKind;
import org.econtacts.model.DecisionState;
import org.econtacts.model.FeedbackKind;
import org.econtacts.model.RejectionReason;
import org.econtacts.model.Suggestion;
import org.econtacts.model.SuggestionSet;

/**
 * A decision with the suggestion it is about, and what the two teach.
 *
 * @param decision as it is to be recorded
 * @param suggestion what it is about; null = it names none
 * @param shown probability that had been shown for the intent taught, 0 to 1; 0 when it was not shown
 * @param arm what the agent had been shown; null = nothing was ever found for the message, or not recorded
 */
public record Teaching(
        Decision decision,
        @Nullable Suggestion suggestion,
        double shown,
        @Nullable Arm arm) {

    /**
     * Finds the suggestion that a decision names, and completes the decision.
     *
     * @param decision as it came
     * @param office where the message is
     * @param sets all that was ever found for the message, newest first
     * @return empty when the decision names a suggestion that the message never had, or none where it must
     */
    public static Optional<Teaching> of(Decision decision, String office, List<SuggestionSet> sets) {
        String wanted = decision.suggestion();
        Suggestion suggestion = sets.stream()
                .flatMap(set -> set.suggestions().stream())
                .filter(candidate -> candidate.id().equals(wanted))
                .findFirst()
                .orElse(null);
        if (suggestion == null) {
            return wanted == null && decision.kind() == DecisionKind.OTHER_ANSWER
                    ? Optional.of(new Teaching(
                            complete(decision, office, null), null, shown(decision, sets), arm(sets, null)))
                    : Optional.empty();
        }
        return Optional.of(new Teaching(
                complete(decision, office, suggestion),
                suggestion,
                suggestion.confidence().probability(),
                arm(sets, suggestion)));
    }

    /** Of the set that has the suggestion, else of the newest. */
    private static @Nullable Arm arm(List<SuggestionSet> sets, @Nullable Suggestion suggestion) {
        for (SuggestionSet set : sets) {
            if (suggestion == null || set.suggestions().contains(suggestion)) {
                return set.showing().arm();
            }
        }
        return null;
    }

    private static double shown(Decision decision, List<SuggestionSet> sets) {
        return sets.stream()
                .limit(1)
                .flatMap(set -> set.suggestions().stream())
                .filter(candidate -> candidate.intent().equals(decision.intent()))
                .mapToDouble(candidate -> candidate.confidence().probability())
                .max()
                .orElse(0);
    }

    private static Decision complete(Decision given, String office, @Nullable Suggestion suggestion) {
        boolean fill = suggestion != null && given.kind().answers() && given.kind() != DecisionKind.OTHER_ANSWER;
        boolean fillTemplate = fill && given.template() == null;
        return new Decision(
                given.id(),
                given.message(),
                given.kind(),
                given.suggestion(),
                suggestion != null && fillTemplate ? suggestion.template() : given.template(),
                suggestion != null && fillTemplate ? suggestion.templateVersion() : given.templateVersion(),
                suggestion != null && fill && given.intent() == null ? suggestion.intent() : given.intent(),
                given.text(),
                given.reason(),
                given.spent(),
                given.account(),
                office,
                given.at(),
                given.dueAt(),
                given.kind().answers() ? DecisionState.WAITING : DecisionState.DONE);
    }

    /** The same decision in another state. */
    public static Decision inState(Decision given, DecisionState state) {
        return new Decision(
                given.id(),
                given.message(),
                given.kind(),
                given.suggestion(),
                given.template(),
                given.templateVersion(),
                given.intent(),
                given.text(),
                given.reason(),
                given.spent(),
                given.account(),
                given.office(),
                given.at(),
                given.dueAt(),
                state);
    }

    /** What is learnt from it as soon as it is recorded: only a rejection for topic or audience. */
    public Optional<FeedbackKind> whenRecorded() {
        RejectionReason reason = decision.reason();
        return decision.kind() == DecisionKind.REJECTED && reason != null && reason.teaches()
                ? Optional.of(FeedbackKind.REJECTED)
                : Optional.empty();
    }

    /** What is learnt once the answer went out; a free answer teaches only when its intent is named. */
    public static Optional<FeedbackKind> whenSent(Decision decision) {
        return switch (decision.kind()) {
            case ACCEPTED -> Optional.of(FeedbackKind.ACCEPTED);
            case EDITED -> Optional.of(FeedbackKind.EDITED);
            case OTHER_ANSWER -> decision.intent() == null ? Optional.empty() : Optional.of(FeedbackKind.CHOSEN);
            case REJECTED -> Optional.empty();
        };
    }

    /** What it teaches of that kind: of a suggestion with several blocks each one, with its own part of the message. */
    public List<Lesson> lessons(FeedbackKind kind) {
        Suggestion about = suggestion;
        if (about == null || about.blocks().size() < 2 || decision.kind() == DecisionKind.OTHER_ANSWER) {
            return List.of(new Lesson(kind, intent(), template(), shown, arm, List.of()));
        }
        return about.blocks().stream()
                .map(block -> new Lesson(
                        kind,
                        block.intent(),
                        block.template(),
                        block.confidence().probability(),
                        arm,
                        block.request()))
                .toList();
    }

    /** The intent that is taught first, and under which the decision is counted; null = not known. */
    public @Nullable String intent() {
        Suggestion about = rejected();
        return about != null ? about.intent() : decision.intent();
    }

    /** The template that is taught first, and under which the decision is counted; null = none. */
    public @Nullable String template() {
        Suggestion about = rejected();
        return about != null ? about.template() : decision.template();
    }

    private @Nullable Suggestion rejected() {
        return decision.kind() == DecisionKind.REJECTED ? suggestion : null;
    }
}

package engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.econtacts.model.Arm;
import org.econtacts.model.Decision;
import org.econtacts.model.DecisionKind;
import org.econtacts.model.DecisionState;
import org.econtacts.model.Feedback;
import org.econtacts.model.LabelledText;
import org.econtacts.model.Suggestion;
import org.econtacts.model.SuggestionSet;
import org.econtacts.server.internal.intake.ControlArm;
import org.econtacts.store.rules.Lesson;
import org.econtacts.store.rules.Teaching;
import org.econtacts.suggest.SuggestionService;

/**
 * Simulated agents. Some accept whatever is shown first without reading it; the others accept it when it is right and else
 * send the right answer. Where nothing is shown all send the right answer. What their decisions teach is the server's rule.
 */
final class Agents {

    private static final double CONTROL = 0.05;

    private final double blind;
    private final Random random;
    private final ControlArm control = new ControlArm(CONTROL, 1);
    private Share shown = Share.NONE;
    private Share rightShown = Share.NONE;
    private Share controls = Share.NONE;
    private int wrongLearnt;

    /** @param blind share of the decisions that are made without reading, 0 to 1 */
    Agents(double blind, Random random) {
        this.blind = blind;
        this.random = random;
    }

    /** What one decision teaches. */
    List<Feedback> decide(SuggestionService engine, LabelledText text, long sequence) {
        String id = "m" + sequence;
        SuggestionSet found = control.applied(engine.suggest(Engine.message(id, text.text())));
        Arm arm = found.showing().arm();
        controls = controls.and(arm == Arm.CONTROL);
        shown = shown.and(arm == Arm.SUGGESTED);
        Decision decision = arm == Arm.SUGGESTED
                ? onSuggestion(id, found.suggestions().getFirst(), Samples.label(text))
                : answer(id, Samples.label(text));
        Teaching teaching = Teaching.of(decision, "", List.of(found)).orElseThrow();
        List<Feedback> taught = new ArrayList<>();
        for (Lesson lesson :
                teaching.lessons(Teaching.whenSent(teaching.decision()).orElseThrow())) {
            Feedback feedback = lesson.feedback(sequence + taught.size(), "", text.text());
            wrongLearnt += text.labels().contains(feedback.intent()) ? 0 : 1;
            taught.add(feedback);
        }
        return taught;
    }

    private Decision onSuggestion(String id, Suggestion first, String truth) {
        boolean right = first.intent().equals(truth);
        rightShown = rightShown.and(right);
        boolean reads = random.nextDouble() >= blind;
        return reads && !right ? answer(id, truth) : decision(id, DecisionKind.ACCEPTED, first.id(), null);
    }

    private static Decision answer(String id, String truth) {
        return decision(id, DecisionKind.OTHER_ANSWER, null, truth);
    }

    private static Decision decision(String id, DecisionKind kind, String suggestion, String intent) {
        return new Decision(
                id,
                id,
                kind,
                suggestion,
                intent,
                1,
                intent,
                "",
                null,
                Duration.ZERO,
                "agent",
                "",
                Instant.EPOCH,
                Instant.EPOCH,
                DecisionState.WAITING);
    }

    @Override
    public String toString() {
        return "shown " + shown + ", right of these " + rightShown + ", control " + controls + ", wrong lessons "
                + wrongLearnt;
    }
}

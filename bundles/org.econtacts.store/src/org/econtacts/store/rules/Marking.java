package org.econtacts.store.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.FeedbackKind;
import org.econtacts.model.IntentScore;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;

/**
 * What one labelling of a sample tells the feedback journal.
 *
 * @param kind LABELLED or UNLABELLED
 * @param intent id of the intent; null = out of scope
 * @param confidence what the engine held the sample for, 0 to 1
 */
public record Marking(FeedbackKind kind, @Nullable String intent, double confidence) {

    /** The steps from one labelling to another: first what is taken back, then what is new. */
    public static List<Marking> between(Sample before, SampleState state, List<String> labels) {
        List<@Nullable String> old = marks(before.state(), before.labels());
        List<@Nullable String> next = marks(state, labels);
        List<Marking> steps = new ArrayList<>();
        for (String mark : old) {
            if (!next.contains(mark)) {
                steps.add(new Marking(FeedbackKind.UNLABELLED, mark, held(before, mark)));
            }
        }
        for (String mark : next) {
            if (!old.contains(mark)) {
                steps.add(new Marking(FeedbackKind.LABELLED, mark, held(before, mark)));
            }
        }
        return steps;
    }

    private static List<@Nullable String> marks(SampleState state, List<String> labels) {
        return switch (state) {
            case LABELLED -> new ArrayList<>(labels);
            case OUT_OF_SCOPE -> Collections.singletonList(null);
            case UNLABELLED, SKIPPED, DISPUTED, TO_REFINE, QUARANTINED -> Collections.emptyList();
        };
    }

    private static double held(Sample sample, @Nullable String intent) {
        return sample.best().stream()
                .filter(score -> score.intent().equals(intent))
                .mapToDouble(IntentScore::probability)
                .findFirst()
                .orElse(0);
    }
}

package org.econtacts.server.internal.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.econtacts.model.LabelledText;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.store.LabelStore;
import org.econtacts.store.labels.SampleQuery;
import org.econtacts.suggest.Evaluation;
import org.econtacts.supervision.ConfidentLearning;
import org.econtacts.supervision.ConfidentLearning.Suspect;

/**
 * Looks for labels that the other texts speak against, so that a curator sees them first. Each text is judged by an engine
 * that was trained without it; texts with several labels are not judged.
 */
public final class SuspectedLabels {

    private static final int FOLDS = 5;
    private static final String OUT_OF_SCOPE = "";

    private final LabelStore labels;
    private final List<LabelledText> builtIn;
    private final Evaluation evaluation;

    /** @param builtIn examples that are learnt from, and never suspected */
    public SuspectedLabels(LabelStore labels, List<LabelledText> builtIn, Evaluation evaluation) {
        this.labels = labels;
        this.builtIn = List.copyOf(builtIn);
        this.evaluation = evaluation;
    }

    /** Finds and keeps them; returns how many they are. */
    public int find(long seed) {
        List<Sample> samples = labels.page(SampleQuery.of(null), 0, Integer.MAX_VALUE).rows().stream()
                .filter(SuspectedLabels::hasOneLabel)
                .toList();
        List<LabelledText> texts = new ArrayList<>();
        samples.forEach(sample -> texts.add(new LabelledText(sample.text(), sample.labels())));
        texts.addAll(builtIn);
        Map<String, Double> suspicions = new HashMap<>();
        if (samples.size() >= FOLDS) {
            judge(samples, evaluation.outOfFold(texts, FOLDS, seed), suspicions);
        }
        labels.putSuspicions(suspicions);
        return suspicions.size();
    }

    private static boolean hasOneLabel(Sample sample) {
        return sample.state() == SampleState.OUT_OF_SCOPE
                || sample.state() == SampleState.LABELLED && sample.labels().size() == 1;
    }

    private static void judge(List<Sample> samples, List<Map<String, Double>> held, Map<String, Double> suspicions) {
        List<String> classes =
                samples.stream().map(SuspectedLabels::name).distinct().toList();
        int[] given = new int[samples.size()];
        double[][] probabilities = new double[samples.size()][classes.size()];
        for (int i = 0; i < given.length; i++) {
            given[i] = classes.indexOf(name(samples.get(i)));
            for (int k = 0; k < classes.size(); k++) {
                probabilities[i][k] = held.get(i).getOrDefault(classes.get(k), 0.0);
            }
        }
        for (Suspect each : ConfidentLearning.suspects(given, probabilities)) {
            suspicions.put(samples.get(each.item()).id(), Math.max(1e-9, 1 - each.confidence()));
        }
    }

    private static String name(Sample sample) {
        return sample.state() == SampleState.OUT_OF_SCOPE
                ? OUT_OF_SCOPE
                : sample.labels().getFirst();
    }
}

package org.econtacts.server.internal.models;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.econtacts.analysis.measure.CalibrationError;
import org.econtacts.analysis.measure.Outcome;
import org.econtacts.model.IntentScore;
import org.econtacts.model.LabelledText;
import org.econtacts.protocol.ModelManifest;
import org.econtacts.protocol.ModelManifest.Measures;
import org.econtacts.suggest.SuggestionService;

/** Trains a candidate: once without a part of the texts, to measure it on them, then with all of them. */
public final class ModelTraining {

    private static final double HELD_OUT = 0.15;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final TrainingData data;
    private final SuggestionService engine;
    private final ModelFolder folder;

    /** @param engine is left with the candidate's knowledge */
    public ModelTraining(TrainingData data, SuggestionService engine, ModelFolder folder) {
        this.data = data;
        this.engine = engine;
        this.folder = folder;
    }

    /** Trains, measures and keeps a candidate. The same data and seed give the same bytes. */
    public ModelManifest run(long seed, Instant now) throws IOException {
        List<LabelledText> examples = data.examples();
        long journal = data.lastSequence();
        Measures measures = measure(examples, seed);
        engine.train(data.labels(), data.templates(), examples, seed);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        engine.save(bytes);
        byte[] model = bytes.toByteArray();
        String sha256 = Fingerprint.of(model);
        ModelManifest manifest = new ModelManifest(
                ModelFolder.FORMAT,
                newId(now, sha256),
                now,
                Fingerprint.of(examples),
                examples.size(),
                data.labels().version(),
                seed,
                journal,
                measures,
                sha256,
                List.of());
        folder.add(manifest, model);
        return manifest;
    }

    private String newId(Instant now, String sha256) throws IOException {
        String wanted = STAMP.format(now) + "-" + sha256.substring(0, 6);
        List<String> known = folder.ids();
        String id = wanted;
        for (int i = 2; known.contains(id); i++) {
            id = wanted + "-" + i;
        }
        return id;
    }

    private Measures measure(List<LabelledText> examples, long seed) {
        List<LabelledText> shuffled = new ArrayList<>(
                examples.stream().filter(each -> !each.labels().isEmpty()).toList());
        Collections.shuffle(shuffled, new Random(seed));
        List<LabelledText> heldOut = shuffled.subList(0, (int) (shuffled.size() * HELD_OUT));
        List<LabelledText> rest = new ArrayList<>(examples);
        rest.removeAll(heldOut);
        engine.train(data.labels(), data.templates(), rest, seed);
        List<Outcome> outcomes = heldOut.stream()
                .map(each -> outcome(engine, each.text(), each.labels()))
                .toList();
        return measures(outcomes);
    }

    /** What the engine holds a text for, and whether that is one of its true intents. */
    static Outcome outcome(SuggestionService engine, String text, List<String> truth) {
        List<IntentScore> best = engine.score(text);
        return best.isEmpty()
                ? new Outcome(0, false)
                : new Outcome(
                        best.getFirst().probability(),
                        truth.contains(best.getFirst().intent()));
    }

    static Measures measures(List<Outcome> outcomes) {
        long right = outcomes.stream().filter(Outcome::right).count();
        double accuracy = outcomes.isEmpty() ? 0 : right / (double) outcomes.size();
        return new Measures(accuracy, CalibrationError.of(outcomes), outcomes.size());
    }
}

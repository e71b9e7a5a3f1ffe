package org.econtacts.server.internal.models;

import java.util.ArrayList;
import java.util.List;
import org.econtacts.model.Feedback;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelSetChange;
import org.econtacts.model.LabelledText;
import org.econtacts.model.Template;
import org.econtacts.store.Store;
import org.econtacts.suggest.SuggestionService;

/** What a store and the product give to train on. */
public final class TrainingData {

    private static final int JOURNAL_STEP = 10_000;

    private final Store store;
    private final SuggestionService engine;

    public TrainingData(Store store, SuggestionService engine) {
        this.store = store;
        this.engine = engine;
    }

    /** The store's label set, or the built-in one while the store has none. */
    public LabelSet labels() {
        return store.labels()
                .labelSet()
                .orElseGet(() -> engine.builtInKnowledge().labels());
    }

    /** All current templates. */
    public List<Template> templates() {
        return store.templates().current();
    }

    /** The built-in examples, in the words of today's label set. */
    public List<LabelledText> builtInExamples() {
        List<LabelSetChange> changes = store.labels().labelSetChanges();
        List<LabelledText> examples = new ArrayList<>();
        for (LabelledText each : engine.builtInKnowledge().examples()) {
            List<String> labels = each.labels();
            for (LabelSetChange change : changes) {
                labels = change.map(labels);
            }
            examples.add(new LabelledText(each.text(), labels));
        }
        return examples;
    }

    /** The built-in examples, and the samples on whose label curators agree or which somebody decided. */
    public List<LabelledText> examples() {
        List<LabelledText> examples = new ArrayList<>(builtInExamples());
        examples.addAll(store.labels().labelled());
        return examples;
    }

    /** The sequence of the last entry of the feedback journal; 0 when it is empty. */
    public long lastSequence() {
        long last = 0;
        for (List<Feedback> some = store.decisions().feedbackAfter(last, JOURNAL_STEP);
                !some.isEmpty();
                some = store.decisions().feedbackAfter(last, JOURNAL_STEP)) {
            last = some.getLast().sequence();
        }
        return last;
    }
}

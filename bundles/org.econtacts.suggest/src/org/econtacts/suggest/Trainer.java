package org.econtacts.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.econtacts.analysis.Analyzer;
import org.econtacts.analysis.AnalyzerProvider;
import org.econtacts.analysis.Intents;
import org.econtacts.analysis.Lesson;
import org.econtacts.analysis.Tokenizer;
import org.econtacts.analysis.Training;
import org.econtacts.model.Intent;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelledText;
import org.econtacts.model.Template;

/** Trains all analysers and fits their pool. */
final class Trainer {

    /** How often the title of a new intent's template is learnt: about what an example of a trained intent gets. */
    private static final int TITLE_LESSONS = 8;

    private final List<AnalyzerProvider> providers;
    private final long seed;
    private final Tokenizer tokenizer = new Tokenizer();

    Trainer(List<AnalyzerProvider> providers, long seed) {
        this.providers = List.copyOf(providers);
        this.seed = seed;
    }

    State train(LabelSet labels, Collection<Template> templates, List<LabelledText> examples) {
        Intents intents = new Intents(labels.intents().stream().map(Intent::id).toList());
        List<Lesson> lessons = lessons(intents, examples);
        lessons.addAll(titles(intents, templates));
        Training training = new Training(intents, List.copyOf(templates), lessons, seed);
        List<Analyzer> analyzers =
                providers.stream().map(provider -> provider.train(training)).toList();
        Ensemble ensemble = new Ensemble(intents, analyzers, defaultPool(analyzers));
        return new State(labels, ensemble, Calibration.neutral(), new TemplateChoice(templates, Map.of()), 0);
    }

    private List<Lesson> lessons(Intents intents, List<LabelledText> examples) {
        List<Lesson> lessons = new ArrayList<>();
        for (LabelledText example : examples) {
            if (example.labels().isEmpty()) {
                lessons.add(lesson(example.text(), Intents.NONE, 1));
            }
            for (String label : example.labels()) {
                int place = intents.place(label);
                if (place > 0) {
                    lessons.add(
                            lesson(example.text(), place, 1.0 / example.labels().size()));
                }
            }
        }
        return lessons;
    }

    /** A template's title is its first example: with few others it is worth several points of accuracy. */
    private List<Lesson> titles(Intents intents, Collection<Template> templates) {
        return templates.stream()
                .filter(template -> intents.place(template.intent()) > 0)
                .map(template -> lesson(template.title(), intents.place(template.intent()), 1))
                .toList();
    }

    private Lesson lesson(String text, int place, double weight) {
        return new Lesson(text, tokenizer.read(text).whole(), place, Lesson.Kind.IS, weight);
    }

    private static Pool defaultPool(List<Analyzer> analyzers) {
        return new Pool(analyzers.stream()
                .flatMap(analyzer -> analyzer.channels().stream())
                .mapToDouble(channel -> switch (channel) {
                    case "linear" -> 0.3;
                    case "embedding" -> 0.6;
                    case "bm25" -> 0.2;
                    default -> 0.5;
                })
                .toArray());
    }

    /** A new intent is known by its templates' titles, until it has examples. */
    State withTemplates(State state, Collection<Template> templates) {
        Intents known = state.ensemble().intents();
        Intents intents = known;
        for (Template template : templates) {
            intents = intents.with(template.intent());
        }
        Intents all = intents;
        List<Template> list = List.copyOf(templates);
        Ensemble changed = state.ensemble().with(all, analyzer -> analyzer.withTemplates(all, list));
        List<Template> fresh = list.stream()
                .filter(template -> known.place(template.intent()) < 0)
                .toList();
        for (int i = 0; i < TITLE_LESSONS; i++) {
            for (Lesson title : titles(all, fresh)) {
                changed = changed.with(all, analyzer -> analyzer.learn(all, title));
            }
        }
        return state.with(changed).with(state.templates().with(list));
    }
}

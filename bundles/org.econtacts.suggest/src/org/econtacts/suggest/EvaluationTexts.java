package org.econtacts.suggest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.econtacts.model.Intent;
import org.econtacts.model.LabelSet;
import org.econtacts.model.LabelledText;
import org.econtacts.model.Template;

/**
 * What an evaluation works on. Texts without label are out of scope.
 *
 * @param train to learn from; empty = from the templates' texts alone
 * @param validation to fit pool, calibration and thresholds on, never to learn from; may be empty
 * @param templates empty = one for each label, with no text but its name
 * @param test to measure on; nothing is ever chosen by looking at it
 */
public record EvaluationTexts(
        List<LabelledText> train, List<LabelledText> validation, List<Template> templates, List<LabelledText> test) {

    public EvaluationTexts {
        train = List.copyOf(train);
        validation = List.copyOf(validation);
        templates = List.copyOf(templates);
        test = List.copyOf(test);
    }

    /** The intents of the texts to learn from and of the templates. */
    LabelSet labels() {
        Stream<String> learnt =
                Stream.concat(train.stream(), validation.stream()).flatMap(text -> text.labels().stream());
        return new LabelSet(
                "evaluation",
                Stream.concat(learnt, templates.stream().map(Template::intent))
                        .distinct()
                        .sorted()
                        .map(id -> new Intent(id, null, Map.of("en", title(id)), Map.of()))
                        .toList());
    }

    /** Those given; else, as the import does it, one for each intent, its title made from the intent's name. */
    List<Template> usedTemplates() {
        return templates.isEmpty()
                ? labels().intents().stream().map(EvaluationTexts::named).toList()
                : templates;
    }

    private static Template named(Intent intent) {
        String id = intent.id();
        return new Template(id, 1, title(id), "", id, null, List.of(), List.of(), null, null, "");
    }

    private static String title(String id) {
        return id.replace('_', ' ').replace('-', ' ').strip();
    }
}

package org.econtacts.analysis;

import java.util.List;
import org.econtacts.model.Template;

/**
 * What analysers are trained on.
 *
 * @param intents in the order of the scores
 * @param templates the approved answers; those of an unknown intent are left out
 * @param lessons all of kind {@link Lesson.Kind#IS}, in a fixed order
 * @param seed the source of every random choice: same training, same analyser, bit by bit
 */
public record Training(Intents intents, List<Template> templates, List<Lesson> lessons, long seed) {

    public Training {
        templates = List.copyOf(templates);
        lessons = List.copyOf(lessons);
    }

    /** The same with other lessons. */
    public Training with(List<Lesson> others) {
        return new Training(intents, templates, others, seed);
    }
}

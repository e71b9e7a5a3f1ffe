package org.econtacts.suggest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.econtacts.model.Audience;
import org.econtacts.model.Template;

/**
 * Which templates answer an intent. Where several fit, the intent's probability is shared in proportion to how often each
 * was chosen, plus one, so that a new one has its chance. Immutable.
 */
final class TemplateChoice {

    private final Map<String, List<Template>> byIntent = new HashMap<>();
    private final List<Template> templates;
    private final Map<String, Long> choices;

    /**
     * @param templates all that may be suggested
     * @param choices how often each template was sent, by id
     */
    TemplateChoice(Collection<Template> templates, Map<String, Long> choices) {
        this.templates = List.copyOf(templates);
        this.choices = Map.copyOf(choices);
        for (Template template : this.templates) {
            byIntent.computeIfAbsent(template.intent(), intent -> new ArrayList<>())
                    .add(template);
        }
    }

    /**
     * A template and its part of the intent's probability.
     *
     * @param share 0 to 1; the shares of an intent's fitting templates sum to 1
     */
    record Share(Template template, double share) {}

    /** The templates that may be sent to that audience on that day; empty when there is none. */
    List<Share> fitting(String intent, Audience audience, LocalDate day) {
        List<Template> fitting = byIntent.getOrDefault(intent, List.of()).stream()
                .filter(template -> template.fits(audience, day))
                .toList();
        double sum = fitting.stream().mapToLong(this::weight).sum();
        return fitting.stream()
                .map(template -> new Share(template, weight(template) / sum))
                .toList();
    }

    private long weight(Template template) {
        return choices.getOrDefault(template.id(), 0L) + 1;
    }

    List<Template> templates() {
        return templates;
    }

    Map<String, Long> choices() {
        return choices;
    }

    /** After one more choice of a template. */
    TemplateChoice chosen(String template) {
        Map<String, Long> more = new HashMap<>(choices);
        more.merge(template, 1L, Long::sum);
        return new TemplateChoice(templates, more);
    }

    /** With other templates, and the past choices kept. */
    TemplateChoice with(Collection<Template> others) {
        return new TemplateChoice(others, choices);
    }
}

package org.econtacts.server.internal.templates;

import java.util.List;
import java.util.Optional;
import org.econtacts.model.Suggestion;
import org.econtacts.model.Template;
import org.econtacts.store.TemplateStore;

/** The templates that a suggestion was made from. */
public final class SuggestedTemplates {

    private final TemplateStore templates;

    public SuggestedTemplates(TemplateStore templates) {
        this.templates = templates;
    }

    /** One for each of its blocks, in their order; empty when one of them is gone. */
    public List<Template> of(Suggestion suggestion) {
        List<Template> found = suggestion.blocks().stream()
                .map(block -> templates.find(block.template(), block.templateVersion()))
                .flatMap(Optional::stream)
                .toList();
        return found.size() < suggestion.blocks().size() ? List.of() : found;
    }
}

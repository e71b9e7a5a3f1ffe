package org.econtacts.server.internal.decisions;

import java.util.List;
import java.util.Optional;
import org.econtacts.model.Account;
import org.econtacts.model.Edit;
import org.econtacts.model.Suggestion;
import org.econtacts.model.Template;
import org.econtacts.protocol.DecisionOrder;
import org.econtacts.server.internal.templates.AnswerComposer;
import org.econtacts.server.internal.templates.SuggestedTemplates;
import org.econtacts.store.StoredMessage;
import org.econtacts.store.TemplateStore;

/** What agents make of the answers that are proposed to them. */
final class Edits {

    private final TemplateStore templates;
    private final SuggestedTemplates suggested;
    private final AnswerComposer composer;
    private final EditReader reader = new EditReader();

    Edits(TemplateStore templates, AnswerComposer composer) {
        this.templates = templates;
        this.suggested = new SuggestedTemplates(templates);
        this.composer = composer;
    }

    /** Of the sentences of the suggestion, or of the template that the agent has looked up. */
    Edit of(DecisionOrder order, StoredMessage message, Account agent) {
        String sent = order.text();
        List<Template> from = templates(order, message);
        return sent == null || from.isEmpty() ? Edit.NONE : reader.read(composer.compose(from, message, agent), sent);
    }

    private List<Template> templates(DecisionOrder order, StoredMessage message) {
        return order.suggestion() == null
                ? templates.current().stream()
                        .filter(template -> template.id().equals(order.template()))
                        .toList()
                : suggestion(order, message).map(suggested::of).orElse(List.of());
    }

    private static Optional<Suggestion> suggestion(DecisionOrder order, StoredMessage message) {
        return message.suggestions().suggestions().stream()
                .filter(suggestion -> suggestion.id().equals(order.suggestion()))
                .findFirst();
    }
}

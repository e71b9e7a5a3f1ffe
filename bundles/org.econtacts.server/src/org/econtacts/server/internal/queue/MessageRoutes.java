package org.econtacts.server.internal.queue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Arm;
import org.econtacts.model.MessageStatus;
import org.econtacts.model.Office;
import org.econtacts.model.Role;
import org.econtacts.model.Suggestion;
import org.econtacts.model.Template;
import org.econtacts.protocol.DraftView;
import org.econtacts.protocol.Letter;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.SuggestionView;
import org.econtacts.server.internal.http.Answer;
import org.econtacts.server.internal.http.Exchange;
import org.econtacts.server.internal.http.ProblemException;
import org.econtacts.server.internal.http.Route;
import org.econtacts.server.internal.templates.AnswerComposer;
import org.econtacts.server.internal.templates.SuggestedTemplates;
import org.econtacts.store.DraftStore.Draft;
import org.econtacts.store.Store;
import org.econtacts.store.StoredMessage;
import org.econtacts.store.ThreadEntry;
import org.econtacts.store.Transfer;

/** One message with all that was found for it. */
public final class MessageRoutes {

    private final Store store;
    private final AnswerComposer composer;

    public MessageRoutes(Store store, AnswerComposer composer) {
        this.store = store;
        this.composer = composer;
    }

    public List<Route> routes() {
        return List.of(Route.of("GET", "/messages/{id}", "A message, its thread and its suggestions", this::message)
                .by(Role.AGENT, Role.TEAM_LEAD)
                .answers(MessageView.class));
    }

    private Answer message(Exchange exchange) throws ProblemException {
        StoredMessage stored =
                store.messages().find(exchange.path("id"), exchange.offices()).orElseThrow(ProblemException::notFound);
        Transfer transfer = lastTransfer(stored);
        boolean hidden = isHidden(stored);
        return Answer.of(new MessageView(
                stored.message(),
                stored.office(),
                stored.status(),
                stored.version(),
                stored.lease(),
                thread(stored, exchange.offices()),
                suggestions(stored, exchange),
                stored.suggestions().showing(),
                hidden ? List.of() : stored.suggestions().best(),
                hidden ? List.of() : stored.suggestions().verdicts(),
                draft(stored, exchange),
                store.decisions().decisions(stored.message().id(), exchange.offices()),
                transfer == null ? null : officeName(transfer.fromOffice()),
                transfer == null ? null : transfer.reason()));
    }

    /** Whether what was found would lead an agent who is to decide without it. */
    private static boolean isHidden(StoredMessage stored) {
        return stored.suggestions().showing().arm() == Arm.CONTROL && stored.status() != MessageStatus.ANSWERED;
    }

    /** The one that brought it to where it is now. */
    private @Nullable Transfer lastTransfer(StoredMessage stored) {
        List<Transfer> transfers = store.messages().transfers(stored.message().id(), Set.of(stored.office()));
        return transfers.isEmpty() ? null : transfers.getLast();
    }

    private String officeName(String id) {
        return store.messages().offices().stream()
                .filter(office -> office.id().equals(id))
                .map(Office::name)
                .findFirst()
                .orElse(id);
    }

    private List<Letter> thread(StoredMessage stored, Set<String> offices) {
        return store.messages().thread(stored.message().thread(), offices).stream()
                .map(MessageRoutes::letter)
                .toList();
    }

    private static Letter letter(ThreadEntry entry) {
        return new Letter(
                entry.fromTaxpayer(), entry.message(), entry.author(), entry.at(), entry.subject(), entry.body());
    }

    private List<SuggestionView> suggestions(StoredMessage stored, Exchange exchange) {
        return stored.suggestions().suggestions().stream()
                .map(suggestion -> view(suggestion, stored, exchange))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Empty when one of its templates is gone. */
    private Optional<SuggestionView> view(Suggestion suggestion, StoredMessage stored, Exchange exchange) {
        List<Template> templates = new SuggestedTemplates(store.templates()).of(suggestion);
        if (templates.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SuggestionView(
                suggestion,
                templates.getFirst().title(),
                composer.compose(templates, stored, exchange.caller()).text(),
                templates.stream()
                        .flatMap(template -> template.sources().stream())
                        .distinct()
                        .toList()));
    }

    private @Nullable DraftView draft(StoredMessage stored, Exchange exchange) {
        Optional<Draft> draft =
                store.drafts().find(exchange.caller().name(), stored.message().id());
        return draft.isPresent() ? DraftRoutes.view(draft.get()) : null;
    }
}

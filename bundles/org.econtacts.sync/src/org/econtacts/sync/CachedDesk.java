package org.econtacts.sync;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.client.ClientException;
import org.econtacts.client.QueueFilter;
import org.econtacts.client.UnreachableException;
import org.econtacts.model.Audience;
import org.econtacts.model.Office;
import org.econtacts.model.Template;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.DecisionOrder;
import org.econtacts.protocol.DraftView;
import org.econtacts.protocol.JsonCodec;
import org.econtacts.protocol.MessageView;
import org.econtacts.protocol.QueueLine;
import org.econtacts.protocol.QueueView;
import org.econtacts.protocol.SuggestionView;
import org.econtacts.protocol.TemplateList;
import org.econtacts.protocol.TemplateView;
import org.econtacts.sync.Operation.Kind;

/** The desk as the cache knows it, with what the agent has done since laid over it. */
final class CachedDesk {

    private final LocalStore store;
    private final String account;
    private final JsonCodec codec = new JsonCodec();

    CachedDesk(LocalStore store, String account) {
        this.store = store;
        this.account = account;
    }

    /** Without those that the agent has answered and the server has not heard of. */
    QueueView queue(QueueFilter filter, long offset, int limit) throws ClientException {
        List<QueueLine> known = store.cache().lines();
        if (known.isEmpty()) {
            throw absent("queue");
        }
        Set<String> answered = store.outbox().all().stream()
                .filter(each -> each.kind() == Kind.DECISION && each.waits() && answers(each))
                .map(Operation::target)
                .collect(Collectors.toSet());
        List<QueueLine> lines = known.stream()
                .filter(line -> !answered.contains(line.id()) && fits(line, filter))
                .toList();
        return new QueueView(
                lines.size(), offset, lines.stream().skip(offset).limit(limit).toList());
    }

    /** What is not here could only come from the server. */
    static UnreachableException absent(String what) {
        return new UnreachableException(what, new IOException("neither the server nor the cache"));
    }

    private boolean answers(Operation decision) {
        try {
            return codec.readAnswer(decision.body().getBytes(StandardCharsets.UTF_8), DecisionOrder.class)
                    .kind()
                    .answers();
        } catch (BadInputException e) {
            return false;
        }
    }

    private static boolean fits(QueueLine line, QueueFilter filter) {
        String intent = filter.intent();
        return (filter.status() == null || filter.status() == line.status())
                && (filter.audience() == null || filter.audience() == line.audience())
                && (intent == null || intent.equals(line.intent()))
                && line.confidence() >= filter.minimumConfidence()
                && contains(line.sender() + " " + line.subject() + " " + line.preview(), filter.text());
    }

    static boolean contains(String text, String words) {
        String folded = fold(text);
        for (String word : fold(words).strip().split("\\s+")) {
            if (!folded.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Without the suggestions whose template has been withdrawn or replaced since. */
    MessageView message(String id) throws ClientException {
        MessageView view = store.cache().message(id).orElseThrow(() -> absent(id));
        LocalDate today = store.cache().today();
        Audience reader = view.message().audience();
        List<SuggestionView> valid = view.suggestions().stream()
                .filter(each -> isValid(each, reader, today))
                .toList();
        return copy(view, valid, view.draft());
    }

    private boolean isValid(SuggestionView suggestion, Audience reader, LocalDate today) {
        return suggestion.suggestion().blocks().stream()
                .allMatch(block ->
                        store.templates().mayBeSuggested(block.template(), block.templateVersion(), reader, today));
    }

    /** The message with the draft that this machine has, when the server has an older one. */
    MessageView withOwnDraft(MessageView view) {
        MessageView shown = view;
        for (Operation each : store.outbox().about(view.message().id())) {
            if (each.account().equals(account)) {
                shown = switch (each.kind()) {
                    case DRAFT -> copy(shown, shown.suggestions(), draft(each).orElse(shown.draft()));
                    case DRAFT_DELETED -> copy(shown, shown.suggestions(), null);
                    default -> shown;
                };
            }
        }
        return shown;
    }

    private Optional<DraftView> draft(Operation operation) {
        try {
            DraftView draft = codec.readAnswer(operation.body().getBytes(StandardCharsets.UTF_8), DraftView.class);
            return Optional.of(
                    new DraftView(draft.text(), draft.suggestion(), draft.template(), draft.intent(), operation.at()));
        } catch (BadInputException e) {
            return Optional.empty();
        }
    }

    private static MessageView copy(MessageView view, List<SuggestionView> suggestions, @Nullable DraftView draft) {
        return new MessageView(
                view.message(),
                view.office(),
                view.status(),
                view.version(),
                view.lease(),
                view.thread(),
                suggestions,
                view.showing(),
                view.best(),
                view.verdicts(),
                draft,
                view.decisions(),
                view.transferredFrom(),
                view.transferReason());
    }

    List<Office> offices() throws ClientException {
        List<Office> known = store.cache().offices();
        if (known.isEmpty()) {
            throw absent("offices");
        }
        return known;
    }

    TemplateList templates(String text, String message, LocalDate today) throws ClientException {
        List<Template> known = store.templates().all();
        if (known.isEmpty()) {
            throw absent("templates");
        }
        List<Audience> readers = store.cache()
                .message(message)
                .map(view -> List.of(view.message().audience()))
                .orElse(List.of(Audience.values()));
        List<TemplateView> found = known.stream()
                .filter(each -> readers.stream().anyMatch(reader -> each.fits(reader, today)))
                .filter(each -> contains(words(each), text))
                .map(each -> new TemplateView(each, each.body()))
                .toList();
        return new TemplateList(found);
    }

    private static String words(Template template) {
        return template.title() + " " + template.body();
    }

    /** What a message is about in a few words; empty when it is not here. */
    String title(String message) {
        return store.cache()
                .message(message)
                .map(view -> view.message().sender().name() + " \u2013 "
                        + view.message().subject())
                .orElse("");
    }
}

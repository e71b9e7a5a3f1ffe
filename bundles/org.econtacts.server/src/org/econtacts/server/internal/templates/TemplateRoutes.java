package org.econtacts.server.internal.templates;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.model.Audience;
import org.econtacts.model.Role;
import org.econtacts.model.Template;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.TemplateChanges;
import org.econtacts.protocol.TemplateList;
import org.econtacts.protocol.TemplateView;
import org.econtacts.server.internal.http.Answer;
import org.econtacts.server.internal.http.Exchange;
import org.econtacts.server.internal.http.ProblemException;
import org.econtacts.server.internal.http.Route;
import org.econtacts.store.Store;
import org.econtacts.store.StoredMessage;
import org.econtacts.store.TemplateStore;

/** Search among the approved answers. */
public final class TemplateRoutes {

    /** About 40 KB. */
    private static final int PAGE = 20;

    private final Store store;
    private final AnswerComposer composer;
    private final Clock clock;
    private final ZoneId zone;

    /** @param zone whose day decides on validity */
    public TemplateRoutes(Store store, AnswerComposer composer, Clock clock, ZoneId zone) {
        this.store = store;
        this.composer = composer;
        this.clock = clock;
        this.zone = zone;
    }

    public List<Route> routes() {
        return List.of(search(), changes());
    }

    private Route search() {
        return Route.of("GET", "/templates", "Templates valid today, best match first", this::templates)
                .by(Role.AGENT, Role.TEAM_LEAD, Role.CURATOR)
                .with("text", String.class, "words of the title or the body, whatever their accents")
                .with("intent", String.class, "only of this intent")
                .with("audience", Audience.class, "only for this audience")
                .with("message", String.class, "fill them for this message")
                .answers(TemplateList.class);
    }

    private Route changes() {
        return Route.of("GET", "/templates/changes", "Templates that are new since a change, in order", this::changed)
                .by(Role.AGENT, Role.TEAM_LEAD, Role.CURATOR)
                .with("after", Long.class, "number of the last change that is known; 0 = none")
                .with("limit", Integer.class, "at most " + PAGE + ", which is usual")
                .answers(TemplateChanges.class);
    }

    private Answer changed(Exchange exchange) throws BadInputException {
        long after = exchange.number("after", 0, 0, Long.MAX_VALUE);
        int limit = (int) exchange.number("limit", PAGE, 1, PAGE);
        List<TemplateStore.Change> page = store.templates().changedAfter(after, limit);
        long last = store.templates().lastChange();
        return Answer.of(new TemplateChanges(
                page.stream().map(TemplateStore.Change::template).toList(),
                page.isEmpty() ? last : page.getLast().sequence(),
                last));
    }

    private Answer templates(Exchange exchange) throws ProblemException, BadInputException {
        StoredMessage message = message(exchange);
        Audience audience = exchange.choice("audience", Audience.class);
        String intent = exchange.text("intent");
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        List<Template> candidates = store.templates().current().stream()
                .filter(template -> intent.isEmpty() || template.intent().equals(intent))
                .filter(template -> isValid(template, audience, today))
                .toList();
        return Answer.of(new TemplateList(new TemplateSearch(candidates)
                .find(exchange.words("text")).stream()
                        .map(template -> new TemplateView(template, text(template, message, exchange)))
                        .toList()));
    }

    private @Nullable StoredMessage message(Exchange exchange) throws ProblemException {
        String id = exchange.text("message");
        return id.isEmpty()
                ? null
                : store.messages().find(id, exchange.offices()).orElseThrow(ProblemException::notFound);
    }

    private static boolean isValid(Template template, @Nullable Audience audience, LocalDate today) {
        return audience != null
                ? template.fits(audience, today)
                : template.fits(Audience.INDIVIDUAL, today) || template.fits(Audience.BUSINESS, today);
    }

    private String text(Template template, @Nullable StoredMessage message, Exchange exchange) {
        return message == null
                ? template.body()
                : composer.compose(template, message, exchange.caller()).text();
    }
}

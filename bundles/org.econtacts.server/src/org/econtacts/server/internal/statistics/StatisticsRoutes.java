package org.econtacts.server.internal.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.econtacts.model.Role;
import org.econtacts.protocol.AcceptanceLine;
import org.econtacts.protocol.AcceptanceView;
import org.econtacts.protocol.BadInputException;
import org.econtacts.protocol.BadInputException.Fault;
import org.econtacts.protocol.SentencesView;
import org.econtacts.server.internal.http.Answer;
import org.econtacts.server.internal.http.Exchange;
import org.econtacts.server.internal.http.Route;
import org.econtacts.store.AcceptanceCount;
import org.econtacts.store.AcceptanceCount.Group;
import org.econtacts.store.SentenceCount;
import org.econtacts.store.Store;
import org.econtacts.supervision.Acceptance;

/** How suggestions are received, for team leads. */
public final class StatisticsRoutes {

    private static final int USUAL_DAYS = 30;

    private final Store store;
    private final Clock clock;
    private final ZoneId zone;

    /** @param zone in which days are cut */
    public StatisticsRoutes(Store store, Clock clock, ZoneId zone) {
        this.store = store;
        this.clock = clock;
        this.zone = zone;
    }

    public List<Route> routes() {
        return List.of(
                period(Route.of("GET", "/statistics/acceptance", "How suggestions were received", this::acceptance))
                        .with("by", Group.class, "DAY when absent")
                        .answers(AcceptanceView.class),
                period(Route.of("GET", "/statistics/sentences", "What agents changed in templates", this::sentences))
                        .with("template", String.class, "only this template; the sentences changed most when absent")
                        .answers(SentencesView.class));
    }

    private static Route period(Route route) {
        return route.by(Role.TEAM_LEAD)
                .with("from", LocalDate.class, "first day; " + USUAL_DAYS + " days back when absent")
                .with("to", LocalDate.class, "last day; today when absent")
                .with("office", String.class, "only this office");
    }

    private record Days(LocalDate from, LocalDate to) {}

    private Days days(Exchange exchange) throws BadInputException {
        LocalDate to = exchange.day("to", LocalDate.ofInstant(clock.instant(), zone));
        LocalDate from = exchange.day("from", to.minusDays(USUAL_DAYS));
        if (from.isAfter(to)) {
            throw new BadInputException("from", Fault.OUT_OF_RANGE, "-", to.toString());
        }
        return new Days(from, to);
    }

    private Answer acceptance(Exchange exchange) throws BadInputException {
        Group wanted = exchange.choice("by", Group.class);
        Group group = wanted == null ? Group.DAY : wanted;
        Days days = days(exchange);
        Map<String, String> titles = titles(group, exchange.sentences().language());
        List<AcceptanceLine> rows =
                store.decisions().acceptance(group, offices(exchange), days.from(), days.to(), zone).stream()
                        .map(count -> line(count, titles))
                        .toList();
        return Answer.of(new AcceptanceView(group.name().toLowerCase(Locale.ROOT), days.from(), days.to(), rows));
    }

    private Answer sentences(Exchange exchange) throws BadInputException {
        Days days = days(exchange);
        List<SentenceCount> counts = store.decisions().sentences(offices(exchange), days.from(), days.to(), zone);
        String template = exchange.text("template");
        SentenceLines lines = new SentenceLines(store.templates());
        return Answer.of(new SentencesView(
                days.from(), days.to(), template.isEmpty() ? lines.worst(counts) : lines.of(template, counts)));
    }

    private static Set<String> offices(Exchange exchange) {
        String wanted = exchange.text("office");
        if (wanted.isEmpty()) {
            return exchange.offices();
        }
        return exchange.offices().contains(wanted) ? Set.of(wanted) : Set.of();
    }

    private static AcceptanceLine line(AcceptanceCount count, Map<String, String> titles) {
        return new AcceptanceLine(
                count.key(),
                titles.getOrDefault(count.key(), count.key()),
                count.accepted(),
                count.edited(),
                count.rejected(),
                count.otherAnswer(),
                Acceptance.of(count).orElse(0));
    }

    private Map<String, String> titles(Group group, Locale language) {
        Map<String, String> titles = new HashMap<>();
        switch (group) {
            case DAY -> {}
            case INTENT ->
                store.labels()
                        .labelSet()
                        .ifPresent(labels -> labels.intents()
                                .forEach(intent -> titles.put(intent.id(), intent.title(language.getLanguage()))));
            case TEMPLATE ->
                store.templates().current().forEach(template -> titles.put(template.id(), template.title()));
            case OFFICE -> store.messages().offices().forEach(office -> titles.put(office.id(), office.name()));
        }
        return titles;
    }
}

package org.econtacts.ui.supervision.acceptance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.eclipse.jdt.annotation.Nullable;
import org.econtacts.client.ClientException;
import org.econtacts.client.UnreachableException;
import org.econtacts.protocol.AcceptanceView;
import org.econtacts.protocol.SentencesView;
import org.econtacts.sync.Cache;
import org.econtacts.sync.SyncStatus;
import org.econtacts.ui.Session;

/**
 * Asks the server for all figures of a period, and what this machine keeps of them when there is no server; blocks.
 *
 * @param last day of the period
 */
record AcceptanceQuery(Session session, Period period, LocalDate last) implements Callable<AcceptanceQuery.Answer> {

    private static final String DAY = "day";

    /**
     * The figures.
     *
     * @param at when the server gave them to this machine; null = just now
     */
    record Answer(AcceptanceReport report, @Nullable Instant at) {}

    @Override
    public Answer call() throws ClientException {
        Session.Offline kept = session.offline();
        if (kept == null) {
            return ask(null);
        }
        SyncStatus.Line line = kept.synchroniser().status().line();
        Cache cache = kept.store().cache();
        Answer here = cache.figures(period.name()).map(this::known).orElse(null);
        if (here != null && (line == SyncStatus.Line.OFFLINE || line == SyncStatus.Line.SIGNED_OUT)) {
            return here;
        }
        try {
            return ask(cache);
        } catch (UnreachableException e) {
            if (here == null) {
                throw e;
            }
            return here;
        }
    }

    private Answer ask(@Nullable Cache cache) throws ClientException {
        List<AcceptanceView> views = new ArrayList<>();
        for (Grouping grouping : Grouping.values()) {
            views.add(view(by(grouping)));
        }
        views.add(view(DAY));
        SentencesView sentences = session.client().changedSentences(period.from(last), last);
        if (cache != null) {
            cache.putFigures(period.name(), views, sentences);
        }
        return new Answer(report(views, sentences), null);
    }

    private AcceptanceView view(String by) throws ClientException {
        return session.client().acceptance(by, period.from(last), last);
    }

    private static String by(Grouping grouping) {
        return grouping.name().toLowerCase(Locale.ROOT);
    }

    private Answer known(Cache.Figures figures) {
        return new Answer(report(figures.views(), figures.sentences()), figures.at());
    }

    private AcceptanceReport report(List<AcceptanceView> views, SentencesView sentences) {
        Map<Grouping, AcceptanceView> groups = new EnumMap<>(Grouping.class);
        for (Grouping grouping : Grouping.values()) {
            groups.put(grouping, find(views, by(grouping)));
        }
        return AcceptanceReport.of(find(views, DAY), groups, session.intentTitles(), sentences.rows());
    }

    private static AcceptanceView find(List<AcceptanceView> views, String by) {
        return views.stream().filter(view -> view.by().equals(by)).findFirst().orElseThrow();
    }
}

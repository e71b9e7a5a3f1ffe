package org.econtacts.ui.supervision.acceptance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.econtacts.protocol.AcceptanceLine;
import org.econtacts.protocol.AcceptanceView;
import org.econtacts.protocol.SentenceLine;

/**
 * All figures of the page for one period.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param total of all days
 * @param days the days on which something was decided, oldest first
 * @param groups the groups of each grouping, most decisions first
 * @param sentences of templates, those changed most often first
 */
record AcceptanceReport(
        LocalDate from,
        LocalDate to,
        Counts total,
        List<Day> days,
        Map<Grouping, List<Group>> groups,
        List<SentenceLine> sentences) {

    /** Templates named in each of the two lists. */
    private static final int WORST = 10;

    /** What was decided on one day. */
    record Day(LocalDate date, Counts counts) {}

    /**
     * What was decided in one group.
     *
     * @param key id of intent, office or template; empty = the decisions name none
     * @param title for people; empty when the key is
     */
    record Group(String key, String title, Counts counts) {}

    /**
     * Reads the server's answers.
     *
     * @param byDay sets the period
     * @param titles by key, in the window's language; go before the server's
     * @param sentences of templates, those changed most often first
     */
    static AcceptanceReport of(
            AcceptanceView byDay,
            Map<Grouping, AcceptanceView> byGroup,
            Map<String, String> titles,
            List<SentenceLine> sentences) {
        List<Day> days = byDay.rows().stream()
                .map(line -> new Day(LocalDate.parse(line.key()), Counts.of(line)))
                .filter(day -> day.counts().decisions() > 0)
                .sorted(Comparator.comparing(Day::date))
                .toList();
        Counts total = days.stream().map(Day::counts).reduce(Counts.NONE, Counts::plus);
        Map<Grouping, List<Group>> groups = new EnumMap<>(Grouping.class);
        byGroup.forEach((grouping, view) -> groups.put(grouping, groups(view, titles)));
        return new AcceptanceReport(byDay.from(), byDay.to(), total, days, groups, sentences);
    }

    private static List<Group> groups(AcceptanceView view, Map<String, String> titles) {
        return view.rows().stream()
                .map(line -> group(line, titles))
                .filter(group -> group.counts().decisions() > 0)
                .sorted(most(Counts::suggested))
                .toList();
    }

    private static Group group(AcceptanceLine line, Map<String, String> titles) {
        String title = titles.getOrDefault(line.key(), line.title());
        return new Group(line.key(), line.key().isEmpty() ? "" : title, Counts.of(line));
    }

    private static Comparator<Group> most(ToLongFunction<Counts> figure) {
        return Comparator.comparingLong((Group group) -> figure.applyAsLong(group.counts()))
                .reversed()
                .thenComparing(Group::title);
    }

    /** Whether there is nothing to show. */
    boolean isEmpty() {
        return total.decisions() == 0;
    }

    /** The groups of a grouping, most suggestions first. */
    List<Group> groups(Grouping grouping) {
        return groups.getOrDefault(grouping, List.of());
    }

    /** Of {@link #groups}, those in which a suggestion was decided on: the others have no acceptance to draw. */
    List<Group> drawn(Grouping grouping, int most) {
        return groups(grouping).stream()
                .filter(group -> group.counts().suggested() > 0)
                .limit(most)
                .toList();
    }

    /** The templates that agents changed most often before sending, most often first. */
    List<Group> mostEdited() {
        return worst(Counts::edited);
    }

    /** The templates that agents turned down most often, most often first. */
    List<Group> mostRejected() {
        return worst(Counts::rejected);
    }

    private List<Group> worst(ToLongFunction<Counts> figure) {
        return groups(Grouping.TEMPLATE).stream()
                .filter(group -> !group.key().isEmpty() && figure.applyAsLong(group.counts()) > 0)
                .sorted(most(figure))
                .limit(WORST)
                .toList();
    }
}

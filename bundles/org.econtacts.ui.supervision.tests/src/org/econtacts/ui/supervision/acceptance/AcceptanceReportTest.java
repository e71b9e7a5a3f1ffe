package org.econtacts.ui.supervision.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.econtacts.protocol.AcceptanceLine;
import org.econtacts.protocol.AcceptanceView;
import org.econtacts.ui.supervision.acceptance.AcceptanceReport.Group;
import org.junit.jupiter.api.Test;

class AcceptanceReportTest {

    private static final LocalDate LAST = LocalDate.of(2026, 11, 21);
    private static final LocalDate FIRST = Period.MONTH.from(LAST);

    private static AcceptanceLine line(String key, long accepted, long edited, long rejected, long other) {
        return new AcceptanceLine(key, "title of " + key, accepted, edited, rejected, other, 0);
    }

    private static AcceptanceView view(String by, AcceptanceLine... lines) {
        return new AcceptanceView(by, FIRST, LAST, Arrays.asList(lines));
    }

    private static AcceptanceReport report(Map<Grouping, AcceptanceView> groups, AcceptanceLine... days) {
        return AcceptanceReport.of(view("day", days), groups, Map.of("pas", "Withholding tax"), List.of());
    }

    private static List<String> keys(List<Group> groups) {
        return groups.stream().map(Group::key).toList();
    }

    @Test
    void aPeriodOfThirtyDaysHasThirtyDaysWithToday() {
        assertEquals(LocalDate.of(2026, 10, 23), FIRST);
        assertEquals(30, FIRST.datesUntil(LAST.plusDays(1)).count());
    }

    @Test
    void theTotalIsTheSumOfTheDays() {
        AcceptanceReport report = report(Map.of(), line("2026-11-20", 1, 2, 3, 4), line("2026-11-18", 10, 0, 0, 1));
        assertEquals(new Counts(11, 2, 3, 5), report.total());
        assertEquals(LocalDate.of(2026, 11, 18), report.days().getFirst().date());
    }

    @Test
    void daysWithoutDecisionsAreNoPointsOfTheCurve() {
        AcceptanceReport report = report(Map.of(), line("2026-11-20", 0, 0, 0, 0));
        assertTrue(report.days().isEmpty());
        assertTrue(report.isEmpty());
    }

    @Test
    void theTitleInTheWindowsLanguageGoesBeforeTheServers() {
        AcceptanceReport report =
                report(Map.of(Grouping.INTENT, view("intent", line("pas", 2, 0, 0, 0), line("cfe", 1, 0, 0, 0))));
        assertEquals("Withholding tax", report.groups(Grouping.INTENT).get(0).title());
        assertEquals("title of cfe", report.groups(Grouping.INTENT).get(1).title());
    }

    @Test
    void groupsWithoutASuggestionAreInTheTableButNotInTheChart() {
        AcceptanceReport report = report(Map.of(
                Grouping.INTENT,
                view("intent", line("", 0, 0, 0, 9), line("cfe", 1, 0, 0, 0), line("tva", 4, 0, 1, 0))));
        assertEquals(List.of("tva", "cfe", ""), keys(report.groups(Grouping.INTENT)));
        assertEquals(List.of("tva", "cfe"), keys(report.drawn(Grouping.INTENT, 5)));
        assertEquals(List.of("tva"), keys(report.drawn(Grouping.INTENT, 1)));
    }

    @Test
    void theWorstTemplatesComeByCountAndOnlyIfThereIsSomethingToSay() {
        AcceptanceReport report = report(Map.of(
                Grouping.TEMPLATE,
                view(
                        "template",
                        line("a", 9, 1, 4, 0),
                        line("b", 0, 3, 0, 0),
                        line("c", 5, 0, 0, 0),
                        line("", 0, 8, 8, 1))));
        assertEquals(List.of("b", "a"), keys(report.mostEdited()));
        assertEquals(List.of("a"), keys(report.mostRejected()));
    }
}

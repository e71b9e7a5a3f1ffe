package org.econtacts.ui.supervision.acceptance;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.econtacts.ui.supervision.Messages;
import org.econtacts.ui.supervision.acceptance.AcceptanceReport.Day;
import org.econtacts.ui.supervision.acceptance.AcceptanceReport.Group;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.FlatButton;

/** Key figures, the two charts with their tables, and the templates to look after; scrolls, and folds when narrow. */
final class AcceptanceBody extends ScrolledComposite {

    /** Below this width a table stands under its chart rather than beside it, in pixels. */
    private static final int NARROW = 1000;

    private static final int TABLE_HEIGHT = 250;

    private final AcceptanceWords words;
    private final Composite page;
    private final KeyFigures figures;
    private final Card time;
    private final DayChart dayChart;
    private final FiguresTable<Day> dayTable;
    private final Card split;
    private final GroupChart groupChart;
    private final FiguresTable<Group> groupTable;
    private final Label cut;
    private final Map<Grouping, FlatButton> switches = new EnumMap<>(Grouping.class);
    private final WorstTemplates edited;
    private final WorstTemplates rejected;
    private final ChangedSentences sentences;
    private Grouping grouping = Grouping.INTENT;
    private @Nullable AcceptanceReport shown;

    AcceptanceBody(Composite parent, AcceptanceWords words, ZoneId zone) {
        super(parent, SWT.V_SCROLL);
        this.words = words;
        Messages texts = words.texts();
        setBackground(Palette.CANVAS);
        page = new Composite(this, SWT.NONE);
        page.setBackground(Palette.CANVAS);
        GridLayout layout = new GridLayout(2, true);
        layout.marginWidth = 18;
        layout.marginHeight = 4;
        layout.marginBottom = 18;
        layout.horizontalSpacing = 14;
        layout.verticalSpacing = 14;
        page.setLayout(layout);
        figures = new KeyFigures(page, words);
        time = new Card(page, texts.time_title);
        dayChart = new DayChart(Card.column(time.body()), words, zone);
        dayTable = dayTable();
        time.note(texts.acceptance_explained + " " + texts.acceptance_not_accuracy);
        split = new Card(page, texts.groups_title);
        switches();
        groupChart = new GroupChart(Card.column(split.body()), words);
        groupTable = groupTable();
        split.note(texts.groups_interval);
        cut = split.note("");
        edited = new WorstTemplates(page, words, WorstTemplates.Kind.EDITED);
        rejected = new WorstTemplates(page, words, WorstTemplates.Kind.REJECTED);
        sentences = new ChangedSentences(page, words);
        setContent(page);
        setExpandHorizontal(true);
        getVerticalBar().setIncrement(24);
        addListener(SWT.Resize, e -> fold());
    }

    private FiguresTable<Day> dayTable() {
        Messages texts = words.texts();
        return new FiguresTable<Day>(time.body(), "table-time", texts.time_table, TABLE_HEIGHT)
                .words(texts.column_day, 1, day -> words.day(day.date()))
                .figures(
                        texts.column_acceptance, day -> words.share(day.counts().acceptance()))
                .figures(texts.column_accepted, day -> words.number(day.counts().accepted()))
                .figures(texts.column_edited, day -> words.number(day.counts().edited()))
                .figures(texts.column_rejected, day -> words.number(day.counts().rejected()))
                .figures(texts.column_other, day -> words.number(day.counts().otherAnswer()));
    }

    private FiguresTable<Group> groupTable() {
        Messages texts = words.texts();
        return new FiguresTable<Group>(split.body(), "table-groups", texts.groups_table, TABLE_HEIGHT)
                .words(texts.groups_group, 3, words::title)
                .figures(
                        texts.column_acceptance,
                        group -> words.share(group.counts().acceptance()))
                .figures(texts.column_interval, group -> words.interval(group.counts()))
                .figures(
                        texts.column_accepted,
                        group -> words.number(group.counts().accepted()))
                .figures(
                        texts.column_edited,
                        group -> words.number(group.counts().edited()))
                .figures(
                        texts.column_rejected,
                        group -> words.number(group.counts().rejected()));
    }

    private void switches() {
        Composite row = new Composite(split.heading(), SWT.NONE);
        row.setLayout(new RowLayout());
        row.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        for (Grouping each : Grouping.values()) {
            FlatButton button =
                    new FlatButton(row, FlatButton.Look.TAB).text(name(each)).onSelect(() -> choose(each));
            button.choose(each == grouping);
            switches.put(each, Access.id(button, "group-" + each.name().toLowerCase(Locale.ROOT)));
        }
    }

    private String name(Grouping each) {
        Messages texts = words.texts();
        return switch (each) {
            case INTENT -> texts.groups_intent;
            case OFFICE -> texts.groups_office;
            case TEMPLATE -> texts.groups_template;
        };
    }

    private void choose(Grouping which) {
        grouping = which;
        switches.forEach((each, button) -> button.choose(each == which));
        AcceptanceReport report = shown;
        if (report != null) {
            showGroups(report);
            fold();
        }
    }

    void show(AcceptanceReport report) {
        shown = report;
        figures.show(report);
        dayChart.show(report);
        dayTable.show(report.days().reversed());
        showGroups(report);
        edited.show(report.mostEdited());
        rejected.show(report.mostRejected());
        sentences.show(report.sentences());
        fold();
    }

    private void showGroups(AcceptanceReport report) {
        List<Group> all = report.groups(grouping);
        List<Group> drawn = report.drawn(grouping, GroupChart.MOST);
        groupChart.show(drawn);
        groupTable.show(all);
        boolean some = drawn.size() < all.size();
        cut.setText(some ? words.part(words.texts().groups_chart_first, drawn.size(), all.size()) : "");
        ((GridData) cut.getLayoutData()).exclude = !some;
        cut.setVisible(some);
    }

    /** Fits the page to the width there is. */
    private void fold() {
        Rectangle area = getClientArea();
        boolean narrow = area.width < NARROW;
        int columns = narrow ? 1 : 2;
        ((GridLayout) page.getLayout()).numColumns = columns;
        figures.setLayoutData(span(columns));
        figures.narrow(narrow);
        time.setLayoutData(span(columns));
        time.sideBySide(!narrow);
        split.setLayoutData(span(columns));
        split.sideBySide(!narrow);
        sentences.card().setLayoutData(span(columns));
        page.layout(true, true);
        page.setSize(page.computeSize(area.width, SWT.DEFAULT));
    }

    private static GridData span(int columns) {
        return new GridData(SWT.FILL, SWT.FILL, true, false, columns, 1);
    }
}

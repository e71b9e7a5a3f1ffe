package org.econtacts.ui.supervision.acceptance;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.IBarSeries;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.econtacts.ui.supervision.Messages;
import org.econtacts.ui.supervision.acceptance.AcceptanceReport.Group;

/** One horizontal bar a group, most suggestions first: accepted, edited and rejected make 100 %. */
final class GroupChart {

    /** So many bars can be read. */
    static final int MOST = 12;

    private static final int BAR_HEIGHT = 26;
    private static final int FRAME_HEIGHT = 44;
    private static final int LONGEST_TITLE = 30;
    /** Lighter than the texts of these colours; beside each other they differ in lightness too. */
    private static final Color ACCEPTED = new Color(0x2F, 0x8F, 0x5B);

    private static final Color EDITED = new Color(0xF2, 0xB1, 0x4A);
    private static final Color REJECTED = new Color(0x9C, 0x2B, 0x24);

    private final AcceptanceWords words;
    private final Chart chart;
    private final GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);

    GroupChart(Composite parent, AcceptanceWords words) {
        this.words = words;
        chart = Charts.create(parent, "chart-groups", words.texts().groups_chart);
        chart.setOrientation(SWT.VERTICAL);
        data.widthHint = 320;
        chart.setLayoutData(data);
        Messages texts = words.texts();
        ChartKey.add(
                parent,
                new ChartKey.Entry(ACCEPTED, texts.series_unchanged),
                new ChartKey.Entry(EDITED, texts.series_edited),
                new ChartKey.Entry(REJECTED, texts.series_rejected));
    }

    void show(List<Group> groups) {
        Messages texts = words.texts();
        chart.suspendUpdate(true);
        Charts.clear(chart);
        IAxis names = chart.getAxisSet().getXAxis(0);
        names.setReversed(true);
        names.setCategorySeries(
                groups.stream().map(group -> shorten(words.title(group))).toArray(String[]::new));
        names.enableCategory(!groups.isEmpty());
        bars(texts.series_unchanged, ACCEPTED, groups, Counts::acceptedShare);
        bars(texts.series_edited, EDITED, groups, Counts::editedShare);
        bars(texts.series_rejected, REJECTED, groups, Counts::rejectedShare);
        names.adjustRange();
        Charts.percentScale(chart, words, 0);
        chart.suspendUpdate(false);
        data.heightHint = FRAME_HEIGHT + BAR_HEIGHT * Math.max(2, groups.size());
        chart.redraw();
    }

    private void bars(String name, Color color, List<Group> groups, Function<Counts, OptionalDouble> share) {
        IBarSeries<?> bars = (IBarSeries<?>) chart.getSeriesSet().createSeries(SeriesType.BAR, name);
        bars.setYSeries(groups.stream()
                .mapToDouble(group -> 100 * share.apply(group.counts()).orElse(0))
                .toArray());
        bars.setBarColor(color);
        bars.setBarPadding(30);
        bars.enableStack(true);
    }

    private static String shorten(String title) {
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, LONGEST_TITLE - 1).strip() + "\u2026";
    }
}

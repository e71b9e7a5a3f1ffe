package org.econtacts.ui.supervision.acceptance;

import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ILineSeries;
import org.eclipse.swtchart.ILineSeries.PlotSymbolType;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;
import org.econtacts.ui.supervision.acceptance.AcceptanceReport.Day;
import org.econtacts.ui.theme.Palette;

/** The acceptance of each day as a line over an area, and dashed below it what was accepted without a change. */
final class DayChart {

    private static final int HEIGHT = 260;

    private final AcceptanceWords words;
    private final ZoneId zone;
    private final Chart chart;

    /** @param zone in which days begin */
    DayChart(Composite parent, AcceptanceWords words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
        chart = Charts.create(parent, "chart-time", words.texts().time_chart);
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = HEIGHT;
        data.widthHint = 320;
        chart.setLayoutData(data);
        ChartKey.add(
                parent,
                new ChartKey.Entry(Palette.ACCENT, words.texts().series_acceptance),
                new ChartKey.Entry(Palette.AMBER, words.texts().series_unchanged));
    }

    void show(AcceptanceReport report) {
        chart.suspendUpdate(true);
        Charts.clear(chart);
        List<Day> days = report.days().stream()
                .filter(day -> day.counts().suggested() > 0)
                .toList();
        ILineSeries<?> all = line(words.texts().series_acceptance, Palette.ACCENT, days, Counts::acceptance);
        all.enableArea(true);
        all.setSymbolType(PlotSymbolType.CIRCLE);
        ILineSeries<?> unchanged = line(words.texts().series_unchanged, Palette.AMBER, days, Counts::acceptedShare);
        unchanged.setLineStyle(LineStyle.DASH);
        unchanged.setSymbolType(PlotSymbolType.DIAMOND);
        IAxis dates = chart.getAxisSet().getXAxis(0);
        dates.getTick()
                .setFormat(new SimpleDateFormat(words.tick(), words.formats().locale()));
        dates.getTick().setTickMarkStepHint(90);
        dates.setRange(new Range(
                millis(report.from(), LocalTime.MIDNIGHT), millis(report.to().plusDays(1), LocalTime.MIDNIGHT)));
        Charts.percentScale(chart, words, 5);
        chart.suspendUpdate(false);
        chart.redraw();
    }

    private ILineSeries<?> line(String name, Color color, List<Day> days, Function<Counts, OptionalDouble> share) {
        ILineSeries<?> line = (ILineSeries<?>) chart.getSeriesSet().createSeries(SeriesType.LINE, name);
        dates(line, days);
        line.setYSeries(days.stream()
                .mapToDouble(day -> 100 * share.apply(day.counts()).orElse(0))
                .toArray());
        line.setLineColor(color);
        line.setLineWidth(2);
        line.setSymbolColor(color);
        line.setSymbolSize(days.size() > 31 ? 2 : 4);
        line.setAntialias(SWT.ON);
        return line;
    }

    /** SWTChart 1.1.0 takes the replacement, LocalDate, for seconds where its scale reads milliseconds. */
    @SuppressWarnings("deprecation")
    private void dates(ILineSeries<?> line, List<Day> days) {
        line.setXDateSeries(days.stream()
                .map(day -> new Date(millis(day.date(), LocalTime.NOON)))
                .toArray(Date[]::new));
    }

    private long millis(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant().toEpochMilli();
    }
}

package org.econtacts.ui.supervision.acceptance;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;

/** What both charts have in common: the theme's colours, a scale of 0 to 100 %. */
final class Charts {

    private Charts() {}

    static Chart create(Composite parent, String id, String name) {
        Chart chart = Access.id(new Chart(parent, SWT.NONE), id);
        chart.setBackground(Palette.PAPER);
        chart.getPlotArea().setBackground(Palette.PAPER);
        chart.getTitle().setVisible(false);
        chart.getLegend().setVisible(false);
        for (IAxis axis : chart.getAxisSet().getAxes()) {
            axis.getTitle().setVisible(false);
            axis.getTick().setForeground(Palette.INK);
            axis.getTick().setFont(Fonts.small());
            axis.getGrid().setForeground(Palette.LINE);
            axis.getGrid().setStyle(LineStyle.SOLID);
        }
        chart.getAxisSet().getXAxis(0).getGrid().setStyle(LineStyle.NONE);
        Access.role(chart, ACC.ROLE_GRAPHIC);
        Access.name(chart, name);
        return chart;
    }

    /** Takes all series away. */
    static void clear(Chart chart) {
        for (ISeries<?> series : chart.getSeriesSet().getSeries()) {
            chart.getSeriesSet().deleteSeries(series.getId());
        }
    }

    /**
     * Sets the scale after the series, which would set their own.
     *
     * @param room above 100 %, for the half of its mark that stands there
     */
    static void percentScale(Chart chart, AcceptanceWords words, int room) {
        IAxis axis = chart.getAxisSet().getYAxis(0);
        axis.getTick().setFormat(words.scale());
        axis.getTick().setTickMarkStepHint(32);
        axis.setRange(new Range(0, 100.0 + room));
    }
}

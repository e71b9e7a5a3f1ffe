package org.econtacts.ui.desk.queue;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.econtacts.ui.theme.Ellipsis;
import org.econtacts.ui.theme.Palette;

/** What all cells of the queue have in common: one line of text, cut with an ellipsis, and a hairline below. */
abstract class QueueCellPainter extends AbstractCellPainter {

    static final int PADDING = 10;

    final QueueModel model;
    private final Ellipsis ellipsis = new Ellipsis();

    QueueCellPainter(QueueModel model) {
        this.model = model;
    }

    @Override
    public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return 100;
    }

    @Override
    public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return gc.getFontMetrics().getHeight() + 12;
    }

    static QueueColumn column(ILayerCell cell) {
        return QueueColumn.values()[cell.getColumnIndex()];
    }

    static void ground(GC gc, Rectangle area, Color color) {
        gc.setBackground(color);
        gc.fillRectangle(area);
        gc.setForeground(Palette.LINE);
        gc.drawLine(area.x, area.y + area.height - 1, area.x + area.width, area.y + area.height - 1);
    }

    /**
     * Writes with the font and the colour that are set.
     *
     * @param kept room at the right that stays free
     * @return where the text ends
     */
    final int write(GC gc, Rectangle area, String words, int kept) {
        String fitting = ellipsis.fit(gc, words, area.width - 2 * PADDING - kept);
        int x = area.x + PADDING;
        int y = area.y + (area.height - gc.textExtent(fitting).y) / 2;
        gc.drawText(fitting, x, y, true);
        return x + gc.textExtent(fitting).x;
    }
}

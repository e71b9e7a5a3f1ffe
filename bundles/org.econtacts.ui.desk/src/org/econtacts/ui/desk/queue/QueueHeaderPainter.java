package org.econtacts.ui.desk.queue;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.econtacts.ui.desk.Messages;
import org.econtacts.ui.theme.Ellipsis;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;

/** Draws a header, with an arrow when the queue is in its order. */
final class QueueHeaderPainter extends AbstractCellPainter {

    private static final int PADDING = 10;

    private final QueueModel model;
    private final Messages texts;
    private final Ellipsis ellipsis = new Ellipsis();

    QueueHeaderPainter(QueueModel model, Messages texts) {
        this.model = model;
        this.texts = texts;
    }

    @Override
    public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return 100;
    }

    @Override
    public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return gc.getFontMetrics().getHeight() + 12;
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle area, IConfigRegistry registry) {
        QueueColumn column = QueueColumn.values()[cell.getColumnIndex()];
        String order = model.filter().order();
        gc.setBackground(Palette.MIST);
        gc.fillRectangle(area);
        gc.setForeground(Palette.LINE);
        gc.drawLine(area.x, area.y + area.height - 1, area.x + area.width, area.y + area.height - 1);
        gc.setFont(Fonts.smallBold());
        gc.setForeground(column.sorts(order) ? Palette.ACCENT_DARK : Palette.MUTED);
        String title = ellipsis.fit(gc, column.title(texts), area.width - 2 * PADDING - (column.sorts(order) ? 14 : 0));
        int y = area.y + (area.height - gc.textExtent(title).y) / 2;
        gc.drawText(title, area.x + PADDING, y, true);
        if (column.sorts(order)) {
            arrow(
                    gc,
                    area.x + PADDING + gc.textExtent(title).x + 6,
                    area.y + area.height / 2,
                    column.isReversed(order));
        }
    }

    private static void arrow(GC gc, int x, int y, boolean down) {
        gc.setAntialias(SWT.ON);
        gc.setBackground(Palette.ACCENT_DARK);
        int tip = down ? 3 : -3;
        gc.fillPolygon(new int[] {x, y - tip, x + 8, y - tip, x + 4, y + tip});
    }
}

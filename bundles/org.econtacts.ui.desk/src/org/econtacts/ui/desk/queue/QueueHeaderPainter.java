package org.econtacts.ui.desk.queue;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.econtacts.ui.desk.Messages;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;

/** Draws a header, with an arrow when the queue is in its order. */
final class QueueHeaderPainter extends QueueCellPainter {

    private static final int ARROW = 14;

    private final Messages texts;

    QueueHeaderPainter(QueueModel model, Messages texts) {
        super(model);
        this.texts = texts;
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle area, IConfigRegistry registry) {
        QueueColumn column = column(cell);
        String order = model.filter().order();
        boolean sorts = column.sorts(order);
        ground(gc, area, Palette.MIST);
        gc.setFont(Fonts.smallBold());
        gc.setForeground(sorts ? Palette.ACCENT_DARK : Palette.MUTED);
        int end = write(gc, area, column.title(texts), sorts ? ARROW : 0);
        if (sorts) {
            arrow(gc, end + 6, area.y + area.height / 2, column.isReversed(order));
        }
    }

    private static void arrow(GC gc, int x, int y, boolean down) {
        gc.setAntialias(SWT.ON);
        gc.setBackground(Palette.ACCENT_DARK);
        int tip = down ? 3 : -3;
        gc.fillPolygon(new int[] {x, y - tip, x + 8, y - tip, x + 4, y + tip});
    }
}

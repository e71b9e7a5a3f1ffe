package org.econtacts.ui.desk.queue;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.econtacts.model.MessageStatus;
import org.econtacts.protocol.QueueLine;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Icons;
import org.econtacts.ui.theme.Palette;

/** Draws the queue's cells: words, the confidence as figure and bar, the state as a picture. */
final class QueuePainter extends QueueCellPainter {

    private static final int BAR_HEIGHT = 5;

    private final QueueText text;

    QueuePainter(QueueModel model, QueueText text) {
        super(model);
        this.text = text;
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle area, IConfigRegistry registry) {
        QueueLine line = model.row(cell.getRowIndex());
        QueueColumn column = column(cell);
        boolean selected = line != null && line.id().equals(model.selectedId());
        ground(gc, area, selected ? Palette.SELECTED : Palette.PAPER);
        if (selected && column == QueueColumn.RECEIVED) {
            gc.setBackground(Palette.ACCENT);
            gc.fillRectangle(area.x, area.y, 4, area.height - 1);
        }
        switch (column) {
            case CONFIDENCE -> confidence(gc, area, line);
            case STATE -> state(gc, area, line);
            default -> words(gc, area, line, column);
        }
    }

    private void words(GC gc, Rectangle area, @Nullable QueueLine line, QueueColumn column) {
        gc.setFont(
                column == QueueColumn.SUBJECT && line != null && !model.isDecided(line) ? Fonts.bold() : Fonts.base());
        gc.setForeground(ink(line, column));
        write(gc, area, text.cell(line, column).replace('\n', ' '), 0);
    }

    private Color ink(@Nullable QueueLine line, QueueColumn column) {
        if (line == null || model.isDecided(line) || text.holder(line) != null && line.status() == MessageStatus.OPEN) {
            return Palette.MUTED;
        }
        return switch (column) {
            case RECEIVED, ANSWER -> Palette.MUTED;
            case INTENT -> line.intent() == null ? Palette.MUTED : Palette.INK;
            default -> Palette.INK;
        };
    }

    private void confidence(GC gc, Rectangle area, @Nullable QueueLine line) {
        if (line == null || line.intent() == null) {
            return;
        }
        gc.setFont(Fonts.base());
        gc.setForeground(Palette.INK);
        int width = gc.textExtent(text.widestConfidence()).x;
        String figure = text.cell(line, QueueColumn.CONFIDENCE);
        int end = area.x + PADDING + width;
        gc.drawText(figure, end - gc.textExtent(figure).x, area.y + (area.height - gc.textExtent(figure).y) / 2, true);
        int x = end + 8;
        int room = area.x + area.width - PADDING - x;
        if (room > 8) {
            gc.setAntialias(SWT.ON);
            int y = area.y + (area.height - BAR_HEIGHT) / 2;
            gc.setBackground(Palette.TRACK);
            gc.fillRoundRectangle(x, y, room, BAR_HEIGHT, BAR_HEIGHT, BAR_HEIGHT);
            gc.setBackground(Palette.ACCENT);
            gc.fillRoundRectangle(
                    x, y, Math.max(BAR_HEIGHT, (int) (room * line.confidence())), BAR_HEIGHT, BAR_HEIGHT, BAR_HEIGHT);
        }
    }

    private void state(GC gc, Rectangle area, @Nullable QueueLine line) {
        String icon = line == null ? "" : icon(line);
        if (!icon.isEmpty()) {
            Image image = Icons.get(icon);
            Rectangle size = image.getBounds();
            gc.drawImage(image, area.x + (area.width - size.width) / 2, area.y + (area.height - size.height) / 2);
        }
    }

    private String icon(QueueLine line) {
        if (model.isDecided(line) || line.status() == MessageStatus.SENDING) {
            return "send";
        }
        if (line.status() == MessageStatus.ANSWERED) {
            return "check-mark";
        }
        return text.holder(line) == null ? "" : "lock";
    }
}

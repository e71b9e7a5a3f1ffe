package org.econtacts.ui.supervision.acceptance;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;

/** What the colours of a chart stand for, in its order of series, broken into lines where there is no room. */
final class ChartKey extends Canvas {

    private static final int SWATCH = 12;
    private static final int GAP = 6;
    private static final int BETWEEN = 18;

    private final List<Entry> entries;

    /** A colour and what it stands for. */
    record Entry(Color color, String name) {}

    private ChartKey(Composite parent, List<Entry> entries) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.entries = entries;
        setBackground(Palette.PAPER);
        addPaintListener(e -> place(e.gc, getClientArea().width, true));
    }

    /** Adds one below what the parent has. */
    static void add(Composite parent, Entry... entries) {
        ChartKey key = new ChartKey(parent, List.of(entries));
        key.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        GC gc = new GC(this);
        int width = wHint == SWT.DEFAULT ? 320 : wHint;
        int height = place(gc, width, false);
        gc.dispose();
        return new Point(width, height);
    }

    private int place(GC gc, int width, boolean draw) {
        gc.setFont(Fonts.small());
        int line = gc.getFontMetrics().getHeight() + GAP;
        int x = 0;
        int y = 0;
        for (Entry entry : entries) {
            int extent = SWATCH + GAP + gc.textExtent(entry.name()).x;
            if (x > 0 && x + extent > width) {
                x = 0;
                y += line;
            }
            if (draw) {
                gc.setBackground(entry.color());
                gc.fillRectangle(x, y + (line - GAP - SWATCH) / 2, SWATCH, SWATCH);
                gc.setForeground(Palette.INK);
                gc.drawText(entry.name(), x + SWATCH + GAP, y, true);
            }
            x += extent + BETWEEN;
        }
        return y + line;
    }
}

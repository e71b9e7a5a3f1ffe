package org.econtacts.ui.labels.labelling;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;

/** The cap of the key that was pressed last; an empty one with a dashed edge waits for it. Takes the focus. */
final class KeyWell extends Canvas {

    private static final int SIDE = 64;
    private static final int ARC = 12;

    private String cap = "";

    KeyWell(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        addPaintListener(e -> paint(e.gc));
        addListener(SWT.FocusIn, e -> redraw());
        addListener(SWT.FocusOut, e -> redraw());
        addListener(SWT.Traverse, e -> e.doit = true);
        // without a listener for keys a canvas is passed over
        addListener(SWT.KeyDown, e -> {});
    }

    /** @param name of the key; empty = none yet */
    void show(String name) {
        cap = name;
        redraw();
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        return new Point(SIDE, SIDE);
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setAntialias(SWT.ON);
        gc.setBackground(Palette.PAPER);
        gc.fillRectangle(area);
        gc.setBackground(cap.isEmpty() ? Palette.MIST : Palette.ACCENT_TINT);
        gc.fillRoundRectangle(1, 1, area.width - 3, area.height - 3, ARC, ARC);
        gc.setForeground(isFocusControl() ? Palette.ACCENT : Palette.EDGE);
        gc.setLineWidth(isFocusControl() ? 2 : 1);
        gc.setLineStyle(cap.isEmpty() ? SWT.LINE_DASH : SWT.LINE_SOLID);
        gc.drawRoundRectangle(1, 1, area.width - 3, area.height - 3, ARC, ARC);
        gc.setFont(Fonts.title());
        gc.setForeground(Palette.ACCENT_DARK);
        Point size = gc.textExtent(cap);
        gc.drawText(cap, (area.width - size.x) / 2, (area.height - size.y) / 2, true);
    }
}

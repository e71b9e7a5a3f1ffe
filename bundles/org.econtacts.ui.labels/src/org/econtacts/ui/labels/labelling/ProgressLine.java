package org.econtacts.ui.labels.labelling;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.econtacts.ui.theme.Palette;

/** The share of a whole that is done; the figures stand beside it in words. */
final class ProgressLine extends Canvas {

    private long done;
    private long whole;

    ProgressLine(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        GridData data = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
        data.widthHint = 160;
        data.heightHint = 8;
        setLayoutData(data);
        addPaintListener(e -> {
            Rectangle area = getClientArea();
            e.gc.setAntialias(SWT.ON);
            e.gc.setBackground(Palette.CANVAS);
            e.gc.fillRectangle(area);
            e.gc.setBackground(Palette.TRACK);
            e.gc.fillRoundRectangle(0, 0, area.width, area.height, area.height, area.height);
            e.gc.setBackground(Palette.GREEN);
            int width = whole == 0 ? 0 : (int) (area.width * Math.min(done, whole) / whole);
            if (width > 0) {
                int seen = Math.max(width, area.height);
                e.gc.fillRoundRectangle(0, 0, seen, area.height, area.height, area.height);
            }
        });
    }

    void show(long newDone, long newWhole) {
        done = newDone;
        whole = newWhole;
        redraw();
    }
}

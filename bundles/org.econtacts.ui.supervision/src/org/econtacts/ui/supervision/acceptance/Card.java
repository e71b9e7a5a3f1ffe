package org.econtacts.ui.supervision.acceptance;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;

/** A white sheet with a hairline around it and a heading, of one or two columns. */
final class Card extends Composite {

    private static final int ARC = 10;

    private final Composite heading;
    private final Composite body;

    Card(Composite parent, String title) {
        super(parent, SWT.NONE);
        setBackground(Palette.PAPER);
        setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 16;
        layout.marginHeight = 14;
        layout.verticalSpacing = 10;
        setLayout(layout);
        heading = new Composite(this, SWT.NONE);
        heading.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        heading.setLayout(flat(2));
        Label label = new Label(heading, SWT.NONE);
        label.setText(title);
        label.setFont(Fonts.heading());
        label.setForeground(Palette.INK);
        label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        body = new Composite(this, SWT.NONE);
        body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        body.setLayout(flat(1));
        addPaintListener(e -> {
            Rectangle area = getClientArea();
            e.gc.setBackground(Palette.CANVAS);
            e.gc.fillRectangle(area);
            e.gc.setAntialias(SWT.ON);
            e.gc.setBackground(Palette.PAPER);
            e.gc.fillRoundRectangle(0, 0, area.width, area.height, ARC, ARC);
            e.gc.setForeground(Palette.LINE);
            e.gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, ARC, ARC);
        });
    }

    private static GridLayout flat(int columns) {
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 20;
        layout.verticalSpacing = 10;
        return layout;
    }

    /** Where a switch at the right of the heading goes. */
    Composite heading() {
        return heading;
    }

    /** Where the content goes, in a grid. */
    Composite body() {
        return body;
    }

    /** Several controls of a body below each other, as one of its cells. */
    static Composite column(Composite body) {
        Composite column = new Composite(body, SWT.NONE);
        column.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        column.setLayout(flat(1));
        return column;
    }

    /** Puts what is in the body side by side, or one below the other. */
    void sideBySide(boolean is) {
        GridLayout layout = (GridLayout) body.getLayout();
        layout.numColumns = is ? 2 : 1;
        layout.makeColumnsEqualWidth = is;
    }

    /** Adds a sentence below the content. */
    Label note(String sentence) {
        Label note = new Label(this, SWT.WRAP);
        note.setText(sentence.replace("&", "&&"));
        note.setFont(Fonts.small());
        note.setForeground(Palette.MUTED);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.widthHint = 300;
        note.setLayoutData(data);
        return note;
    }
}

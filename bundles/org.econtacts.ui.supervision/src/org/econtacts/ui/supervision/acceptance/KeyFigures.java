package org.econtacts.ui.supervision.acceptance;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.econtacts.ui.supervision.Messages;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;

/** The figures of the whole period, in a row of tiles. */
final class KeyFigures extends Composite {

    private final AcceptanceWords words;
    private final Tile decisions;
    private final Tile acceptance;
    private final Tile edited;
    private final Tile rejected;
    private final Tile other;

    KeyFigures(Composite parent, AcceptanceWords words) {
        super(parent, SWT.NONE);
        this.words = words;
        setBackground(Palette.CANVAS);
        GridLayout layout = new GridLayout(5, true);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 12;
        layout.verticalSpacing = 12;
        setLayout(layout);
        Messages texts = words.texts();
        acceptance = new Tile(this, "figure-acceptance", texts.figures_acceptance, Palette.GREEN);
        edited = new Tile(this, "figure-edited", texts.figures_edited, Palette.AMBER);
        rejected = new Tile(this, "figure-rejected", texts.figures_rejected, Palette.RED);
        other = new Tile(this, "figure-other", texts.figures_other, Palette.MUTED);
        decisions = new Tile(this, "figure-decisions", texts.figures_decisions, Palette.ACCENT);
        decisions.moveAbove(acceptance);
    }

    void show(AcceptanceReport report) {
        Messages texts = words.texts();
        Counts total = report.total();
        decisions.show(
                words.number(total.decisions()),
                AcceptanceWords.fill(
                        texts.figures_decisions_detail, words.shortDay(report.from()), words.shortDay(report.to())));
        ofSuggestions(acceptance, words.share(total.acceptance()), total.accepted() + total.edited(), total);
        ofSuggestions(edited, words.share(total.editedShare()), total.edited(), total);
        ofSuggestions(rejected, words.share(total.rejectedShare()), total.rejected(), total);
        other.show(
                words.share(total.otherShare()),
                words.part(texts.figures_of_decisions, total.otherAnswer(), total.decisions()));
    }

    private void ofSuggestions(Tile tile, String share, long part, Counts total) {
        tile.show(share, words.part(words.texts().figures_of_suggestions, part, total.suggested()));
    }

    /** Three tiles a row where five would not fit. */
    void narrow(boolean is) {
        ((GridLayout) getLayout()).numColumns = is ? 3 : 5;
    }

    /** A name, a large figure, what it is a part of; a stroke of colour at its left edge. */
    private static final class Tile extends Canvas {

        private static final int MARGIN = 14;

        private final String name;
        private final Color color;
        private String figure = "";
        private String detail = "";

        Tile(Composite parent, String id, String name, Color color) {
            super(parent, SWT.DOUBLE_BUFFERED);
            this.name = name;
            this.color = color;
            setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
            addPaintListener(e -> paint(e.gc));
            Access.id(this, id);
            Access.role(this, ACC.ROLE_LABEL);
            Access.name(this, () -> this.name + " : " + figure + ", " + detail);
        }

        void show(String newFigure, String newDetail) {
            figure = newFigure;
            detail = newDetail;
            redraw();
        }

        @Override
        public Point computeSize(int wHint, int hHint, boolean changed) {
            GC gc = new GC(this);
            gc.setFont(Fonts.small());
            int line = gc.getFontMetrics().getHeight();
            int width = Math.max(gc.textExtent(name).x, gc.textExtent(detail).x);
            gc.setFont(Fonts.title());
            int height = 2 * MARGIN + 2 * line + gc.getFontMetrics().getHeight() + 8;
            gc.dispose();
            return new Point(wHint == SWT.DEFAULT ? width + 2 * MARGIN : wHint, hHint == SWT.DEFAULT ? height : hHint);
        }

        private void paint(GC gc) {
            Rectangle area = getClientArea();
            gc.setBackground(Palette.CANVAS);
            gc.fillRectangle(area);
            gc.setAntialias(SWT.ON);
            gc.setBackground(Palette.PAPER);
            gc.fillRoundRectangle(0, 0, area.width, area.height, 10, 10);
            gc.setForeground(Palette.LINE);
            gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, 10, 10);
            gc.setBackground(color);
            gc.fillRoundRectangle(0, MARGIN, 4, area.height - 2 * MARGIN, 4, 4);
            int y = line(gc, name, MARGIN - 2, false) + 4;
            y = line(gc, figure, y, true) + 2;
            line(gc, detail, y, false);
        }

        private int line(GC gc, String text, int y, boolean large) {
            gc.setFont(large ? Fonts.title() : Fonts.small());
            gc.setForeground(large ? Palette.INK : Palette.MUTED);
            gc.drawText(text, MARGIN + 2, y, true);
            return y + gc.getFontMetrics().getHeight();
        }
    }
}

package org.econtacts.ui.desk.suggestions;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.econtacts.ui.desk.Messages;
import org.econtacts.ui.theme.Ellipsis;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;

/**
 * What counted, one row each: its name, a bar to the right of the middle when it speaks for the suggestion and to the
 * left when against, and its weight. A table, so that arrows and screen readers go through it.
 */
final class TermTable {

    private static final int BAR = 1;
    private static final int FIGURE = 2;
    private static final int ROWS = 12;
    private static final int PADDING = 6;
    private static final int THICK = 10;

    private final Table table;
    private final List<Explanation.Term> terms;
    private final double strongest;
    private final Ellipsis ellipsis = new Ellipsis();

    TermTable(Composite parent, Explanation explanation, Messages texts) {
        terms = explanation.terms();
        strongest = terms.stream()
                .mapToDouble(term -> Math.abs(term.weight()))
                .max()
                .orElse(1);
        table = Access.id(new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.BORDER), "why-terms");
        table.setHeaderVisible(true);
        table.setHeaderBackground(Palette.MIST);
        table.setHeaderForeground(Palette.INK);
        column(texts.why_column_what, SWT.LEFT);
        column(texts.why_column_bar, SWT.CENTER);
        column(texts.why_column_weight, SWT.RIGHT);
        for (Explanation.Term term : terms) {
            row(term.what(), term.weight() < 0 ? texts.why_side_against : texts.why_side_for, term.figure());
        }
        table.addListener(SWT.MeasureItem, e -> e.height = rowHeight(e.gc));
        table.addListener(SWT.EraseItem, TermTable::erase);
        table.addListener(SWT.PaintItem, this::paint);
        table.addListener(SWT.Resize, e -> widen());
        table.select(0);
        speak(texts);
    }

    private void column(String title, int align) {
        new TableColumn(table, align).setText(title);
    }

    private void row(String what, String side, String figure) {
        new TableItem(table, SWT.NONE).setText(new String[] {what, side, figure});
    }

    /** Screen readers get the row at hand as one sentence. */
    private void speak(Messages texts) {
        table.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                int row = table.getSelectionIndex();
                e.result = row >= 0 && row < terms.size() ? terms.get(row).spoken() : texts.why_terms;
            }
        });
    }

    private void widen() {
        int width = table.getClientArea().width;
        int figures = Math.min(110, width / 5);
        int names = (width - figures) * 45 / 100;
        table.getColumn(0).setWidth(names);
        table.getColumn(BAR).setWidth(width - figures - names);
        table.getColumn(FIGURE).setWidth(figures);
    }

    private static int rowHeight(GC gc) {
        return gc.getFontMetrics().getHeight() + 2 * PADDING;
    }

    Control control() {
        return table;
    }

    /** High enough for most explanations. */
    int preferredHeight() {
        GC gc = new GC(table);
        int row = rowHeight(gc) + 2;
        gc.dispose();
        return table.getHeaderHeight() + row * Math.min(ROWS, table.getItemCount());
    }

    private static void erase(Event e) {
        boolean selected = (e.detail & SWT.SELECTED) != 0;
        e.gc.setBackground(selected ? Palette.SELECTED : Palette.PAPER);
        e.gc.fillRectangle(e.x, e.y, e.width, e.height);
        e.detail &= ~(SWT.FOREGROUND | SWT.SELECTED | SWT.BACKGROUND | SWT.HOT);
    }

    private void paint(Event e) {
        TableItem item = (TableItem) e.item;
        int row = table.indexOf(item);
        Rectangle cell = item.getBounds(e.index);
        // the bounds leave out what separates two rows
        cell.y = e.y;
        cell.height = Math.max(cell.height, e.height);
        if (e.index == BAR && row < terms.size()) {
            bar(e.gc, cell, terms.get(row).weight());
        } else if (e.index != BAR) {
            words(e, item, cell);
        }
    }

    private void words(Event e, TableItem item, Rectangle cell) {
        e.gc.setFont(Fonts.base());
        e.gc.setForeground(Palette.INK);
        String text = ellipsis.fit(e.gc, item.getText(e.index), cell.width - 2 * PADDING);
        Point extent = e.gc.textExtent(text);
        int x = e.index == FIGURE ? cell.x + cell.width - PADDING - extent.x : cell.x + PADDING;
        e.gc.drawText(text, x, cell.y + (cell.height - extent.y) / 2, true);
    }

    private void bar(GC gc, Rectangle cell, double weight) {
        int middle = cell.x + cell.width / 2;
        int most = cell.width / 2 - PADDING;
        int length = strongest == 0 ? 0 : (int) Math.round(most * Math.abs(weight) / strongest);
        gc.setForeground(Palette.EDGE);
        gc.drawLine(middle, cell.y, middle, cell.y + cell.height);
        gc.setBackground(weight < 0 ? Palette.AMBER : Palette.ACCENT);
        int y = cell.y + (cell.height - THICK) / 2;
        gc.fillRectangle(weight < 0 ? middle - length : middle + 1, y, length, THICK);
    }
}

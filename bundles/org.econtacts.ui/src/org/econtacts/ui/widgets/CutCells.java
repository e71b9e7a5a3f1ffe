package org.econtacts.ui.widgets;

import java.util.Objects;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.econtacts.ui.theme.Ellipsis;

/**
 * Ends the texts of one table column with an ellipsis where they do not fit, since GTK cuts them in a letter; the whole
 * text is the cell's tool tip, and what {@link #whole} gives.
 */
public final class CutCells {

    private static final int PADDING = 12;

    private final Ellipsis ellipsis = new Ellipsis();
    private final Table table;
    private final TableColumn column;
    private final String key;
    private @Nullable String shown;

    /** @param column of words, left aligned */
    public CutCells(Table table, TableColumn column) {
        this.table = table;
        this.column = column;
        this.key = "whole-" + table.indexOf(column);
        column.addListener(SWT.Resize, e -> cutAgain());
        table.addListener(SWT.MouseMove, this::tip);
    }

    /** Sets a row's text. */
    public void set(TableItem row, String text) {
        row.setData(key, text);
        GC gc = new GC(table);
        cut(row, text, gc);
        gc.dispose();
    }

    /** A row's text as it was set. */
    public String whole(TableItem row) {
        return row.getData(key) instanceof String text ? text : "";
    }

    private void cut(TableItem row, String text, GC gc) {
        gc.setFont(table.getFont());
        row.setText(table.indexOf(column), ellipsis.fit(gc, text, column.getWidth() - PADDING));
    }

    private void cutAgain() {
        GC gc = new GC(table);
        boolean virtual = (table.getStyle() & SWT.VIRTUAL) != 0;
        if (virtual) {
            table.clearAll();
        } else {
            for (TableItem row : table.getItems()) {
                cut(row, whole(row), gc);
            }
        }
        gc.dispose();
    }

    private void tip(Event e) {
        TableItem row = table.getItem(new Point(e.x, e.y));
        int place = table.indexOf(column);
        boolean here = row != null && row.getBounds(place).contains(e.x, e.y);
        String tip = row == null || !here || whole(row).equals(row.getText(place)) ? null : whole(row);
        // another column may have set its own meanwhile
        if (!Objects.equals(tip, shown) && (tip != null || Objects.equals(shown, table.getToolTipText()))) {
            table.setToolTipText(tip);
        }
        shown = tip;
    }
}

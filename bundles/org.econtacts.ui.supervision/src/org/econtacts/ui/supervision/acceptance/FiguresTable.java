package org.econtacts.ui.supervision.acceptance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.CutCells;

/**
 * A table of figures, one row a value; a screen reader hears each row as a sentence of its columns.
 *
 * @param <T> what a row shows
 */
final class FiguresTable<T> {

    private final TableColumnLayout layout = new TableColumnLayout();
    private final List<Function<T, String>> cells = new ArrayList<>();
    private final Composite box;
    private final Table table;
    private final Map<Integer, CutCells> cuts = new HashMap<>();

    /** @param height in pixels */
    FiguresTable(Composite parent, String id, String name, int height) {
        box = new Composite(parent, SWT.NONE);
        box.setLayout(layout);
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = height;
        data.widthHint = 320;
        box.setLayoutData(data);
        table = Access.id(new Table(box, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL), id);
        table.setHeaderVisible(true);
        table.setFont(Fonts.base());
        Access.name(table, name);
        table.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                if (e.childID >= 0 && e.childID < table.getItemCount()) {
                    e.result = sentence(table.getItem(e.childID));
                }
            }
        });
    }

    private String sentence(TableItem row) {
        return IntStream.range(0, table.getColumnCount())
                .mapToObj(i -> table.getColumn(i).getText() + " " + text(row, i))
                .collect(Collectors.joining(", "));
    }

    /** Adds a column of words, as wide as so many columns of figures. */
    FiguresTable<T> words(String name, int weight, Function<T, String> cell) {
        column(name, SWT.LEFT, 10 * weight, cell);
        int last = table.getColumnCount() - 1;
        cuts.put(last, new CutCells(table, table.getColumn(last)));
        return this;
    }

    /** Adds a column of figures. */
    FiguresTable<T> figures(String name, Function<T, String> cell) {
        return column(name, SWT.RIGHT, 10, cell);
    }

    private FiguresTable<T> column(String name, int align, int weight, Function<T, String> cell) {
        TableColumn column = new TableColumn(table, align);
        column.setText(name);
        column.setToolTipText(name);
        column.pack();
        int least = column.getWidth() + 12;
        layout.setColumnData(column, new ColumnWeightData(weight, Math.max(least, 64)));
        cells.add(cell);
        return this;
    }

    /** Shows these rows; the row at the same place stays selected. */
    void show(List<T> values) {
        int selected = table.getSelectionIndex();
        table.setRedraw(false);
        table.removeAll();
        for (T value : values) {
            TableItem item = new TableItem(table, SWT.NONE);
            for (int i = 0; i < cells.size(); i++) {
                set(item, i, cells.get(i).apply(value));
            }
        }
        table.setSelection(Math.min(selected, values.size() - 1));
        table.setRedraw(true);
    }

    private void set(TableItem row, int column, String text) {
        CutCells words = cuts.get(column);
        if (words != null) {
            words.set(row, text);
        } else {
            row.setText(column, text);
        }
    }

    private String text(TableItem row, int column) {
        CutCells words = cuts.get(column);
        return words == null ? row.getText(column) : words.whole(row);
    }

    /** What carries the layout data. */
    Composite box() {
        return box;
    }
}

package org.econtacts.ui.desk.waiting;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.econtacts.sync.Operation;
import org.econtacts.ui.desk.Messages;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.CutCells;

/** The list of what is not with the server, oldest first. */
final class WaitingTable {

    private static final int LEAST_ROWS = 5;
    private static final int MOST_ROWS = 10;
    private static final int STATE = 3;
    private static final int[] WIDTHS = {150, 430, 130, 170};

    private final Table table;
    private final CutCells about;
    private final WaitingModel model;
    private final Consumer<@Nullable Operation> chosen;
    private List<Operation> rows = List.of();

    /** @param chosen gets the row at hand whenever it is another one or says something else; null for none */
    WaitingTable(Composite page, WaitingModel model, Messages texts, Consumer<@Nullable Operation> chosen) {
        this.model = model;
        this.chosen = chosen;
        table = Access.id(new Table(page, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE), "waiting-list");
        table.setHeaderVisible(true);
        String[] names = {
            texts.waiting_column_what, texts.waiting_column_about, texts.waiting_column_when, texts.waiting_column_state
        };
        for (int i = 0; i < names.length; i++) {
            TableColumn column = new TableColumn(table, SWT.NONE);
            column.setText(names[i]);
            column.setWidth(WIDTHS[i]);
        }
        about = new CutCells(table, table.getColumn(1));
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        Access.name(table, texts.waiting_title);
        table.addListener(SWT.Selection, e -> chosen.accept(selected()));
    }

    /** Shows what there is now; the row at hand stays, or the one in its place. */
    void fill() {
        List<Operation> now = model.rows();
        if (now.equals(rows)) {
            return;
        }
        Operation before = selected();
        int place = Math.max(0, table.getSelectionIndex());
        rows = now;
        table.removeAll();
        rows.forEach(this::add);
        if (!rows.isEmpty()) {
            table.setSelection(before == null ? 0 : placeOf(before, Math.min(place, rows.size() - 1)));
        }
        if (before == null || !Objects.equals(before, selected())) {
            chosen.accept(selected());
        }
    }

    /** Asks for room for what there is now, as far as the window has any. */
    void fit() {
        if (table.getLayoutData() instanceof GridData data) {
            int seen = Math.clamp(rows.size(), LEAST_ROWS, MOST_ROWS);
            data.heightHint = table.getHeaderHeight() + seen * table.getItemHeight();
        }
    }

    private int placeOf(Operation before, int otherwise) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).sequence() == before.sequence()) {
                return i;
            }
        }
        return otherwise;
    }

    private void add(Operation row) {
        TableItem item = new TableItem(table, SWT.NONE);
        item.setText(new String[] {model.kind(row), "", model.when(row), model.state(row)});
        about.set(item, model.about(row));
        if (!row.waits()) {
            item.setForeground(STATE, Palette.RED);
        }
    }

    /** The row at hand; null for none. */
    @Nullable
    Operation selected() {
        int index = table.getSelectionIndex();
        return index >= 0 && index < rows.size() ? rows.get(index) : null;
    }

    void focus() {
        table.setFocus();
    }
}

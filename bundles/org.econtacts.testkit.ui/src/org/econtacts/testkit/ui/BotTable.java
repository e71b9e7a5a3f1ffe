package org.econtacts.testkit.ui;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;

/** A table of SWT. */
public final class BotTable extends BotControl<Table> {

    BotTable(WorkbenchBot bot, Table widget) {
        super(bot, widget);
    }

    /** How many rows it has. */
    public int rowCount() {
        return bot().ui().get(widget()::getItemCount);
    }

    /** What a cell says. */
    public String cell(int row, int column) {
        return bot().ui().get(() -> widget().getItem(row).getText(column));
    }

    /** What each cell of a row says. */
    public List<String> row(int row) {
        return bot().ui()
                .get(() -> IntStream.range(0, Math.max(1, widget().getColumnCount()))
                        .mapToObj(column -> widget().getItem(row).getText(column))
                        .toList());
    }

    /** Index of the chosen row; -1 for none. */
    public int selectionIndex() {
        return bot().ui().get(widget()::getSelectionIndex);
    }

    /** Chooses a row as a click does. */
    public BotTable select(int row) {
        bot().ui().run(() -> {
            widget().forceFocus();
            widget().setSelection(row);
            Event event = new Event();
            event.item = widget().getItem(row);
            widget().notifyListeners(SWT.Selection, event);
        });
        return this;
    }
}

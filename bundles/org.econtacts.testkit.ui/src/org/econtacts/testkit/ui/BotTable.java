package org.econtacts.testkit.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;

/** A table of SWT. */
public final class BotTable extends BotControl<Table> {

    BotTable(WorkbenchBot bot, String name, Supplier<Optional<Table>> look) {
        super(bot, name, look);
    }

    /** What each cell of each row says. */
    public List<List<String>> rows() {
        return ask(table -> IntStream.range(0, table.getItemCount())
                .mapToObj(row -> row(table, row))
                .toList());
    }

    private static List<String> row(Table table, int row) {
        return IntStream.range(0, Math.max(1, table.getColumnCount()))
                .mapToObj(column -> table.getItem(row).getText(column))
                .toList();
    }

    /** Index of the chosen row; -1 for none. */
    public int selectionIndex() {
        return ask(Table::getSelectionIndex);
    }

    /** Chooses a row as a click does. */
    public BotTable select(int row) {
        use(table -> {
            table.forceFocus();
            table.setSelection(row);
            Event event = new Event();
            event.item = table.getItem(row);
            table.notifyListeners(SWT.Selection, event);
        });
        return this;
    }
}

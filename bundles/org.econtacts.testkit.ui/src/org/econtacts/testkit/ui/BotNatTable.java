package org.econtacts.testkit.ui;

import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.graphics.Rectangle;

/** A NatTable; positions count what is in sight, row 0 is the header. */
public final class BotNatTable extends BotControl<NatTable> {

    BotNatTable(WorkbenchBot bot, String name, Supplier<Optional<NatTable>> look) {
        super(bot, name, look);
    }

    /** Rows in sight, the header included. */
    public int rowCount() {
        return ask(NatTable::getRowCount);
    }

    /** What a cell in sight says; empty when it is not loaded. */
    public String getCellDataValueByPosition(int row, int column) {
        return ask(table -> text(table, row, column));
    }

    private static String text(NatTable table, int row, int column) {
        return String.valueOf(table.getDataValueByPosition(column, row));
    }

    /** Waits until a cell in sight says this, and clicks in it before anything else can take its place. */
    public void click(int row, int column, String text) {
        bot().ui()
                .await(
                        name() + ", \u201c" + text + "\u201d in row " + row,
                        () -> now().filter(table -> text(table, row, column).equals(text))
                                .map(table -> clickCell(table, row, column)));
    }

    private static boolean clickCell(NatTable table, int row, int column) {
        Rectangle cell = table.getBoundsByPosition(column, row);
        click(table, cell.x + cell.width / 2, cell.y + cell.height / 2);
        return true;
    }
}

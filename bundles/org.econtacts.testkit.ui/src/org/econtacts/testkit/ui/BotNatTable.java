package org.econtacts.testkit.ui;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.graphics.Rectangle;

/** A NatTable; positions count what is in sight, row 0 is the header. */
public final class BotNatTable extends BotControl<NatTable> {

    BotNatTable(WorkbenchBot bot, NatTable widget) {
        super(bot, widget);
    }

    /** Rows in sight, the header included. */
    public int rowCount() {
        return bot().ui().get(widget()::getRowCount);
    }

    /** What a cell in sight says; empty when it is not loaded. */
    public String getCellDataValueByPosition(int row, int column) {
        return bot().ui().get(() -> String.valueOf(widget().getDataValueByPosition(column, row)));
    }

    /** Clicks in a cell in sight. */
    public void click(int row, int column) {
        Rectangle cell = bot().ui().get(() -> widget().getBoundsByPosition(column, row));
        clickXY(cell.x + cell.width / 2, cell.y + cell.height / 2);
    }
}

package org.econtacts.ui.desk.queue;

import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleTableAdapter;
import org.eclipse.swt.accessibility.AccessibleTableEvent;
import org.econtacts.ui.desk.Messages;

/**
 * Makes the grid a table for screen readers; NatTable draws itself and tells them nothing. The table's name is the row at
 * hand, so that moving through the queue is read aloud; each cell can be asked for.
 */
final class QueueAccess {

    private static final int CELLS_KEPT = 500;

    private final NatTable table;
    private final QueueModel model;
    private final QueueText text;
    private final Messages texts;
    private final Map<Long, Accessible> cells = new LinkedHashMap<>(64, 0.75f, true);

    QueueAccess(NatTable table, QueueModel model, QueueText text, Messages texts) {
        this.table = table;
        this.model = model;
        this.text = text;
        this.texts = texts;
    }

    void install() {
        Accessible accessible = table.getAccessible();
        accessible.addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                if (e.childID == ACC.CHILDID_SELF) {
                    e.result = name();
                }
            }
        });
        accessible.addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent e) {
                e.detail = ACC.ROLE_TABLE;
            }

            @Override
            public void getState(AccessibleControlEvent e) {
                e.detail = ACC.STATE_FOCUSABLE | (table.isFocusControl() ? ACC.STATE_FOCUSED : 0);
            }
        });
        accessible.addAccessibleTableListener(new Rows());
        model.listen(change -> {
            if (change == QueueModel.Change.SELECTION && !table.isDisposed() && table.isFocusControl()) {
                accessible.sendEvent(ACC.EVENT_NAME_CHANGED, null);
            }
        });
    }

    private String name() {
        String all = MessageFormat.format(texts.queue_name, model.size());
        int index = model.selectedIndex();
        return index < 0 ? all : all + " " + text.row(model.row(index), index, model.size());
    }

    private final class Rows extends AccessibleTableAdapter {
        @Override
        public void getRowCount(AccessibleTableEvent e) {
            e.count = model.size();
        }

        @Override
        public void getColumnCount(AccessibleTableEvent e) {
            e.count = QueueColumn.values().length;
        }

        @Override
        public void getColumnDescription(AccessibleTableEvent e) {
            e.result = QueueColumn.values()[e.column].title(texts);
        }

        @Override
        public void getRowDescription(AccessibleTableEvent e) {
            e.result = text.row(model.row(e.row), e.row, model.size());
        }

        @Override
        public void getSelectedRows(AccessibleTableEvent e) {
            e.selected = model.selectedIndex() < 0 ? new int[0] : new int[] {model.selectedIndex()};
        }

        @Override
        public void getSelectedRowCount(AccessibleTableEvent e) {
            e.count = model.selectedIndex() < 0 ? 0 : 1;
        }

        @Override
        public void isRowSelected(AccessibleTableEvent e) {
            e.isSelected = e.row == model.selectedIndex();
        }

        @Override
        public void getCell(AccessibleTableEvent e) {
            if (e.row >= 0 && e.row < model.size() && e.column >= 0 && e.column < QueueColumn.values().length) {
                e.accessible = cell(e.row, QueueColumn.values()[e.column]);
            }
        }
    }

    private Accessible cell(int row, QueueColumn column) {
        long key = (long) row * QueueColumn.values().length + column.ordinal();
        Accessible known = cells.get(key);
        if (known != null) {
            return known;
        }
        Accessible cell = new Accessible(table.getAccessible());
        cell.addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = text.cell(model.row(row), column);
            }
        });
        cell.addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent e) {
                e.detail = ACC.ROLE_TABLECELL;
            }
        });
        cells.put(key, cell);
        if (cells.size() > CELLS_KEPT) {
            Long eldest = cells.keySet().iterator().next();
            Accessible old = cells.remove(eldest);
            if (old != null) {
                old.dispose();
            }
        }
        return cell;
    }
}

package org.econtacts.ui.desk.queue;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.DimensionallyDependentLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.nebula.widgets.nattable.viewport.command.ShowRowInViewportCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.econtacts.ui.desk.Messages;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;

/**
 * The queue as a NatTable: only what is in sight is asked of the model. The model alone knows the row at hand, so that a
 * refresh never loses it.
 */
final class QueueTable {

    private final QueueModel model;
    private final QueueText text;
    private final NatTable table;
    private final ViewportLayer viewport;

    QueueTable(Composite parent, QueueModel model, QueueText text, Messages texts) {
        this.model = model;
        this.text = text;
        int rowHeight = rowHeight(parent);
        DataLayer body = new DataLayer(new Cells(), 100, rowHeight);
        viewport = new ViewportLayer(body);
        DataLayer headers = new DataLayer(new Headers(texts), 100, rowHeight);
        for (DataLayer layer : new DataLayer[] {body, headers}) {
            layer.setColumnPercentageSizing(true);
            for (QueueColumn column : QueueColumn.values()) {
                layer.setColumnWidthPercentageByPosition(column.ordinal(), column.share());
            }
        }
        CompositeLayer grid = new CompositeLayer(1, 2);
        grid.setChildLayer(GridRegion.COLUMN_HEADER, new DimensionallyDependentLayer(headers, viewport, headers), 0, 0);
        grid.setChildLayer(GridRegion.BODY, viewport, 0, 1);
        table = new NatTable(parent, SWT.NO_REDRAW_RESIZE | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL, grid, false);
        table.addConfiguration(new Painters(texts));
        table.configure();
        table.setBackground(Palette.PAPER);
        Access.id(table, "queue");
        new QueueAccess(table, model, text, texts).install();
        table.addListener(SWT.MouseDown, this::click);
        table.addListener(SWT.KeyDown, this::key);
        table.addListener(SWT.FocusIn, e -> table.redraw());
        table.addListener(SWT.FocusOut, e -> table.redraw());
        table.addListener(SWT.Paint, this::focusFrame);
    }

    private static int rowHeight(Composite parent) {
        GC gc = new GC(parent);
        gc.setFont(Fonts.base());
        int height = gc.getFontMetrics().getHeight() + 13;
        gc.dispose();
        return height;
    }

    NatTable control() {
        return table;
    }

    /** The rows say something else; their number too when resized. */
    void changed(boolean resized) {
        if (resized) {
            table.refresh(true);
        } else {
            table.redraw();
        }
    }

    /** Shows the row at hand. */
    void reveal() {
        if (model.selectedIndex() >= 0) {
            table.doCommand(new ShowRowInViewportCommand(model.selectedIndex()));
        }
        table.redraw();
    }

    private void click(Event e) {
        table.forceFocus();
        int column = table.getColumnPositionByX(e.x);
        int row = table.getRowPositionByY(e.y);
        if (column < 0 || row < 0) {
            return;
        }
        if (row == 0) {
            String order = model.filter().order();
            String next = QueueColumn.values()[column].click(order);
            model.filter(QueueFilters.order(model.filter(), next));
        } else {
            model.select(table.getRowIndexByPosition(row));
        }
    }

    private void key(Event e) {
        int page = Math.max(1, viewport.getRowCount() - 1);
        int target = switch (e.keyCode) {
            case SWT.PAGE_DOWN -> model.selectedIndex() + page;
            case SWT.PAGE_UP -> model.selectedIndex() - page;
            case SWT.HOME -> 0;
            case SWT.END -> model.size() - 1;
            default -> -1;
        };
        if (e.keyCode == SWT.PAGE_UP || target >= 0) {
            e.doit = false;
            go(Math.clamp(target, 0, Math.max(0, model.size() - 1)));
        }
    }

    /** A row far away has to be loaded before it can be taken. */
    private void go(int index) {
        table.doCommand(new ShowRowInViewportCommand(index));
        model.selectWhenLoaded(index);
    }

    private void focusFrame(Event e) {
        if (table.isFocusControl()) {
            e.gc.setForeground(Palette.ACCENT);
            e.gc.setLineWidth(2);
            e.gc.drawRectangle(1, 1, table.getClientArea().width - 2, table.getClientArea().height - 2);
        }
    }

    /** Words in the queue's columns, only to be read. */
    private abstract static class Words implements IDataProvider {
        @Override
        public final void setDataValue(int column, int row, Object value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public final int getColumnCount() {
            return QueueColumn.values().length;
        }
    }

    private final class Cells extends Words {
        @Override
        public Object getDataValue(int column, int row) {
            return text.cell(model.row(row), QueueColumn.values()[column]);
        }

        @Override
        public int getRowCount() {
            return model.size();
        }
    }

    private static final class Headers extends Words {
        private final Messages texts;

        Headers(Messages texts) {
            this.texts = texts;
        }

        @Override
        public Object getDataValue(int column, int row) {
            return QueueColumn.values()[column].title(texts);
        }

        @Override
        public int getRowCount() {
            return 1;
        }
    }

    private final class Painters extends AbstractRegistryConfiguration {
        private final Messages texts;

        Painters(Messages texts) {
            this.texts = texts;
        }

        @Override
        public void configureRegistry(IConfigRegistry registry) {
            registry.registerConfigAttribute(CellConfigAttributes.RENDER_GRID_LINES, false);
            registry.registerConfigAttribute(
                    CellConfigAttributes.CELL_PAINTER, new QueuePainter(model, text), DisplayMode.NORMAL);
            registry.registerConfigAttribute(
                    CellConfigAttributes.CELL_PAINTER,
                    new QueueHeaderPainter(model, texts),
                    DisplayMode.NORMAL,
                    GridRegion.COLUMN_HEADER);
        }
    }
}

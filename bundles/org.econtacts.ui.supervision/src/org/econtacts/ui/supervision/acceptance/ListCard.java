package org.econtacts.ui.supervision.acceptance;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;

/**
 * A card with a table, or a sentence in its place when there is nothing to list.
 *
 * @param <T> what a row shows
 */
final class ListCard<T> {

    private static final int HEIGHT = 220;

    private final Card card;
    private final Label none;
    private final FiguresTable<T> table;

    /**
     * @param empty says that there is nothing to list
     * @param id of the table
     */
    ListCard(Composite parent, String title, String empty, String id) {
        card = new Card(parent, title);
        card.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
        none = new Label(card.body(), SWT.WRAP);
        none.setText(empty);
        none.setFont(Fonts.base());
        none.setForeground(Palette.MUTED);
        none.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        table = new FiguresTable<>(card.body(), id, title, HEIGHT);
    }

    Card card() {
        return card;
    }

    /** For its columns. */
    FiguresTable<T> table() {
        return table;
    }

    void show(List<T> values) {
        table.show(values);
        visible(none, values.isEmpty());
        visible(table.box(), !values.isEmpty());
    }

    private static void visible(Control control, boolean is) {
        control.setVisible(is);
        ((GridData) control.getLayoutData()).exclude = !is;
    }
}

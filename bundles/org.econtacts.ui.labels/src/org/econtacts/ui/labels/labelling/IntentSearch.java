package org.econtacts.ui.labels.labelling;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.econtacts.model.Intent;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.CutCells;

/** A field and the intents that fit what is typed in it: arrows choose, Enter takes. */
final class IntentSearch extends Composite {

    private static final int ROWS = 5;
    private static final int KEY_WIDTH = 48;

    private final IntentFinder finder;
    private final LabellingWords words;
    private final Consumer<String> choose;
    private final Consumer<String> point;
    private final UnaryOperator<String> cap;
    private final Text field;
    private final Table table;
    private final CutCells titles;
    private List<Intent> found = List.of();

    /** @param cap the key that gives an intent; empty = none */
    IntentSearch(
            Composite parent,
            LabellingWords words,
            UnaryOperator<String> cap,
            Consumer<String> choose,
            Consumer<String> point) {
        super(parent, SWT.NONE);
        this.cap = cap;
        this.words = words;
        this.choose = choose;
        this.point = point;
        this.finder = new IntentFinder(words.labels(), words.language());
        setBackground(Palette.PAPER);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 4;
        setLayout(layout);
        field = field();
        table = table();
        titles = new CutCells(table, table.getColumn(0));
        fill();
    }

    private Text field() {
        Text text = Access.id(new Text(this, SWT.SEARCH | SWT.ICON_SEARCH), "intent-search");
        text.setMessage(words.texts().search_hint + "  (/)");
        text.setFont(Fonts.base());
        text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Access.name(text, words.texts().search_title);
        text.addListener(SWT.Modify, e -> fill());
        text.addListener(SWT.KeyDown, this::arrows);
        text.addListener(SWT.DefaultSelection, e -> take());
        return text;
    }

    private Table table() {
        Table list = Access.id(new Table(this, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL), "intent-results");
        list.setFont(Fonts.base());
        TableColumn title = new TableColumn(list, SWT.LEFT);
        TableColumn key = new TableColumn(list, SWT.RIGHT);
        list.addListener(SWT.Resize, e -> {
            key.setWidth(KEY_WIDTH);
            title.setWidth(list.getClientArea().width - KEY_WIDTH);
        });
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = ROWS * list.getItemHeight();
        data.minimumHeight = 3 * list.getItemHeight();
        list.setLayoutData(data);
        Access.name(list, words.texts().search_results);
        list.addListener(SWT.Selection, e -> point());
        list.addListener(SWT.DefaultSelection, e -> take());
        return list;
    }

    private void fill() {
        String typed = field.getText();
        found = finder.find(typed);
        table.setRedraw(false);
        table.removeAll();
        for (Intent intent : found) {
            TableItem row = new TableItem(table, SWT.NONE);
            titles.set(row, intent.title(words.language()) + "   \u00b7   " + intent.id());
            row.setText(1, cap.apply(intent.id()));
            row.setFont(1, Fonts.bold());
            row.setForeground(1, Palette.ACCENT_DARK);
        }
        if (found.isEmpty()) {
            TableItem none = new TableItem(table, SWT.NONE);
            titles.set(none, words.texts().search_none);
            none.setForeground(Palette.MUTED);
        } else if (!typed.isBlank()) {
            table.select(0);
        }
        table.setRedraw(true);
        if (!typed.isBlank()) {
            point();
        }
    }

    private void arrows(Event e) {
        int step = e.keyCode == SWT.ARROW_DOWN ? 1 : e.keyCode == SWT.ARROW_UP ? -1 : 0;
        if (step != 0 && !found.isEmpty()) {
            e.doit = false;
            int row = Math.clamp(table.getSelectionIndex() + step, 0, found.size() - 1);
            table.setSelection(row);
            point();
        }
    }

    private void point() {
        int row = table.getSelectionIndex();
        if (row >= 0 && row < found.size()) {
            point.accept(found.get(row).id());
        }
    }

    private void take() {
        int row = table.getSelectionIndex();
        if (row >= 0 && row < found.size()) {
            String intent = found.get(row).id();
            clear();
            choose.accept(intent);
        }
    }

    /** Forgets what was typed. */
    void clear() {
        if (!field.getText().isEmpty()) {
            field.setText("");
        }
        table.deselectAll();
    }

    /** Keys have changed. */
    void name() {
        for (int row = 0; row < found.size(); row++) {
            table.getItem(row).setText(1, cap.apply(found.get(row).id()));
        }
    }

    /** Takes the focus, the field beginning with these letters. */
    void start(String letters) {
        field.setFocus();
        field.setText(letters);
        field.setSelection(letters.length());
    }

    boolean isTyping() {
        return field.isFocusControl();
    }

    boolean isEmpty() {
        return field.getText().isEmpty();
    }
}

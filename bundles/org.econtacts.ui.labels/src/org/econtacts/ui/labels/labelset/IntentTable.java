package org.econtacts.ui.labels.labelset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.econtacts.model.Intent;
import org.econtacts.protocol.CoverageView;
import org.econtacts.ui.labels.labelling.IntentFinder;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.CutCells;

/** All intents with their number of examples, those that lack some in amber; a field narrows them. */
final class IntentTable extends Composite {

    private final LabelSetWords words;
    private final Text field;
    private final Table table;
    private final CutCells titles;
    private List<Intent> rows = List.of();
    private List<Object> drawn = List.of();
    private @Nullable String version;

    /** @param select told the intents that are chosen */
    IntentTable(Composite parent, LabelSetWords words, Consumer<List<String>> select) {
        super(parent, SWT.NONE);
        this.words = words;
        setBackground(Palette.PAPER);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        setLayout(layout);
        field = Access.id(new Text(this, SWT.SEARCH | SWT.ICON_SEARCH), "set-search");
        field.setFont(Fonts.base());
        field.setMessage(words.texts().search_hint);
        field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Access.name(field, words.texts().search_hint);
        table = Access.id(new Table(this, SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.BORDER), "set-intents");
        table.setHeaderVisible(true);
        table.setFont(Fonts.base());
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        Access.name(table, words.texts().set_title_name);
        TableColumn name = column(SWT.LEFT, words.texts().set_intent);
        column(SWT.RIGHT, words.texts().set_examples);
        column(SWT.RIGHT, words.texts().set_again);
        titles = new CutCells(table, name);
        table.addListener(SWT.Resize, e -> widths());
        table.addListener(
                SWT.Selection,
                e -> select.accept(Arrays.stream(table.getSelectionIndices())
                        .mapToObj(row -> rows.get(row).id())
                        .toList()));
    }

    private TableColumn column(int align, String name) {
        TableColumn column = new TableColumn(table, align);
        column.setText(name);
        return column;
    }

    private void widths() {
        int width = table.getClientArea().width;
        int figures = 0;
        for (int i = 1; i <= 2; i++) {
            table.getColumn(i).pack();
            int wide = Math.max(90, table.getColumn(i).getWidth() + 8);
            table.getColumn(i).setWidth(wide);
            figures += wide;
        }
        table.getColumn(0).setWidth(Math.max(120, width - figures));
    }

    void show(LabelSetModel model) {
        seekAnew(model.labels().version());
        List<Object> now = new ArrayList<>(List.of(model.labels(), field.getText()));
        model.labels().intents().forEach(intent -> now.add(String.valueOf(model.coverage(intent.id()))));
        if (!now.equals(drawn)) {
            drawn = now;
            fill(model);
        }
        int[] chosen = model.sources().stream()
                .mapToInt(id -> rows.stream().map(Intent::id).toList().indexOf(id))
                .filter(row -> row >= 0)
                .toArray();
        if (!Arrays.equals(chosen, table.getSelectionIndices())) {
            table.setSelection(chosen);
        }
    }

    /** What was looked for in another version is no longer there, or is called otherwise. */
    private void seekAnew(String newVersion) {
        boolean changed = version != null && !newVersion.equals(version);
        version = newVersion;
        if (changed && !field.getText().isEmpty()) {
            field.setText("");
        }
    }

    /** What is typed narrows the list. */
    void onType(Runnable typed) {
        field.addListener(SWT.Modify, e -> typed.run());
    }

    private void fill(LabelSetModel model) {
        rows = new IntentFinder(model.labels(), model.language()).find(field.getText());
        table.setRedraw(false);
        table.removeAll();
        for (Intent intent : rows) {
            TableItem item = new TableItem(table, SWT.NONE);
            titles.set(item, intent.title(model.language()));
            CoverageView.Line line = model.coverage(intent.id());
            if (line != null) {
                item.setText(1, words.number(line.examples()));
                item.setText(2, line.toRefine() == 0 ? "" : words.number(line.toRefine()));
                item.setForeground(1, line.lacks() ? Palette.AMBER : Palette.INK);
                if (line.lacks()) {
                    item.setFont(1, Fonts.bold());
                }
            }
        }
        widths();
        table.setRedraw(true);
    }

    @Override
    public boolean setFocus() {
        return table.setFocus();
    }
}

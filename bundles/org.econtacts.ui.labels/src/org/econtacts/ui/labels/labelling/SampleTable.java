package org.econtacts.ui.labels.labelling;

import java.util.function.IntConsumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.CutCells;

/** The texts that are loaded; coming near the end asks for more. */
final class SampleTable extends Composite {

    /** Rows left below when the next page is asked for. */
    private static final int NEAR = 20;

    private final LabellingWords words;
    private final Runnable more;
    private final Label count;
    private final Table table;
    private final TableColumn text;
    private final TableColumn figure;
    private final CutCells texts;
    private final CutCells figures;
    private @Nullable LabellingModel model;

    /** @param select told the row that is chosen */
    SampleTable(Composite parent, LabellingWords words, IntConsumer select, Runnable more) {
        super(parent, SWT.NONE);
        this.words = words;
        this.more = more;
        setBackground(Palette.PAPER);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        setLayout(layout);
        table = Access.id(new Table(this, SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL), "samples");
        table.setHeaderVisible(true);
        table.setFont(Fonts.base());
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        text = column(SWT.LEFT, words.texts().list_text);
        texts = new CutCells(table, text);
        figure = column(SWT.RIGHT, words.texts().list_certainty);
        figures = new CutCells(table, figure);
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.Selection, e -> select.accept(table.getSelectionIndex()));
        table.addListener(SWT.Resize, e -> widths());
        count = new Label(this, SWT.NONE);
        count.setFont(Fonts.small());
        count.setForeground(Palette.MUTED);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.horizontalIndent = 10;
        data.verticalIndent = 6;
        count.setLayoutData(data);
        Access.name(table, words.texts().list_name);
        names();
    }

    private TableColumn column(int align, String name) {
        TableColumn column = new TableColumn(table, align);
        column.setText(name);
        return column;
    }

    private void names() {
        table.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                LabellingModel now = model;
                if (now != null && e.childID >= 0 && e.childID < now.rows().size()) {
                    Sample sample = now.rows().get(e.childID);
                    String second = second(now, sample);
                    e.result = LabellingWords.quote(sample.text()) + (second.isEmpty() ? "" : ", " + second);
                }
            }
        });
    }

    private void widths() {
        figure.pack();
        int width = table.getClientArea().width;
        boolean words = figure.getAlignment() == SWT.LEFT;
        int right = words ? width * 2 / 5 : Math.min(Math.max(figure.getWidth() + 8, 84), width / 2);
        figure.setWidth(right);
        text.setWidth(width - right);
    }

    private void fill(Event e) {
        LabellingModel now = model;
        if (now == null || e.index >= now.rows().size()) {
            return;
        }
        Sample sample = now.rows().get(e.index);
        TableItem item = (TableItem) e.item;
        texts.set(item, sample.text().strip().replaceAll("\\s+", " "));
        figures.set(item, second(now, sample));
        if (e.index >= now.rows().size() - NEAR) {
            getDisplay().asyncExec(more);
        }
    }

    /** Who labels without seeing the engine's choices does not see either how certain it is. */
    private String second(LabellingModel shown, Sample sample) {
        if (isNamed(sample.state())) {
            return words.label(sample);
        }
        return shown.sighting().isBlind() ? "" : words.certainty(sample);
    }

    /** Whether its label says more than how certain the engine is. */
    private static boolean isNamed(SampleState state) {
        return state == SampleState.LABELLED || state == SampleState.TO_REFINE;
    }

    void show(LabellingModel newModel) {
        model = newModel;
        boolean labelled = isNamed(newModel.view());
        String unlabelled = newModel.sighting().isBlind() ? "" : words.texts().list_certainty;
        String name = labelled ? words.texts().list_label : unlabelled;
        if (!figure.getText().equals(name)) {
            figure.setText(name);
            figure.setAlignment(labelled ? SWT.LEFT : SWT.RIGHT);
            widths();
        }
        table.setItemCount(newModel.rows().size());
        table.clearAll();
        int row = newModel.rows().index();
        if (row >= 0 && row != table.getSelectionIndex()) {
            table.setSelection(row);
        }
        count.setText(LabellingWords.fill(
                words.texts().list_count, words.number(newModel.counts().total())));
    }

    @Override
    public boolean setFocus() {
        return table.setFocus();
    }
}

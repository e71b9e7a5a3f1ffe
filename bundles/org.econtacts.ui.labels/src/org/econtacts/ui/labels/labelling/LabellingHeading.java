package org.econtacts.ui.labels.labelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.econtacts.model.Intent;
import org.econtacts.model.SampleOrder;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.CoverageView;
import org.econtacts.ui.labels.Messages;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Icons;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.FlatButton;

/** How far the labelling is, and below it which texts are listed. */
final class LabellingHeading extends Composite {

    private static final List<SampleState> VIEWS = List.of(
            SampleState.UNLABELLED,
            SampleState.SKIPPED,
            SampleState.LABELLED,
            SampleState.OUT_OF_SCOPE,
            SampleState.TO_REFINE,
            SampleState.DISPUTED);
    private static final int TYPING_MILLIS = 350;
    private static final int INTENT_WIDTH = 190;

    private final LabellingWords words;
    private final LabellingModel model;
    private final Runnable chosen;
    private final Label progress;
    private final ProgressLine line;
    private final Combo views;
    private final Combo orders;
    private final Combo intents;
    private final Text search;
    private final Button blind;
    private final FlatButton bulk;
    private int typed;
    private String sought = "";

    /**
     * What is done in windows of their own.
     *
     * @param labelSet shows the label set
     * @param bulk labels all texts listed
     * @param changeKey asks for the key of the label pointed at
     */
    record Does(Runnable labelSet, Runnable bulk, Runnable changeKey) {}

    /** @param chosen told after each choice */
    LabellingHeading(Composite parent, LabellingWords words, LabellingModel model, Does does, Runnable chosen) {
        super(parent, SWT.NONE);
        this.words = words;
        this.model = model;
        this.chosen = chosen;
        Messages texts = words.texts();
        setBackground(Palette.CANVAS);
        setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 18;
        layout.marginHeight = 10;
        layout.verticalSpacing = 8;
        setLayout(layout);
        Composite first = row(6);
        label(first, Fonts.title(), texts.labelling_title);
        progress = Access.id(label(first, Fonts.base(), ""), "labelling-progress");
        line = new ProgressLine(first);
        FlatButton undo = button(first, texts.action_undo, "undo", model::undo);
        undo.hint(texts.key_undo).icon(Icons.get("undo"));
        undo.setLayoutData(new GridData(SWT.END, SWT.CENTER, true, false));
        button(first, texts.action_redo, "redo", model::redo).hint("Ctrl+Y");
        button(first, texts.set_open, "label-set-open", does.labelSet());
        Composite second = row(8);
        views = views(second);
        orders = orders(second);
        intents = intents(second);
        search = search(second);
        blind = blind(second);
        bulk = button(second, texts.bulk_open, "bulk-open", does.bulk());
    }

    private Composite row(int columns) {
        Composite row = new Composite(this, SWT.NONE);
        row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 10;
        row.setLayout(layout);
        return row;
    }

    private static Label label(Composite parent, Font font, String words) {
        Label label = new Label(parent, SWT.NONE);
        label.setFont(font);
        label.setForeground(Palette.INK);
        label.setText(words);
        return label;
    }

    private static FlatButton button(Composite parent, String name, String id, Runnable does) {
        return Access.id(
                new FlatButton(parent, FlatButton.Look.SECONDARY).text(name).onSelect(does), id);
    }

    private Combo combo(Composite parent, String name, String id, List<String> items) {
        Combo combo = Access.id(new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN), id);
        combo.setFont(Fonts.base());
        combo.setItems(items.toArray(String[]::new));
        combo.setToolTipText(name);
        Access.name(combo, name);
        return combo;
    }

    private Combo views(Composite parent) {
        label(parent, Fonts.base(), words.texts().view_name);
        Combo combo = combo(
                parent,
                words.texts().view_name,
                "samples-view",
                Stream.concat(VIEWS.stream().map(words::view), Stream.of(words.texts().view_doubts))
                        .toList());
        combo.addListener(SWT.Selection, e -> {
            int row = combo.getSelectionIndex();
            model.show(
                    row < VIEWS.size()
                            ? model.filter().with(VIEWS.get(row))
                            : model.filter().withDoubts());
            chosen.run();
        });
        return combo;
    }

    private Combo orders(Composite parent) {
        label(parent, Fonts.base(), words.texts().order_name);
        List<String> names = new ArrayList<>();
        for (SampleOrder each : SampleOrder.values()) {
            names.add(words.order(each));
        }
        Combo combo = combo(parent, words.texts().order_name, "samples-order", names);
        combo.addListener(SWT.Selection, e -> {
            model.sort(SampleOrder.values()[combo.getSelectionIndex()]);
            chosen.run();
        });
        return combo;
    }

    private Combo intents(Composite parent) {
        Combo combo = combo(parent, words.texts().filter_intent, "samples-intent", List.of());
        GridData data = new GridData(SWT.FILL, SWT.CENTER, false, false);
        data.widthHint = INTENT_WIDTH;
        combo.setLayoutData(data);
        name(combo, Map.of());
        combo.addListener(SWT.Selection, e -> {
            int row = combo.getSelectionIndex() - 1;
            String id = row < 0 ? "" : words.labels().intents().get(row).id();
            model.show(model.filter().withIntent(id));
            chosen.run();
        });
        return combo;
    }

    private void name(Combo combo, Map<String, CoverageView.Line> coverage) {
        int before = Math.max(0, combo.getSelectionIndex());
        List<String> names = new ArrayList<>(List.of(words.texts().filter_all_intents));
        for (Intent each : words.labels().intents()) {
            CoverageView.Line known = coverage.get(each.id());
            String title = words.title(each.id());
            names.add(known == null ? title : title + " (" + words.number(known.examples()) + ")");
        }
        combo.setItems(names.toArray(String[]::new));
        combo.select(before);
    }

    private Text search(Composite parent) {
        Text field = Access.id(new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "samples-search");
        field.setFont(Fonts.base());
        field.setMessage(words.texts().filter_text);
        field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Access.name(field, words.texts().filter_text);
        field.addListener(SWT.Modify, e -> {
            int key = ++typed;
            getDisplay().timerExec(TYPING_MILLIS, () -> {
                if (key == typed && !isDisposed()) {
                    find();
                }
            });
        });
        field.addListener(SWT.DefaultSelection, e -> {
            find();
            chosen.run();
        });
        return field;
    }

    private void find() {
        String wanted = search.getText().strip();
        if (!wanted.equals(model.filter().text())) {
            sought = wanted;
            model.show(model.filter().withText(wanted));
        }
    }

    private Button blind(Composite parent) {
        Button button = Access.id(new Button(parent, SWT.CHECK), "blind");
        button.setFont(Fonts.base());
        button.setText(words.texts().blind_name);
        button.setToolTipText(words.texts().blind_hint);
        Access.name(button, words.texts().blind_name);
        button.addListener(SWT.Selection, e -> {
            model.sighting().hide(button.getSelection());
            chosen.run();
        });
        return button;
    }

    /** How many examples each intent has. */
    void cover(CoverageView view) {
        name(intents, view.intents().stream().collect(Collectors.toMap(CoverageView.Line::intent, known -> known)));
    }

    /** Draws what the model says now. */
    void refresh() {
        SampleFilter filter = model.filter();
        boolean listed = !filter.doubtful() && filter.state() != SampleState.DISPUTED;
        String done = words.progress(model);
        if (!done.equals(progress.getText())) {
            progress.setText(done);
            progress.getParent().layout(true);
        }
        line.show(model.counts().labelled(), model.counts().all());
        views.select(filter.doubtful() ? VIEWS.size() : VIEWS.indexOf(filter.state()));
        orders.select(filter.order().ordinal());
        List<String> ids = words.labels().intents().stream().map(Intent::id).toList();
        intents.select(ids.indexOf(filter.intent()) + 1);
        if (!filter.text().equals(sought)) {
            // what is being typed is not known to the model yet, and stays
            sought = filter.text();
            search.setText(sought);
        }
        orders.setEnabled(listed);
        intents.setEnabled(listed);
        search.setEnabled(listed);
        blind.setSelection(model.sighting().isBlind());
        blind.setEnabled(listed && filter.order() != SampleOrder.RANDOM_AUDIT);
        bulk.setEnabled(listed && model.counts().total() > 0);
    }
}

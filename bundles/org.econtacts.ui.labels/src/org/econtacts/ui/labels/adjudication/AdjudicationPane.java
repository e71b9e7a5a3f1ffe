package org.econtacts.ui.labels.adjudication;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.econtacts.model.Mark;
import org.econtacts.protocol.AdjudicationList.Case;
import org.econtacts.protocol.AdjudicationList.Said;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.CutCells;
import org.econtacts.ui.widgets.FlatButton;
import org.econtacts.ui.widgets.StatePane;

/** The disagreements, the one chosen with what each curator said side by side, and below how far curators agree. */
public final class AdjudicationPane extends Composite {

    private final AdjudicationWords words;
    private final AdjudicationModel model;
    private final StackLayout stack = new StackLayout();
    private final Composite upper;
    private final SashForm work;
    private final StatePane state;
    private final Table list;
    private CutCells texts;
    private final StyledText text;
    private final Label own;
    private final Composite sides;
    private final AgreementTable agreement;
    private List<Case> drawn = List.of();
    private String shown = "";

    public AdjudicationPane(Composite parent, AdjudicationWords words, AdjudicationModel model) {
        super(parent, SWT.NONE);
        this.words = words;
        this.model = model;
        setLayout(rows(0));
        setBackground(Palette.CANVAS);
        upper = new Composite(this, SWT.NONE);
        upper.setLayout(stack);
        upper.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        work = new SashForm(upper, SWT.HORIZONTAL | SWT.SMOOTH);
        work.setBackground(Palette.CANVAS);
        list = list();
        Composite right = new Composite(work, SWT.NONE);
        right.setBackground(Palette.PAPER);
        right.setLayout(rows(14));
        text = text(right);
        own = new Label(right, SWT.WRAP);
        own.setFont(Fonts.base());
        own.setForeground(Palette.AMBER);
        own.setText(words.texts().adjudication_own);
        own.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        sides = new Composite(right, SWT.NONE);
        sides.setBackground(Palette.PAPER);
        sides.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
        work.setWeights(30, 70);
        state = new StatePane(upper);
        agreement = new AgreementTable(this, words);
        agreement.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        model.onChange(this::refresh);
        refresh();
    }

    private static GridLayout rows(int margin) {
        GridLayout layout = new GridLayout();
        layout.marginWidth = margin;
        layout.marginHeight = margin;
        layout.verticalSpacing = 8;
        return layout;
    }

    private Table list() {
        Table table = Access.id(new Table(work, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL), "disagreements");
        table.setFont(Fonts.base());
        TableColumn column = new TableColumn(table, SWT.LEFT);
        texts = new CutCells(table, column);
        table.addListener(SWT.Resize, e -> column.setWidth(table.getClientArea().width));
        table.addListener(SWT.Selection, e -> model.select(table.getSelectionIndex()));
        Access.name(table, words.texts().adjudication_list);
        return table;
    }

    private StyledText text(Composite parent) {
        StyledText field = Access.id(
                new StyledText(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL), "disagreement-text");
        field.setFont(Fonts.reading());
        field.setForeground(Palette.INK);
        field.setBackground(Palette.PAPER);
        field.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        Access.name(field, words.texts().adjudication_text);
        return field;
    }

    private void refresh() {
        if (isDisposed()) {
            return;
        }
        agreement.show(model.agreement());
        Case now = model.current();
        if (now == null) {
            showState();
        } else {
            showList();
            showCase(now);
        }
        stack.topControl = now == null ? state : work;
        upper.layout();
    }

    private void showState() {
        if (model.failure() != null) {
            state.say(
                    "warning-large",
                    words.texts().failed_title,
                    words.texts().failed_unreachable,
                    words.texts().retry,
                    model::reload);
        } else if (model.isLoaded()) {
            state.say("check-large", words.texts().adjudication_none, words.texts().adjudication_none_detail);
        } else {
            state.progress(words.texts().loading, words.texts().loading_detail);
        }
    }

    private void showList() {
        if (!drawn.equals(model.cases())) {
            drawn = model.cases();
            list.removeAll();
            for (Case each : drawn) {
                texts.set(new TableItem(list, SWT.NONE), each.text().strip().replaceAll("\\s+", " "));
            }
        }
        if (list.getSelectionIndex() != model.index()) {
            list.setSelection(model.index());
        }
    }

    private void showCase(Case now) {
        String key = now.sample() + now.version() + now.labels();
        if (shown.equals(key)) {
            return;
        }
        shown = key;
        text.setText(now.text());
        own.setVisible(model.isOwnConflict());
        ((GridData) own.getLayoutData()).exclude = !model.isOwnConflict();
        for (var child : sides.getChildren()) {
            child.dispose();
        }
        List<Mark> choices = model.choices();
        GridLayout layout = new GridLayout(Math.max(1, choices.size()), true);
        layout.marginWidth = 0;
        layout.horizontalSpacing = 14;
        sides.setLayout(layout);
        for (int i = 0; i < choices.size(); i++) {
            side(now, choices.get(i), i);
        }
        sides.getParent().layout(true, true);
    }

    private void side(Case now, Mark choice, int place) {
        Composite card = new Composite(sides, SWT.NONE);
        card.setBackground(Palette.MIST);
        card.setLayout(rows(12));
        card.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        label(card, Fonts.heading(), words.mark(choice));
        for (Said each : now.labels()) {
            if (each.mark().agreesWith(choice)) {
                label(card, Fonts.small(), words.who(each));
            }
        }
        FlatButton button = new FlatButton(card, FlatButton.Look.PRIMARY)
                .text(words.texts().adjudication_keep)
                .onSelect(() -> model.decide(place));
        Access.id(button, "keep-" + (place + 1));
        Access.name(button, words.texts().adjudication_keep + " " + words.mark(choice));
    }

    private static void label(Composite parent, Font font, String words) {
        Label label = new Label(parent, SWT.WRAP);
        label.setFont(font);
        label.setForeground(Palette.INK);
        label.setText(words);
        label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    }

    @Override
    public boolean setFocus() {
        return list.setFocus();
    }
}

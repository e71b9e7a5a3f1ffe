package org.econtacts.ui.labels.doubts;

import java.text.MessageFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.econtacts.protocol.SampleRemarks;
import org.econtacts.protocol.SampleRemarks.Doubt;
import org.econtacts.ui.Formats;
import org.econtacts.ui.labels.Messages;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.CutCells;
import org.econtacts.ui.widgets.StatePane;

/** The texts with doubts; the one chosen with the doubtful words underlined, and below it a card for each. */
public final class DoubtPane extends Composite {

    private final Messages texts;
    private final Formats formats;
    private final DoubtModel model;
    private final Function<Exception, String> why;
    private final StackLayout stack = new StackLayout();
    private final SashForm work;
    private final StatePane state;
    private final Table list;
    private final CutCells rows;
    private final Label count;
    private final StyledText text;
    private final Label refusal;
    private final ScrolledComposite scroll;
    private Composite cards;
    private List<SampleRemarks> drawn = List.of();
    private @Nullable SampleRemarks shown;

    /** @param why says in words why something was not done */
    public DoubtPane(
            Composite parent, Messages texts, Formats formats, DoubtModel model, Function<Exception, String> why) {
        super(parent, SWT.NONE);
        this.texts = texts;
        this.formats = formats;
        this.model = model;
        this.why = why;
        setLayout(stack);
        setBackground(Palette.CANVAS);
        work = new SashForm(this, SWT.HORIZONTAL | SWT.SMOOTH);
        work.setBackground(Palette.CANVAS);
        Composite left = column(work, 0);
        list = Access.id(new Table(left, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL), "doubtful");
        list.setFont(Fonts.base());
        list.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        TableColumn only = new TableColumn(list, SWT.LEFT);
        rows = new CutCells(list, only);
        list.addListener(SWT.Resize, e -> only.setWidth(list.getClientArea().width));
        list.addListener(SWT.Selection, e -> model.select(list.getSelectionIndex()));
        Access.name(list, texts.doubts_list);
        count = label(left, Fonts.small());
        ((GridData) count.getLayoutData()).horizontalIndent = 10;
        Composite right = column(work, 16);
        text = text(right);
        label(right, Fonts.smallBold()).setText(texts.doubts_title);
        refusal = Access.id(label(right, Fonts.base()), "doubt-refused");
        refusal.setForeground(Palette.AMBER);
        scroll = new ScrolledComposite(right, SWT.V_SCROLL);
        scroll.setBackground(Palette.PAPER);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        scroll.addListener(SWT.Resize, e -> fit());
        cards = new Composite(scroll, SWT.NONE);
        work.setWeights(34, 66);
        state = new StatePane(this);
        model.onChange(this::refresh);
        refresh();
    }

    private static Composite column(Composite parent, int margin) {
        Composite column = new Composite(parent, SWT.NONE);
        column.setBackground(Palette.PAPER);
        column.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayout layout = new GridLayout();
        layout.marginWidth = margin;
        layout.marginHeight = margin;
        layout.verticalSpacing = 8;
        column.setLayout(layout);
        return column;
    }

    private static Label label(Composite parent, Font font) {
        Label label = new Label(parent, SWT.WRAP);
        label.setFont(font);
        label.setForeground(Palette.MUTED);
        label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        return label;
    }

    private StyledText text(Composite parent) {
        StyledText field =
                Access.id(new StyledText(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL), "doubt-text");
        field.setAlwaysShowScrollBars(false);
        field.setFont(Fonts.reading());
        field.setForeground(Palette.INK);
        field.setBackground(Palette.PAPER);
        field.setLineSpacing(5);
        field.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        Access.name(field, texts.sample_name);
        return field;
    }

    private void refresh() {
        if (isDisposed()) {
            return;
        }
        SampleRemarks now = model.current();
        if (now == null) {
            showState();
        } else {
            showList();
            showSample(now);
        }
        stack.topControl = now == null ? state : work;
        layout();
    }

    private void showState() {
        Exception failure = model.failure();
        if (failure != null) {
            state.say("warning-large", texts.failed_title, why.apply(failure), texts.retry, model::reload);
        } else if (model.isLoaded()) {
            state.say("check-large", texts.doubts_none, texts.doubts_none_detail);
        } else {
            state.progress(texts.loading, texts.doubts_list);
        }
    }

    private void showList() {
        if (!drawn.equals(model.samples())) {
            drawn = model.samples();
            list.setRedraw(false);
            list.removeAll();
            for (SampleRemarks each : drawn) {
                rows.set(new TableItem(list, SWT.NONE), each.text().strip().replaceAll("\\s+", " "));
            }
            list.setRedraw(true);
        }
        if (list.getSelectionIndex() != model.index()) {
            list.setSelection(model.index());
        }
        count.setText(MessageFormat.format(texts.list_count, formats.number(model.total())));
    }

    private void showSample(SampleRemarks now) {
        Exception refused = model.refusal();
        refusal.setText(refused == null ? "" : why.apply(refused));
        refusal.setVisible(refused != null);
        ((GridData) refusal.getLayoutData()).exclude = refused == null;
        if (!Objects.equals(now, shown)) {
            shown = now;
            text.setText(now.text());
            List<Doubt> open = model.open();
            open.forEach(doubt -> mark(doubt, doubt == open.getFirst()));
            if (!open.isEmpty()) {
                text.setSelection(open.getFirst().start());
                text.showSelection();
            }
            drawCards(now, open);
        }
        scroll.getParent().layout(true, true);
    }

    /** @param first whether the keys settle it */
    private void mark(Doubt doubt, boolean first) {
        StyleRange range = new StyleRange(
                doubt.start(), doubt.end() - doubt.start(), Palette.INK, first ? Palette.HIGHLIGHT : null);
        range.underline = true;
        range.underlineColor = Palette.HIGHLIGHT_LINE;
        text.setStyleRange(range);
    }

    private void drawCards(SampleRemarks now, List<Doubt> open) {
        cards.dispose();
        cards = new Composite(scroll, SWT.NONE);
        cards.setBackground(Palette.PAPER);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 8;
        cards.setLayout(layout);
        for (Doubt each : open) {
            String words = now.text().substring(each.start(), each.end());
            boolean first = each == open.getFirst();
            new DoubtCard(cards, texts, each, words, first, mask -> model.settle(each, mask))
                    .setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        }
        scroll.setContent(cards);
        fit();
    }

    private void fit() {
        int width = scroll.getClientArea().width;
        if (width > 0) {
            scroll.setMinHeight(cards.computeSize(width, SWT.DEFAULT).y);
        }
    }

    @Override
    public boolean setFocus() {
        return stack.topControl == work ? list.setFocus() : state.setFocus() || super.setFocus();
    }
}

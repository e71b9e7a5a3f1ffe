package org.econtacts.ui.labels.labelset;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.econtacts.model.LabelSetChange.Kind;
import org.econtacts.protocol.LabelSetPreview;
import org.econtacts.ui.labels.Messages;
import org.econtacts.ui.labels.labelset.LabelSetModel.Done;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.FlatButton;

/** The label set in a window of its own: its intents, the change that is being written, and what it would touch. */
public final class LabelSetSheet {

    private static final int WIDTH = 1_060;
    private static final int HEIGHT = 680;

    private final Shell shell;
    private final LabelSetWords words;
    private final LabelSetModel model;
    private final Runnable relabel;
    private final Label version;
    private final Label lacking;
    private final IntentTable table;
    private final Map<Kind, FlatButton> kinds = new EnumMap<>(Kind.class);
    private final Label hint;
    private final Composite forms;
    private final Label effect;
    private final FlatButton again;
    private final FlatButton apply;
    private List<Object> drawn = List.of();

    /** @param relabel shows the texts that must be labelled again */
    public LabelSetSheet(Shell window, LabelSetWords words, LabelSetModel model, Runnable relabel) {
        this.words = words;
        this.model = model;
        this.relabel = relabel;
        Messages texts = words.texts();
        shell = Access.id(new Shell(window, SWT.DIALOG_TRIM | SWT.RESIZE), "label-set-sheet");
        shell.setText(texts.set_title_name);
        shell.setLayout(new FillLayout());
        Composite page = new Composite(shell, SWT.NONE);
        paper(page);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 22;
        layout.marginHeight = 18;
        layout.horizontalSpacing = 26;
        page.setLayout(layout);
        Composite left = column(page, 45);
        version = label(left, Fonts.title(), Palette.INK);
        lacking = label(left, Fonts.small(), Palette.MUTED);
        table = new IntentTable(left, words, model::select);
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        Composite right = column(page, 55);
        kinds(right);
        hint = label(right, Fonts.base(), Palette.MUTED);
        forms = column(right, 100);
        effect = Access.id(label(right, Fonts.base(), Palette.INK), "set-effect");
        Composite buttons = new Composite(right, SWT.NONE);
        paper(buttons);
        buttons.setLayout(new GridLayout(3, false));
        buttons.setLayoutData(new GridData(SWT.RIGHT, SWT.BOTTOM, true, false));
        again = button(buttons, FlatButton.Look.SECONDARY, texts.set_go_relabel, "set-relabel", this::goRelabel);
        again.setLayoutData(new GridData());
        button(buttons, FlatButton.Look.SECONDARY, texts.keys_close, "set-close", shell::close);
        apply = button(buttons, FlatButton.Look.PRIMARY, texts.set_apply, "set-apply", model::apply);
    }

    private static void paper(Composite area) {
        area.setBackground(Palette.PAPER);
        // FORCE would take the colours of the table's cells
        area.setBackgroundMode(SWT.INHERIT_DEFAULT);
    }

    private static Composite column(Composite parent, int share) {
        Composite column = new Composite(parent, SWT.NONE);
        paper(column);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 8;
        column.setLayout(layout);
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.widthHint = WIDTH * share / 100;
        column.setLayoutData(data);
        return column;
    }

    private static Label label(Composite parent, Font font, Color color) {
        Label label = new Label(parent, SWT.WRAP);
        label.setFont(font);
        label.setForeground(color);
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.widthHint = 200;
        label.setLayoutData(data);
        return label;
    }

    private static FlatButton button(Composite line, FlatButton.Look look, String name, String id, Runnable does) {
        return Access.id(new FlatButton(line, look).text(name).onSelect(does), id);
    }

    private void kinds(Composite parent) {
        Composite row = new Composite(parent, SWT.NONE);
        row.setBackground(Palette.PAPER);
        row.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayout layout = new GridLayout(Kind.values().length, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        row.setLayout(layout);
        for (Kind each : Kind.values()) {
            String id = "set-" + each.name().toLowerCase(java.util.Locale.ROOT);
            kinds.put(each, button(row, FlatButton.Look.TAB, words.kind(each), id, () -> model.choose(each)));
        }
    }

    /** Shows it until it is closed. */
    public void open() {
        model.onChange(this::refresh);
        table.onType(this::refresh);
        model.reload();
        refresh();
        Rectangle area = shell.getParent().getBounds();
        shell.setSize(WIDTH, HEIGHT);
        shell.setLocation(
                area.x + Math.max(0, (area.width - WIDTH) / 2), area.y + Math.max(0, (area.height - HEIGHT) / 3));
        shell.open();
        table.setFocus();
    }

    private void goRelabel() {
        shell.close();
        relabel.run();
    }

    private void refresh() {
        if (shell.isDisposed()) {
            return;
        }
        version.setText(
                LabelSetWords.fill(words.texts().set_version, model.labels().version()));
        lacking.setText(
                model.wanted() == 0
                        ? " "
                        : LabelSetWords.fill(
                                words.texts().set_lacking,
                                words.number(model.lacking()),
                                words.number(model.wanted())));
        table.show(model);
        kinds.forEach((kind, button) -> button.choose(kind == model.kind()));
        hint.setText(words.hint(model.kind()));
        List<Object> now =
                List.of(model.kind(), model.sources(), model.targets().size(), model.labels());
        if (!now.equals(drawn)) {
            drawn = now;
            write();
        }
        showEffect();
        shell.layout(true, true);
    }

    private void write() {
        for (Control each : forms.getChildren()) {
            each.dispose();
        }
        for (int i = 0; i < model.targets().size(); i++) {
            int place = i;
            new IntentForm(
                            forms,
                            words.texts(),
                            place + 1,
                            model.targets().get(place),
                            draft -> model.write(place, draft))
                    .setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        }
        if (model.kind() == Kind.SPLIT) {
            button(forms, FlatButton.Look.SECONDARY, words.texts().set_more_parts, "set-more-parts", model::addPart);
        }
    }

    private void showEffect() {
        Exception failure = model.failure();
        LabelSetPreview preview = model.preview();
        Done done = model.done();
        String sentence = failure != null
                ? words.why(failure)
                : preview != null ? words.effect(model.kind(), preview) : done != null ? said(done) : "";
        effect.setText(sentence.replace("&", "&&"));
        boolean warns = failure != null || preview != null && preview.relabel() > 0;
        effect.setForeground(warns ? Palette.AMBER : done != null && preview == null ? Palette.GREEN : Palette.INK);
        apply.setEnabled(model.canApply());
        boolean more = done != null && done.touched().relabel() > 0;
        again.setVisible(more);
        ((GridData) again.getLayoutData()).exclude = !more;
    }

    private String said(Done done) {
        return LabelSetWords.fill(words.texts().set_done, done.version());
    }
}

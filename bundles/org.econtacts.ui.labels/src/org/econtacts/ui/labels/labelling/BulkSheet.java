package org.econtacts.ui.labels.labelling;

import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.BulkPreview;
import org.econtacts.ui.labels.Messages;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.FlatButton;
import org.econtacts.ui.widgets.SheetPage;

/** One label for all samples listed: how many they are, the first of them, and what they become. */
final class BulkSheet {

    private static final int WIDTH = 620;

    private final Shell shell;
    private final Composite page;
    private final LabellingWords words;
    private final BulkModel model;
    private final Function<Exception, String> why;
    private final LongConsumer done;
    private final Label touched;
    private final Label examples;
    private final Label chosen;
    private final FlatButton apply;

    /**
     * @param why says in words why something was not done
     * @param done told how many labels changed
     */
    BulkSheet(Shell window, LabellingWords words, BulkModel model, Function<Exception, String> why, LongConsumer done) {
        this.words = words;
        this.model = model;
        this.why = why;
        this.done = done;
        Messages texts = words.texts();
        shell = Access.id(new Shell(window, SWT.DIALOG_TRIM | SWT.PRIMARY_MODAL | SWT.RESIZE), "bulk-sheet");
        shell.setText(texts.bulk_title);
        page = new SheetPage(shell);
        label(Fonts.title(), Palette.INK).setText(texts.bulk_title);
        touched = Access.id(label(Fonts.base(), Palette.INK), "bulk-touched");
        examples = label(Fonts.small(), Palette.MUTED);
        label(Fonts.bold(), Palette.INK).setText(texts.bulk_choose);
        IntentSearch search = new IntentSearch(page, words, intent -> "", model::choose, intent -> {});
        search.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        chosen = Access.id(label(Fonts.bold(), Palette.GREEN), "bulk-chosen");
        Composite buttons = new Composite(page, SWT.NONE);
        buttons.setBackground(Palette.PAPER);
        buttons.setBackgroundMode(SWT.INHERIT_FORCE);
        buttons.setLayout(new GridLayout(3, false));
        buttons.setLayoutData(new GridData(SWT.RIGHT, SWT.BOTTOM, true, false));
        button(buttons, FlatButton.Look.SECONDARY, texts.action_out_of_scope, "bulk-out", model::chooseOutOfScope);
        button(buttons, FlatButton.Look.SECONDARY, texts.bulk_cancel, "bulk-cancel", shell::close);
        apply = button(buttons, FlatButton.Look.PRIMARY, texts.bulk_apply, "bulk-apply", this::apply);
    }

    private Label label(Font font, Color color) {
        Label label = new Label(page, SWT.WRAP);
        label.setFont(font);
        label.setForeground(color);
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.widthHint = WIDTH;
        label.setLayoutData(data);
        return label;
    }

    private static FlatButton button(Composite line, FlatButton.Look look, String name, String id, Runnable does) {
        return Access.id(new FlatButton(line, look).text(name).onSelect(does), id);
    }

    private void apply() {
        model.apply(changed -> {
            shell.close();
            done.accept(changed);
        });
    }

    /** Shows it until it is closed. */
    void open() {
        model.onChange(this::refresh);
        model.look();
        refresh();
        shell.pack();
        Rectangle area = shell.getParent().getBounds();
        shell.setLocation(
                area.x + Math.max(0, (area.width - shell.getSize().x) / 2),
                area.y + Math.max(0, (area.height - shell.getSize().y) / 3));
        shell.open();
    }

    private void refresh() {
        if (shell.isDisposed()) {
            return;
        }
        Messages texts = words.texts();
        Exception failure = model.failure();
        BulkPreview preview = model.preview();
        if (failure != null) {
            touched.setText(why.apply(failure));
        } else {
            touched.setText(
                    preview == null
                            ? texts.loading
                            : LabellingWords.fill(
                                    texts.bulk_touches,
                                    words.number(preview.found()),
                                    words.number(preview.labelled())));
        }
        touched.setForeground(failure != null ? Palette.AMBER : Palette.INK);
        examples.setText(
                preview == null
                        ? "\n\n\n\n"
                        : preview.examples().stream()
                                .map(sample -> "\u2013 "
                                        + LabellingWords.quote(sample.text()).replace("&", "&&"))
                                .collect(Collectors.joining("\n")));
        SampleState state = model.state();
        chosen.setText(
                state == null
                        ? " "
                        : LabellingWords.fill(
                                texts.bulk_becomes,
                                state == SampleState.LABELLED
                                        ? words.title(model.labels().getFirst()).replace("&", "&&")
                                        : texts.action_out_of_scope));
        apply.setEnabled(model.canApply());
        shell.layout(true, true);
    }
}

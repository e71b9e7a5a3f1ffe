package org.econtacts.ui.desk.waiting;

import java.util.Objects;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.econtacts.protocol.MessageView;
import org.econtacts.sync.Operation;
import org.econtacts.sync.Synchroniser;
import org.econtacts.ui.UiTasks;
import org.econtacts.ui.desk.Messages;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.FlatButton;
import org.econtacts.ui.widgets.SheetPage;

/**
 * What waits for the server and what it has refused, in a window of its own: below the list, why it stands there, and
 * what one wrote beside what happened meanwhile. Escape closes it.
 */
final class WaitingSheet {

    private final Shell shell;
    private final WaitingModel model;
    private final UiTasks tasks;
    private final Messages texts;
    private final Label summary;
    private final WaitingTable table;
    private final BothSides sides;
    private final FlatButton again;
    private final FlatButton discard;

    WaitingSheet(Shell window, WaitingModel model, UiTasks tasks, Messages texts) {
        this.model = model;
        this.tasks = tasks;
        this.texts = texts;
        shell = Access.id(new Shell(window, SWT.DIALOG_TRIM | SWT.RESIZE), "waiting-sheet");
        shell.setText(texts.waiting_title);
        Composite page = new SheetPage(shell);
        // FORCE would take the colours of the table's cells
        page.setBackgroundMode(SWT.INHERIT_DEFAULT);
        summary = Access.id(new Label(page, SWT.NONE), "waiting-summary");
        summary.setFont(Fonts.heading());
        summary.setForeground(Palette.INK);
        summary.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        table = new WaitingTable(page, model, texts, this::show);
        sides = new BothSides(page, texts);
        Composite buttons = new Composite(page, SWT.NONE);
        GridLayout line = new GridLayout(3, false);
        line.marginWidth = line.marginHeight = 0;
        line.horizontalSpacing = 8;
        buttons.setLayout(line);
        buttons.setLayoutData(new GridData(SWT.RIGHT, SWT.TOP, true, false));
        discard = button(buttons, FlatButton.Look.SECONDARY, texts.waiting_discard, "waiting-discard", this::discard);
        again = button(buttons, FlatButton.Look.SECONDARY, texts.waiting_again, "waiting-again", this::again);
        again.setLayoutData(new GridData());
        button(buttons, FlatButton.Look.PRIMARY, texts.action_close, "waiting-close", shell::close);
    }

    private static FlatButton button(Composite line, FlatButton.Look look, String words, String id, Runnable does) {
        return Access.id(new FlatButton(line, look).text(words).onSelect(does), id);
    }

    /** Shows it until it is closed; it follows what changes. */
    void open(Synchroniser synchroniser) {
        fill();
        table.fit();
        show(table.selected());
        Runnable end = synchroniser.listen(() -> {
            if (!shell.isDisposed()) {
                shell.getDisplay().asyncExec(this::fill);
            }
        });
        shell.addListener(SWT.Dispose, e -> end.run());
        shell.pack();
        shell.setMinimumSize(shell.getSize().x / 2, shell.getSize().y * 2 / 3);
        var area = shell.getParent().getBounds();
        shell.setLocation(
                area.x + Math.max(0, (area.width - shell.getSize().x) / 2),
                area.y + Math.max(0, (area.height - shell.getSize().y) / 3));
        shell.open();
        table.focus();
    }

    private void fill() {
        if (!shell.isDisposed()) {
            summary.setText(model.summary());
            table.fill();
        }
    }

    private void show(@Nullable Operation row) {
        discard.text(model.discardWords(row));
        discard.setEnabled(row != null);
        again.setEnabled(row != null && model.work().canSendAgain(row));
        offerAgain(row == null || !row.kind().isLabelling());
        discard.requestLayout();
        if (row == null) {
            sides.nothing(texts.waiting_none);
            return;
        }
        boolean overtaken = model.wasOvertaken(row);
        sides.mine(model.reason(row), model.mine(row), !row.waits(), overtaken);
        if (overtaken) {
            tasks.quietly(
                    () -> model.work().now(row),
                    now -> showNow(row, now.orElse(null)),
                    e -> showMeanwhile(row, texts.waiting_unknown));
        }
    }

    /** A label is not an answer that could go out once more. */
    private void offerAgain(boolean offered) {
        again.setVisible(offered);
        if (again.getLayoutData() instanceof GridData data) {
            data.exclude = !offered;
        }
        if (again.getParent().getLayout() instanceof GridLayout line) {
            line.numColumns = offered ? 3 : 2;
        }
    }

    private void showNow(Operation row, @Nullable MessageView now) {
        showMeanwhile(row, model.meanwhile(now));
        if (!shell.isDisposed() && Objects.equals(row, table.selected())) {
            again.setEnabled(model.canSendAgain(row, now));
        }
    }

    private void showMeanwhile(Operation row, String words) {
        Operation shown = shell.isDisposed() ? null : table.selected();
        if (shown != null && shown.sequence() == row.sequence()) {
            sides.theirs(words);
        }
    }

    private void again() {
        Operation row = table.selected();
        if (row != null) {
            again.setEnabled(false);
            tasks.quietly(
                    () -> model.work().sendAgain(row),
                    sent -> showMeanwhile(row, sent ? "" : texts.waiting_closed),
                    e -> showMeanwhile(row, texts.news_unreachable));
        }
    }

    private void discard() {
        Operation row = table.selected();
        if (row != null) {
            tasks.quietly(
                    () -> model.work().discard(row),
                    done -> {
                        if (done) {
                            fill();
                        } else {
                            sides.say(texts.waiting_underway);
                        }
                    },
                    e -> sides.say(String.valueOf(e.getMessage())));
        }
    }
}

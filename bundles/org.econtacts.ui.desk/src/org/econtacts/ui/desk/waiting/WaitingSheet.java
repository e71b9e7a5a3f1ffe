package org.econtacts.ui.desk.waiting;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.econtacts.sync.Operation;
import org.econtacts.sync.Synchroniser;
import org.econtacts.ui.UiTasks;
import org.econtacts.ui.desk.Messages;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.FlatButton;

/**
 * What waits for the server and what it has refused, in a window of its own: below the list, what one wrote beside what
 * happened meanwhile. Escape closes it.
 */
final class WaitingSheet {

    private static final int WIDTH = 860;

    private final Shell shell;
    private final WaitingModel model;
    private final UiTasks tasks;
    private final Messages texts;
    private final Table table;
    private final Label reason;
    private final Text mine;
    private final Text theirs;
    private final FlatButton again;
    private final FlatButton discard;
    private List<Operation> rows = List.of();

    WaitingSheet(Shell window, WaitingModel model, UiTasks tasks, Messages texts) {
        this.model = model;
        this.tasks = tasks;
        this.texts = texts;
        shell = Access.id(new Shell(window, SWT.DIALOG_TRIM | SWT.RESIZE), "waiting-sheet");
        shell.setText(texts.waiting_title);
        shell.setLayout(new FillLayout());
        Composite page = new Composite(shell, SWT.NONE);
        page.setBackground(Palette.PAPER);
        page.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayout layout = new GridLayout(2, true);
        layout.marginWidth = 22;
        layout.marginHeight = 18;
        layout.verticalSpacing = 8;
        page.setLayout(layout);
        table = table(page);
        reason = heading(page, "", 2);
        reason.setFont(Fonts.base());
        heading(page, texts.waiting_mine, 1);
        heading(page, texts.waiting_theirs, 1);
        mine = text(page, "waiting-mine", texts.waiting_mine);
        theirs = text(page, "waiting-theirs", texts.waiting_theirs);
        Composite buttons = new Composite(page, SWT.NONE);
        buttons.setLayout(new GridLayout(3, false));
        buttons.setLayoutData(new GridData(SWT.RIGHT, SWT.TOP, true, false, 2, 1));
        discard = button(buttons, FlatButton.Look.SECONDARY, texts.waiting_discard, "waiting-discard", this::discard);
        again = button(buttons, FlatButton.Look.SECONDARY, texts.waiting_again, "waiting-again", this::again);
        button(buttons, FlatButton.Look.PRIMARY, texts.action_close, "waiting-close", shell::close);
    }

    private Table table(Composite page) {
        Table made = Access.id(new Table(page, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE), "waiting-list");
        made.setHeaderVisible(true);
        String[] names = {
            texts.waiting_column_what, texts.waiting_column_about, texts.waiting_column_when, texts.waiting_column_state
        };
        int[] widths = {130, 360, 180, 170};
        for (int i = 0; i < names.length; i++) {
            TableColumn column = new TableColumn(made, SWT.NONE);
            column.setText(names[i]);
            column.setWidth(widths[i]);
        }
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1);
        data.heightHint = 180;
        data.widthHint = WIDTH;
        made.setLayoutData(data);
        Access.name(made, texts.waiting_title);
        made.addListener(SWT.Selection, e -> show(selected()));
        return made;
    }

    private static Label heading(Composite page, String words, int columns) {
        Label label = new Label(page, SWT.WRAP);
        label.setText(words);
        label.setFont(Fonts.bold());
        label.setForeground(Palette.INK);
        label.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, columns, 1));
        return label;
    }

    private static Text text(Composite page, String id, String name) {
        Text text = Access.id(new Text(page, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL), id);
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = 160;
        data.widthHint = WIDTH / 2;
        text.setLayoutData(data);
        Access.name(text, name);
        return text;
    }

    private static FlatButton button(Composite line, FlatButton.Look look, String words, String id, Runnable does) {
        return Access.id(new FlatButton(line, look).text(words).onSelect(does), id);
    }

    /** Shows it until it is closed; it follows what changes. */
    void open(Synchroniser synchroniser) {
        fill();
        Runnable end = synchroniser.listen(() -> {
            if (!shell.isDisposed()) {
                shell.getDisplay().asyncExec(this::fill);
            }
        });
        shell.addListener(SWT.Dispose, e -> end.run());
        shell.pack();
        Rectangle area = shell.getParent().getBounds();
        shell.setLocation(
                area.x + Math.max(0, (area.width - shell.getSize().x) / 2),
                area.y + Math.max(0, (area.height - shell.getSize().y) / 3));
        shell.open();
        table.setFocus();
    }

    private void fill() {
        List<Operation> now = model.rows();
        if (shell.isDisposed() || now.equals(rows)) {
            return;
        }
        Operation before = selected();
        rows = now;
        table.removeAll();
        for (Operation row : rows) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {model.kind(row), model.about(row), model.when(row), model.state(row)});
            if (before == null || before.sequence() == row.sequence()) {
                table.setSelection(item);
                before = row;
            }
        }
        show(selected());
    }

    private @Nullable Operation selected() {
        int index = table.getSelectionIndex();
        return index >= 0 && index < rows.size() ? rows.get(index) : null;
    }

    private void show(@Nullable Operation row) {
        mine.setText(row == null ? "" : model.work().text(row));
        theirs.setText("");
        reason.setText(row == null ? texts.waiting_none : model.reason(row).replace("&", "&&"));
        reason.getParent().layout(true);
        discard.setEnabled(row != null);
        again.setEnabled(row != null && model.work().canSendAgain(row));
        if (row != null && !row.waits()) {
            tasks.quietly(
                    () -> model.meanwhile(model.work().now(row).orElse(null)),
                    words -> showMeanwhile(row, words),
                    e -> showMeanwhile(row, texts.news_unreachable));
        }
    }

    private void showMeanwhile(Operation row, String words) {
        Operation shown = shell.isDisposed() ? null : selected();
        if (shown != null && shown.equals(row)) {
            theirs.setText(words);
        }
    }

    private void again() {
        Operation row = selected();
        if (row != null) {
            tasks.quietly(
                    () -> model.work().sendAgain(row),
                    sent -> showMeanwhile(row, sent ? "" : texts.waiting_closed),
                    e -> showMeanwhile(row, texts.news_unreachable));
        }
    }

    private void discard() {
        Operation row = selected();
        if (row != null) {
            tasks.quietly(() -> model.work().discard(row), done -> fill(), e -> showMeanwhile(row, e.getMessage()));
        }
    }
}

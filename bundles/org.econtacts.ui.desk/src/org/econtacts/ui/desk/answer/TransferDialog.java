package org.econtacts.ui.desk.answer;

import java.util.List;
import java.util.function.BiConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.econtacts.model.Office;
import org.econtacts.ui.desk.Messages;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.FlatButton;

/** Asks which office the message goes to, and why. */
public final class TransferDialog {

    private static final int WIDTH = 420;

    private final Messages texts;
    private final List<Office> offices;
    private final BiConsumer<Office, String> chosen;
    private final Shell shell;
    private final Combo office;
    private final Text reason;
    private final Label problem;

    /**
     * @param offices to choose from
     * @param chosen gets the office and the reason
     */
    public TransferDialog(Shell window, Messages texts, List<Office> offices, BiConsumer<Office, String> chosen) {
        this.texts = texts;
        this.offices = offices;
        this.chosen = chosen;
        shell = new Shell(window, SWT.DIALOG_TRIM | SWT.PRIMARY_MODAL);
        shell.setText(texts.transfer_title);
        shell.setBackground(Palette.PAPER);
        shell.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 24;
        layout.marginHeight = 20;
        layout.verticalSpacing = 8;
        shell.setLayout(layout);
        label(texts.transfer_title, true);
        label(texts.transfer_office, false);
        office = new Combo(shell, SWT.READ_ONLY);
        offices.forEach(each -> office.add(each.name()));
        office.setLayoutData(wide());
        Access.name(Access.id(office, "transfer-office"), texts.transfer_office);
        label(texts.transfer_reason, false);
        reason = new Text(shell, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        GridData tall = wide();
        tall.heightHint = 70;
        reason.setLayoutData(tall);
        Access.name(Access.id(reason, "transfer-reason"), texts.transfer_reason);
        reason.addListener(SWT.Traverse, e -> {
            if (e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                e.doit = true;
            }
        });
        problem = label("", false);
        problem.setForeground(Palette.RED);
        problem.setLayoutData(wide());
        buttons();
    }

    private static GridData wide() {
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.widthHint = WIDTH;
        return data;
    }

    private Label label(String words, boolean heading) {
        Label label = new Label(shell, SWT.WRAP);
        label.setText(words);
        label.setFont(heading ? Fonts.title() : Fonts.base());
        label.setForeground(heading ? Palette.INK : Palette.MUTED);
        return label;
    }

    private void buttons() {
        Composite line = new Composite(shell, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        line.setLayout(layout);
        line.setLayoutData(new GridData(SWT.RIGHT, SWT.TOP, true, false));
        new FlatButton(line, FlatButton.Look.SECONDARY)
                .text(texts.action_cancel)
                .onSelect(shell::close);
        FlatButton go = new FlatButton(line, FlatButton.Look.PRIMARY)
                .text(texts.answer_transfer)
                .onSelect(this::submit);
        Access.id(go, "transfer-do");
    }

    /** Shows it; returns at once. */
    public void open() {
        shell.pack();
        Rectangle area = shell.getParent().getBounds();
        shell.setLocation(
                area.x + (area.width - shell.getSize().x) / 2, area.y + (area.height - shell.getSize().y) / 3);
        shell.open();
        office.setFocus();
    }

    private void submit() {
        int place = office.getSelectionIndex();
        String why = reason.getText().strip();
        if (place < 0 || why.isEmpty()) {
            problem.setText(place < 0 ? texts.transfer_no_office : texts.transfer_no_reason);
            Access.announce(problem, problem.getText());
            shell.layout(true, true);
            (place < 0 ? office : reason).setFocus();
            return;
        }
        shell.close();
        chosen.accept(offices.get(place), why);
    }
}

package org.econtacts.ui.desk.answer;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.econtacts.model.RejectionReason;
import org.econtacts.ui.desk.Messages;
import org.econtacts.ui.keys.Digits;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.FlatButton;

/** Asks why a suggestion is turned down: one number key, or a click. */
public final class RejectPopup {

    private final Shell shell;
    private final Consumer<RejectionReason> chosen;

    private RejectPopup(Shell window, Messages texts, Consumer<RejectionReason> chosen) {
        this.chosen = chosen;
        shell = new Shell(window, SWT.TOOL | SWT.PRIMARY_MODAL);
        shell.setText(texts.reject_title);
        shell.setBackground(Palette.LINE);
        GridLayout frame = new GridLayout();
        frame.marginWidth = frame.marginHeight = 1;
        shell.setLayout(frame);
        Composite page = new Composite(shell, SWT.NONE);
        page.setBackground(Palette.PAPER);
        page.setBackgroundMode(SWT.INHERIT_FORCE);
        page.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        GridLayout layout = new GridLayout();
        layout.marginWidth = 14;
        layout.marginHeight = 12;
        layout.verticalSpacing = 2;
        page.setLayout(layout);
        Label heading = new Label(page, SWT.NONE);
        heading.setText(texts.reject_title);
        heading.setFont(Fonts.heading());
        heading.setForeground(Palette.INK);
        for (RejectionReason reason : RejectionReason.values()) {
            button(page, reason, texts);
        }
        Label note = new Label(page, SWT.NONE);
        note.setText(texts.reject_note);
        note.setFont(Fonts.small());
        note.setForeground(Palette.MUTED);
        Access.id(page, "reject-reasons");
    }

    private void button(Composite page, RejectionReason reason, Messages texts) {
        FlatButton button = new FlatButton(page, FlatButton.Look.QUIET)
                .text((reason.ordinal() + 1) + "    " + name(reason, texts))
                .onSelect(() -> choose(reason));
        button.setLayoutData(new GridData(SWT.LEFT, SWT.TOP, true, false));
        Access.id(button, "reject-" + reason.name());
    }

    /** A reason in words. */
    public static String name(RejectionReason reason, Messages texts) {
        return switch (reason) {
            case WRONG_TOPIC -> texts.reason_wrong_topic;
            case WRONG_AUDIENCE -> texts.reason_wrong_audience;
            case OUTDATED -> texts.reason_outdated;
            case INCOMPLETE -> texts.reason_incomplete;
            case UNCLEAR -> texts.reason_unclear;
            case OTHER -> texts.reason_other;
        };
    }

    /** Opens it above a control. */
    public static void open(Control above, Messages texts, Consumer<RejectionReason> chosen) {
        RejectPopup popup = new RejectPopup(above.getShell(), texts, chosen);
        popup.show(above);
    }

    private void show(Control above) {
        shell.pack();
        Point size = shell.getSize();
        Point at = above.toDisplay(0, 0);
        shell.setLocation(at.x, Math.max(0, at.y - size.y - 6));
        keys(shell);
        shell.addListener(SWT.Deactivate, e -> shell.getDisplay().asyncExec(this::closeIfLeft));
        shell.open();
        shell.forceFocus();
    }

    private void keys(Control control) {
        control.addListener(SWT.KeyDown, this::key);
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                keys(child);
            }
        }
    }

    private void key(Event e) {
        List<RejectionReason> reasons = List.of(RejectionReason.values());
        int place = Digits.digit(e.keyCode) - 1;
        if (place >= 0 && place < reasons.size()) {
            choose(reasons.get(place));
        } else if (e.keyCode == SWT.ESC) {
            close();
        }
    }

    private void choose(RejectionReason reason) {
        if (!shell.isDisposed()) {
            close();
            chosen.accept(reason);
        }
    }

    /**
     * Leaving it for another window closes it. No window is active while the window manager is between two, which takes a
     * while on a slow machine: the popup has only just opened then.
     */
    private void closeIfLeft() {
        if (!shell.isDisposed()) {
            Shell active = shell.getDisplay().getActiveShell();
            if (active != null && active != shell) {
                close();
            }
        }
    }

    private void close() {
        if (!shell.isDisposed()) {
            shell.dispose();
        }
    }
}

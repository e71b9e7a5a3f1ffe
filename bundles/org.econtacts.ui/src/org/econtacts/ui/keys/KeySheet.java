package org.econtacts.ui.keys;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.FlatButton;

/** The sheet that lists the keys of the perspective in front. */
public final class KeySheet {

    /** Event topic: the keys were asked for while the desk is not in front; the part that is shows its own sheet. */
    public static final String WANTED = "org/econtacts/ui/KEYS_WANTED";

    private final Shell shell;

    public KeySheet(Shell window, String title) {
        shell = new Shell(window, SWT.DIALOG_TRIM | SWT.PRIMARY_MODAL);
        shell.setText(title);
        shell.setBackground(Palette.PAPER);
        shell.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayout layout = new GridLayout(2, true);
        layout.marginWidth = 26;
        layout.marginHeight = 20;
        layout.horizontalSpacing = 36;
        layout.verticalSpacing = 7;
        shell.setLayout(layout);
        Label heading = new Label(shell, SWT.NONE);
        heading.setText(title);
        heading.setFont(Fonts.title());
        heading.setForeground(Palette.INK);
        heading.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
        shell.setData("id", "keys-sheet");
    }

    /** Adds what can be done, and its keys. */
    public KeySheet row(String name, String keys) {
        Composite line = new Composite(shell, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = layout.marginHeight = 0;
        layout.horizontalSpacing = 18;
        line.setLayout(layout);
        line.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Label what = new Label(line, SWT.NONE);
        what.setText(name.replace("&", "&&"));
        what.setForeground(Palette.INK);
        what.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Label how = new Label(line, SWT.NONE);
        how.setText(keys);
        how.setFont(Fonts.bold());
        how.setForeground(Palette.ACCENT_DARK);
        return this;
    }

    /** Adds a remark over the whole width. */
    public KeySheet note(String words) {
        Label note = new Label(shell, SWT.WRAP);
        note.setText(words);
        note.setFont(Fonts.small());
        note.setForeground(Palette.MUTED);
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
        data.widthHint = 560;
        data.verticalIndent = 8;
        note.setLayoutData(data);
        return this;
    }

    /** Shows it until it is closed. */
    public void open(String close) {
        FlatButton button =
                new FlatButton(shell, FlatButton.Look.PRIMARY).text(close).onSelect(shell::close);
        button.setLayoutData(new GridData(SWT.RIGHT, SWT.TOP, true, false, 2, 1));
        Access.id(button, "keys-close");
        shell.pack();
        Rectangle area = shell.getParent().getBounds();
        shell.setLocation(
                area.x + Math.max(0, (area.width - shell.getSize().x) / 2),
                area.y + Math.max(0, (area.height - shell.getSize().y) / 3));
        shell.open();
    }
}

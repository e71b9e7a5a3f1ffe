package org.econtacts.ui.desk.shortcuts;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.econtacts.ui.desk.Messages;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.FlatButton;

/** The sheet that lists every key. */
final class ShortcutSheet {

    private final Shell shell;
    private final Messages texts;

    ShortcutSheet(Shell window, ShortcutTable table, boolean singleKeys, Messages texts) {
        this.texts = texts;
        shell = new Shell(window, SWT.DIALOG_TRIM | SWT.PRIMARY_MODAL);
        shell.setText(texts.keys_title);
        shell.setBackground(Palette.PAPER);
        shell.setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayout layout = new GridLayout(2, true);
        layout.marginWidth = 26;
        layout.marginHeight = 20;
        layout.horizontalSpacing = 36;
        layout.verticalSpacing = 7;
        shell.setLayout(layout);
        Label heading = new Label(shell, SWT.NONE);
        heading.setText(texts.keys_title);
        heading.setFont(Fonts.title());
        heading.setForeground(Palette.INK);
        heading.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
        for (Map.Entry<DeskAction, Set<String>> each : labels(table).entrySet()) {
            line(each.getKey(), each.getValue());
        }
        perspectives();
        note(singleKeys ? texts.keys_note : texts.keys_note_off);
        FlatButton close = new FlatButton(shell, FlatButton.Look.PRIMARY)
                .text(texts.action_close)
                .onSelect(shell::close);
        close.setLayoutData(new GridData(SWT.RIGHT, SWT.TOP, true, false, 2, 1));
        Access.id(close, "keys-close");
        shell.setData("id", "keys-sheet");
    }

    private Map<DeskAction, Set<String>> labels(ShortcutTable table) {
        Map<DeskAction, Set<String>> labels = new EnumMap<>(DeskAction.class);
        for (ShortcutTable.Shortcut each : table.all()) {
            labels.computeIfAbsent(each.action(), action -> new LinkedHashSet<>())
                    .add(ActionNames.key(each.label(), texts));
        }
        return labels;
    }

    private void line(DeskAction action, Set<String> keys) {
        row(ActionNames.of(action, texts), String.join("   ", keys));
    }

    private void perspectives() {
        row(texts.action_perspective, "Ctrl+1   Ctrl+2   Ctrl+3");
        row(texts.action_redo, "Ctrl+Y");
    }

    private void row(String name, String keys) {
        Composite line = new Composite(shell, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = layout.marginHeight = 0;
        line.setLayout(layout);
        line.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Label what = new Label(line, SWT.NONE);
        what.setText(name);
        what.setForeground(Palette.INK);
        what.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Label how = new Label(line, SWT.NONE);
        how.setText(keys);
        how.setFont(Fonts.bold());
        how.setForeground(Palette.ACCENT_DARK);
    }

    private void note(String words) {
        Label note = new Label(shell, SWT.WRAP);
        note.setText(words);
        note.setFont(Fonts.small());
        note.setForeground(Palette.MUTED);
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
        data.widthHint = 560;
        data.verticalIndent = 8;
        note.setLayoutData(data);
    }

    void open() {
        shell.pack();
        Rectangle area = shell.getParent().getBounds();
        shell.setLocation(
                area.x + Math.max(0, (area.width - shell.getSize().x) / 2),
                area.y + Math.max(0, (area.height - shell.getSize().y) / 3));
        shell.open();
    }
}

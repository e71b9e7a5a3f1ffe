package org.econtacts.ui.labels.labelling;

import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.econtacts.model.Sample;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.FlatButton;
import org.econtacts.ui.widgets.SheetPage;

/** Where a note for other curators is written. Escape leaves it as it was. */
final class NoteSheet {

    private static final int WIDTH = 460;
    /** The server takes no longer ones. */
    private static final int LONGEST = 2_000;

    private final Shell shell;
    private final Composite page;
    private final LabellingWords words;

    NoteSheet(Shell window, LabellingWords words) {
        this.words = words;
        shell = Access.id(new Shell(window, SWT.DIALOG_TRIM | SWT.PRIMARY_MODAL), "note-sheet");
        shell.setText(words.texts().note_title);
        page = new SheetPage(shell);
    }

    /** @param kept told the remark when it is to be kept */
    void open(Sample sample, Besides.Remark before, Consumer<Besides.Remark> kept) {
        label(LabellingWords.quote(sample.text()));
        Composite frame = new Composite(page, SWT.BORDER);
        frame.setBackground(Palette.PAPER);
        FillLayout inset = new FillLayout();
        inset.marginWidth = inset.marginHeight = 6;
        frame.setLayout(inset);
        Text field = Access.id(new Text(frame, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL), "note-text");
        field.setFont(Fonts.base());
        field.setTextLimit(LONGEST);
        field.setText(before.note());
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.widthHint = WIDTH;
        data.heightHint = 96;
        frame.setLayoutData(data);
        Access.name(field, words.texts().note_title);
        Button unclear = Access.id(new Button(page, SWT.CHECK), "note-unclear");
        unclear.setFont(Fonts.base());
        unclear.setText(words.texts().note_unclear);
        unclear.setSelection(before.unclear());
        label(words.texts().note_hint);
        Runnable done = () -> keep(new Besides.Remark(field.getText().strip(), unclear.getSelection()), kept);
        FlatButton keep = Access.id(
                new FlatButton(page, FlatButton.Look.PRIMARY)
                        .text(words.texts().note_keep)
                        .hint(words.texts().key_chosen)
                        .onSelect(done),
                "note-keep");
        keep.setLayoutData(new GridData(SWT.RIGHT, SWT.TOP, true, false));
        Listener shortcut = e -> {
            if ((e.stateMask & SWT.MOD1) != 0 && e.keyCode == SWT.CR) {
                e.doit = false;
                done.run();
            }
        };
        field.addListener(SWT.KeyDown, shortcut);
        unclear.addListener(SWT.KeyDown, shortcut);
        shell.pack();
        Rectangle area = shell.getParent().getBounds();
        shell.setLocation(
                area.x + Math.max(0, (area.width - shell.getSize().x) / 2),
                area.y + Math.max(0, (area.height - shell.getSize().y) / 3));
        shell.open();
        field.setFocus();
    }

    private void keep(Besides.Remark remark, Consumer<Besides.Remark> kept) {
        shell.close();
        kept.accept(remark);
    }

    private void label(String sentence) {
        Label label = new Label(page, SWT.WRAP);
        label.setText(sentence.replace("&", "&&"));
        label.setFont(Fonts.small());
        label.setForeground(Palette.MUTED);
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.widthHint = WIDTH;
        label.setLayoutData(data);
    }
}

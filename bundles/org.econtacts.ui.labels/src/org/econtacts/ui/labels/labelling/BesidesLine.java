package org.econtacts.ui.labels.labelling;

import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.FlatButton;

/** What goes with the next label: further labels, a note; not there while there is neither. */
final class BesidesLine extends Composite {

    private final LabellingWords words;
    private final Label label;
    private final FlatButton done;

    /** @param labelChosen labels with those chosen */
    BesidesLine(Composite parent, LabellingWords words, Runnable labelChosen) {
        super(parent, SWT.NONE);
        this.words = words;
        setBackground(Palette.PAPER);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 6;
        setLayout(layout);
        label = Access.id(new Label(this, SWT.WRAP), "besides");
        label.setFont(Fonts.bold());
        label.setForeground(Palette.GREEN);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.widthHint = 100;
        label.setLayoutData(data);
        done = Access.id(
                new FlatButton(this, FlatButton.Look.SECONDARY)
                        .text(words.texts().also_done)
                        .hint(words.texts().key_chosen)
                        .onSelect(labelChosen),
                "label-chosen");
    }

    void show(Besides besides) {
        String labels = besides.labels().stream().map(words::title).collect(Collectors.joining(", "));
        String also = labels.isEmpty() ? "" : LabellingWords.fill(words.texts().also_title, labels);
        String note = words.pending(besides.remark());
        boolean there = !also.isEmpty() || !note.isEmpty();
        label.setText((also + (also.isEmpty() || note.isEmpty() ? "" : "\n") + note).replace("&", "&&"));
        done.setVisible(!also.isEmpty());
        setVisible(there);
        ((GridData) getLayoutData()).exclude = !there;
        layout(true, true);
    }
}

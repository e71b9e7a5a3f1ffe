package org.econtacts.ui.labels.doubts;

import java.text.MessageFormat;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.econtacts.protocol.SampleRemarks.Doubt;
import org.econtacts.ui.labels.Messages;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.FlatButton;

/** One doubt: the words, what they may be, why that is not certain, and what can be done. */
public final class DoubtCard extends Composite {

    /**
     * @param words that the doubt is about
     * @param keys whether the keys 1 and 2 settle it
     * @param settle told whether the words are to be masked
     */
    public DoubtCard(
            Composite parent, Messages texts, Doubt doubt, String words, boolean keys, Consumer<Boolean> settle) {
        super(parent, SWT.NONE);
        setBackground(Palette.AMBER_TINT);
        setBackgroundMode(SWT.INHERIT_FORCE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 12;
        layout.marginHeight = 10;
        layout.verticalSpacing = 6;
        setLayout(layout);
        String place = "-" + doubt.place();
        Access.id(line(Fonts.bold(), MessageFormat.format(texts.doubt_what, words, doubt.kind())), "doubt" + place);
        line(Fonts.small(), doubt.reason());
        Composite buttons = new Composite(this, SWT.NONE);
        RowLayout row = new RowLayout();
        row.marginLeft = 0;
        row.marginBottom = 0;
        row.spacing = 8;
        buttons.setLayout(row);
        buttons.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        button(buttons, texts.doubt_mask, keys ? "1" : "", "doubt-mask" + place, () -> settle.accept(true));
        button(buttons, texts.doubt_fine, keys ? "2" : "", "doubt-fine" + place, () -> settle.accept(false));
    }

    private static void button(Composite row, String name, String key, String id, Runnable does) {
        Access.id(
                new FlatButton(row, FlatButton.Look.SECONDARY)
                        .text(name)
                        .hint(key)
                        .onSelect(does),
                id);
    }

    private Label line(Font font, String sentence) {
        Label label = new Label(this, SWT.WRAP);
        label.setFont(font);
        label.setForeground(Palette.INK);
        label.setText(sentence.replace("&", "&&"));
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.widthHint = 100;
        label.setLayoutData(data);
        return label;
    }
}

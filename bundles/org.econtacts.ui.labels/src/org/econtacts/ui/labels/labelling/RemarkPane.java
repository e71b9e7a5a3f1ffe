package org.econtacts.ui.labels.labelling;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.econtacts.model.Sample;
import org.econtacts.protocol.SampleRemarks;
import org.econtacts.ui.labels.Messages;
import org.econtacts.ui.labels.doubts.DoubtCard;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;

/** Below the guideline: doubts about the sample, each with what can be done; notes; examples of the intent. */
final class RemarkPane extends Composite {

    private final LabellingWords words;
    private final RemarkModel model;
    private List<Object> drawn = List.of();

    RemarkPane(Composite parent, LabellingWords words, RemarkModel model) {
        super(parent, SWT.NONE);
        this.words = words;
        this.model = model;
        Access.id(this, "remarks");
        setBackground(Palette.MIST);
        setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 6;
        setLayout(layout);
        model.onChange(this::refresh);
    }

    private void refresh() {
        if (isDisposed()) {
            return;
        }
        List<Object> now = new ArrayList<>();
        now.addAll(model.doubts());
        now.addAll(model.notes());
        now.addAll(model.examples());
        if (now.equals(drawn)) {
            return;
        }
        drawn = now;
        for (Control each : getChildren()) {
            each.dispose();
        }
        doubts();
        notes();
        examples();
        getParent().layout(true, true);
    }

    private void doubts() {
        Messages texts = words.texts();
        if (!model.doubts().isEmpty()) {
            heading(texts.doubts_title);
        }
        for (SampleRemarks.Doubt each : model.doubts()) {
            new DoubtCard(this, texts, each, model.words(each), false, mask -> model.settle(each, mask))
                    .setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        }
    }

    private void notes() {
        if (!model.notes().isEmpty()) {
            heading(words.texts().notes_title);
        }
        for (SampleRemarks.Note each : model.notes()) {
            line(this, Fonts.base(), Palette.INK, words.said(each));
        }
    }

    private void examples() {
        if (!model.examples().isEmpty()) {
            heading(words.texts().examples_title);
        }
        for (Sample each : model.examples()) {
            Label label = line(this, Fonts.small(), Palette.INK, "\u2013 " + LabellingWords.quote(each.text()));
            label.setToolTipText(each.text().strip());
        }
    }

    private void heading(String title) {
        ((GridData) line(this, Fonts.smallBold(), Palette.MUTED, title).getLayoutData()).verticalIndent = 6;
    }

    private static Label line(Composite parent, Font font, Color color, String sentence) {
        Label label = new Label(parent, SWT.WRAP);
        label.setFont(font);
        label.setForeground(color);
        label.setText(sentence.replace("&", "&&"));
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
        data.widthHint = 100;
        label.setLayoutData(data);
        return label;
    }
}

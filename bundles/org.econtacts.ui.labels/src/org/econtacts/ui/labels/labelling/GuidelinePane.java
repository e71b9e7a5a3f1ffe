package org.econtacts.ui.labels.labelling;

import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.econtacts.model.Intent;
import org.econtacts.protocol.CoverageView;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.FlatButton;

/** What belongs to an intent and what does not. */
final class GuidelinePane extends Composite {

    private final LabellingWords words;
    private final KeyWords keys;
    private final Label title;
    private final Label detail;
    private final Label examples;
    private final FlatButton key;
    private final StyledText text;
    private final RemarkModel remarks;
    private Map<String, CoverageView.Line> coverage = Map.of();
    private int wanted;
    private @Nullable String shown;

    /**
     * @param keys those that the curator gave
     * @param changeKey asks for the key of the intent shown
     */
    GuidelinePane(Composite parent, LabellingWords words, LabelKeys keys, RemarkModel remarks, Runnable changeKey) {
        super(parent, SWT.NONE);
        this.keys = new KeyWords(words, keys);
        this.words = words;
        this.remarks = remarks;
        setBackground(Palette.MIST);
        setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 18;
        layout.marginHeight = 16;
        layout.verticalSpacing = 8;
        setLayout(layout);
        label(Fonts.smallBold(), words.texts().guideline_title).setForeground(Palette.MUTED);
        title = label(Fonts.heading(), "");
        detail = label(Fonts.small(), "");
        detail.setForeground(Palette.MUTED);
        examples = Access.id(label(Fonts.small(), ""), "examples");
        key = Access.id(
                new FlatButton(this, FlatButton.Look.SECONDARY).hint("F2").onSelect(changeKey), "change-key");
        key.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, false));
        text = Access.id(new StyledText(this, SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL), "guideline");
        text.setAlwaysShowScrollBars(false);
        text.setFont(Fonts.base());
        text.setBackground(Palette.MIST);
        text.setForeground(Palette.INK);
        text.setLineSpacing(4);
        text.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        Access.name(text, words.texts().guideline_title);
        new RemarkPane(this, words, remarks).setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, false));
        show(null);
    }

    private Label label(Font font, String words) {
        Label label = new Label(this, SWT.WRAP);
        label.setFont(font);
        label.setForeground(Palette.INK);
        label.setText(words);
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.widthHint = 100;
        label.setLayoutData(data);
        return label;
    }

    /** How many examples each intent has. */
    void cover(CoverageView view) {
        coverage = view.intents().stream().collect(Collectors.toMap(CoverageView.Line::intent, line -> line));
        wanted = view.wanted();
        show(shown);
    }

    private void count(@Nullable String id) {
        CoverageView.Line line = id == null ? null : coverage.get(id);
        boolean lacks = line != null && line.lacks();
        String counted = line == null ? "" : words.number(line.examples());
        examples.setText(
                line == null
                        ? ""
                        : LabellingWords.fill(
                                lacks ? words.texts().guideline_few : words.texts().guideline_examples,
                                counted,
                                words.number(wanted)));
        examples.setForeground(lacks ? Palette.AMBER : Palette.MUTED);
    }

    /** Of which intent; null = none is pointed at, or the label set has it no more. */
    @Nullable
    String shown() {
        String id = shown;
        return id == null || words.labels().find(id).isEmpty() ? null : id;
    }

    /** Keys have changed. */
    void name() {
        String id = shown();
        key.text(id == null ? "" : keys.change(id));
        key.setVisible(id != null);
        ((GridData) key.getLayoutData()).exclude = id == null;
        layout(true, true);
    }

    /** @param id of the intent; null = none is pointed at */
    void show(@Nullable String id) {
        shown = id;
        remarks.point(id == null ? "" : id);
        count(id);
        Intent intent = id == null ? null : words.labels().find(id).orElse(null);
        title.setText(intent == null ? "" : intent.title(words.language()).replace("&", "&&"));
        detail.setText(intent == null ? "" : words.audience(intent) + "   \u00b7   " + intent.id());
        String guideline = intent == null ? "" : intent.guideline(words.language());
        text.setText(
                intent == null
                        ? words.texts().guideline_hint
                        : guideline.isBlank() ? words.texts().guideline_none : guideline);
        text.setForeground(guideline.isBlank() ? Palette.MUTED : Palette.INK);
        name();
    }
}

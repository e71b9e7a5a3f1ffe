package org.econtacts.ui.labels.labelling;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.ui.Timings;
import org.econtacts.ui.labels.Messages;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;
import org.econtacts.ui.widgets.FlatButton;

/** The text to label, large, and below it all ways to label it; scrolls where the window is too low. */
final class SamplePane extends ScrolledComposite {

    private static final int TEXT_HEIGHT = 104;

    private final LabellingWords words;
    private final Composite page;
    private final Label position;
    private final Label state;
    private final StyledText text;
    private final ChoiceList choices;
    private final BesidesLine besides;
    private final IntentSearch search;
    private @Nullable String shown;
    private @Nullable Timings timings;

    /** What can be done with the text shown. */
    record Actions(
            Consumer<String> label,
            Consumer<String> point,
            Runnable outOfScope,
            Runnable skip,
            Runnable flagLeak,
            Runnable note,
            Runnable labelChosen) {}

    /** @param keys those that the curator gave */
    SamplePane(Composite parent, LabellingWords words, LabelKeys keys, Actions actions) {
        super(parent, SWT.V_SCROLL);
        this.words = words;
        Messages texts = words.texts();
        setBackground(Palette.PAPER);
        page = new Composite(this, SWT.NONE);
        page.setBackground(Palette.PAPER);
        page.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 20;
        layout.marginHeight = 14;
        layout.verticalSpacing = 6;
        page.setLayout(layout);
        position = label(Fonts.small(), Palette.MUTED);
        state = state();
        text = text();
        heading(texts.best_title);
        choices = new ChoiceList(page, words, keys, actions.label(), actions.point());
        choices.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        besides = new BesidesLine(page, words, actions.labelChosen());
        besides.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        heading(texts.search_title);
        search = new IntentSearch(page, words, keys::cap, actions.label(), actions.point());
        search.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
        buttons(actions);
        setContent(page);
        setExpandHorizontal(true);
        setExpandVertical(true);
        addListener(SWT.Resize, e -> fit());
    }

    private Label label(Font font, Color color) {
        Label label = new Label(page, SWT.NONE);
        label.setFont(font);
        label.setForeground(color);
        label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        return label;
    }

    private Label state() {
        Label label = new Label(page, SWT.WRAP);
        label.setFont(Fonts.bold());
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.widthHint = 100;
        label.setLayoutData(data);
        return label;
    }

    private void heading(String words) {
        Label label = label(Fonts.bold(), Palette.INK);
        label.setText(words);
        ((GridData) label.getLayoutData()).verticalIndent = 8;
    }

    private StyledText text() {
        StyledText area = Access.id(new StyledText(page, SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL), "sample-text");
        area.setAlwaysShowScrollBars(false);
        area.setFont(Fonts.reading());
        area.setForeground(Palette.INK);
        area.setBackground(Palette.PAPER);
        area.setLineSpacing(5);
        area.setMargins(2, 4, 8, 4);
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = TEXT_HEIGHT;
        data.minimumHeight = TEXT_HEIGHT;
        area.setLayoutData(data);
        Access.name(area, words.texts().sample_name);
        return area;
    }

    private void buttons(Actions actions) {
        Messages texts = words.texts();
        Composite row = new Composite(page, SWT.NONE);
        row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        RowLayout layout = new RowLayout();
        layout.marginLeft = 0;
        layout.spacing = 8;
        layout.marginTop = 8;
        row.setLayout(layout);
        button(row, "out-of-scope", texts.action_out_of_scope, "0", actions.outOfScope());
        button(row, "skip", texts.action_skip, "S", actions.skip());
        button(row, "flag-leak", texts.action_flag, "!", actions.flagLeak());
        button(row, "note", texts.action_note, "N", actions.note());
    }

    private static FlatButton button(Composite row, String id, String name, String key, Runnable action) {
        FlatButton button = new FlatButton(row, FlatButton.Look.SECONDARY)
                .text(name)
                .hint(key)
                .onSelect(action);
        return Access.id(button, id);
    }

    /** Tells when a sample is painted. */
    void time(Timings measured) {
        timings = measured;
    }

    void show(LabellingModel model, Sample sample) {
        position.setText(LabellingWords.fill(
                words.texts().sample_position,
                words.number(model.rows().index() + 1L),
                words.number(model.counts().total())));
        boolean done = !said(sample).isEmpty();
        state.setText(said(sample).replace("&", "&&"));
        state.setForeground(sample.state() == SampleState.TO_REFINE ? Palette.AMBER : Palette.GREEN);
        state.setVisible(done);
        ((GridData) state.getLayoutData()).exclude = !done;
        Set<String> given = new HashSet<>(sample.labels());
        given.addAll(model.besides().labels());
        choices.show(given, model.best(), model.sighting().isBlind());
        besides.show(model.besides());
        if (!Objects.equals(shown, sample.id())) {
            shown = sample.id();
            text.setText(sample.text().strip());
            search.clear();
            setOrigin(0, 0);
            Timings measured = timings;
            if (measured != null) {
                measured.shownIn(Timings.SAMPLE, text);
                measured.shownIn(Timings.FIRST_PAGE, text);
            }
        }
        page.layout(true, true);
        fit();
    }

    /** What it is labelled with, or was before its intent changed; empty when it is not. */
    private String said(Sample sample) {
        return switch (sample.state()) {
            case LABELLED -> LabellingWords.fill(words.texts().sample_labelled, words.label(sample));
            case TO_REFINE -> LabellingWords.fill(words.texts().sample_was, words.label(sample));
            case OUT_OF_SCOPE -> words.label(sample);
            default -> "";
        };
    }

    /** Keys have changed. */
    void name() {
        choices.name();
        search.name();
    }

    private void fit() {
        int width = getClientArea().width;
        if (width > 0) {
            setMinHeight(page.computeSize(width, SWT.DEFAULT).y);
        }
    }

    /** The field for any other intent. */
    IntentSearch search() {
        return search;
    }
}

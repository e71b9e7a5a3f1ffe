package org.econtacts.ui.labels.labelling;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.econtacts.model.Intent;
import org.econtacts.model.IntentScore;
import org.econtacts.model.Sample;
import org.econtacts.model.SampleState;
import org.econtacts.protocol.CoverageView;
import org.econtacts.ui.Timings;
import org.econtacts.ui.keys.KeySheet;
import org.econtacts.ui.labels.Messages;
import org.econtacts.ui.labels.adjudication.AdjudicationModel;
import org.econtacts.ui.labels.adjudication.AdjudicationPane;
import org.econtacts.ui.labels.adjudication.AdjudicationWords;
import org.econtacts.ui.labels.doubts.DoubtModel;
import org.econtacts.ui.labels.doubts.DoubtPane;
import org.econtacts.ui.theme.Palette;

/** How far the labelling is; below it the list, the text with the ways to label it, and the guideline. */
final class LabellingPage extends Composite {

    private final LabellingWords words;
    private final LabellingModel model;
    private final LabellingHeading heading;
    private final AdjudicationModel cases;
    private final RemarkModel remarks;
    private final LabelKeys keys;
    private final LabellingHeading.Does does;
    private final AdjudicationPane adjudication;
    private final DoubtModel doubts;
    private final DoubtPane doubtPane;
    private final Composite holder;
    private final StackLayout stack = new StackLayout();
    private final SashForm work;
    private final LabellingState state;
    private final SampleTable table;
    private final SamplePane pane;
    private final GuidelinePane guideline;
    private @Nullable String shown;

    LabellingPage(
            Composite parent,
            LabellingWords words,
            LabellingModel model,
            AdjudicationModel cases,
            RemarkModel remarks,
            DoubtModel doubts,
            LabelKeys keys,
            LabellingHeading.Does does) {
        super(parent, SWT.NONE);
        this.words = words;
        this.model = model;
        this.cases = cases;
        this.remarks = remarks;
        this.doubts = doubts;
        this.keys = keys;
        this.does = does;
        setBackground(Palette.CANVAS);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        setLayout(layout);
        heading = new LabellingHeading(this, words, model, does, this::chosen);
        heading.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        holder = new Composite(this, SWT.NONE);
        holder.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        holder.setLayout(stack);
        work = new SashForm(holder, SWT.HORIZONTAL | SWT.SMOOTH);
        work.setBackground(Palette.CANVAS);
        work.setSashWidth(6);
        table = new SampleTable(work, words, model::select, model::more);
        pane = new SamplePane(work, words, keys, actions());
        guideline = new GuidelinePane(work, words, keys, remarks, does.changeKey());
        keys.onChange(this::name);
        work.setWeights(27, 48, 25);
        state = new LabellingState(holder, words, model);
        doubtPane = new DoubtPane(holder, words.texts(), words.formats(), doubts, words::why);
        adjudication = new AdjudicationPane(
                holder, new AdjudicationWords(words.texts(), words.formats(), words::title), cases);
    }

    /** Something was chosen in the heading: keys go to the list again. */
    private void chosen() {
        if (isAdjudicating()) {
            cases.reload();
        } else if (model.filter().doubtful()) {
            doubts.reload();
        }
        refresh();
        setFocus();
    }

    private boolean isAdjudicating() {
        return model.view() == SampleState.DISPUTED && !model.filter().doubtful();
    }

    private SamplePane.Actions actions() {
        return new SamplePane.Actions(
                this::label,
                this::point,
                model::outOfScope,
                model::skip,
                model::flagLeak,
                this::writeNote,
                model::labelChosen);
    }

    private void label(String intent) {
        model.label(intent);
        table.setFocus();
    }

    private void name() {
        if (!isDisposed()) {
            pane.name();
            guideline.name();
        }
    }

    /** The label whose guideline is shown; null = none, or it cannot be chosen here. */
    @Nullable
    String pointedAt() {
        return stack.topControl == work ? guideline.shown() : null;
    }

    private void point(String intent) {
        guideline.show(intent);
    }

    /** What intents were called that are gone. */
    void learn(List<Intent> former) {
        words.former().learn(former);
        refresh();
    }

    /** How many examples each intent has. */
    void cover(CoverageView coverage) {
        if (!isDisposed()) {
            guideline.cover(coverage);
            heading.cover(coverage);
        }
    }

    /** Somebody labelled a sample, or settled a doubt. */
    void changedElsewhere() {
        if (!isDisposed() && model.filter().doubtful()) {
            doubts.reload();
        }
    }

    /** Tells when a sample is painted. */
    void time(Timings timings) {
        pane.time(timings);
    }

    /** Draws what the model says now. */
    void refresh() {
        if (isDisposed()) {
            return;
        }
        heading.refresh();
        Sample sample = model.rows().current();
        boolean doubting = model.filter().doubtful();
        remarks.show(sample == null || isAdjudicating() || doubting ? "" : sample.id());
        if (doubting) {
            top(doubtPane);
        } else if (isAdjudicating()) {
            top(adjudication);
        } else if (sample == null) {
            top(state.show());
        } else {
            table.show(model);
            pane.show(model, sample);
            guide(sample);
            top(work);
        }
    }

    /** Shows the guideline of what is likeliest as long as nothing else is pointed at. */
    private void guide(Sample sample) {
        String key = sample.id() + model.sighting().isBlind();
        if (!key.equals(shown)) {
            shown = key;
            List<IntentScore> best = model.sighting().isBlind() ? List.of() : model.best();
            // a label that is gone has no guideline any more
            List<String> known = sample.labels().isEmpty() || sample.state() == SampleState.TO_REFINE
                    ? best.stream().map(score -> score.intent()).toList()
                    : sample.labels();
            guideline.show(known.isEmpty() ? null : known.getFirst());
        }
    }

    private void top(Control control) {
        if (stack.topControl != control) {
            boolean focused = holdsFocus();
            stack.topControl = control;
            holder.layout();
            if (focused) {
                setFocus();
            }
        }
    }

    /** Or nobody does: what had it was hidden, and keys would reach no one. */
    private boolean holdsFocus() {
        Control focus = getDisplay().getFocusControl();
        for (Control c = focus; c != null; c = c.getParent()) {
            if (c == this) {
                return true;
            }
        }
        return isVisible() && (focus == null || focus == getShell());
    }

    /** Does what a key asks for. */
    void press(LabellingKey key) {
        if (key == LabellingKey.Plain.SHOW_KEYS) {
            showKeys();
        } else if (model.filter().doubtful()) {
            pressOnDoubt(key);
        } else if (isAdjudicating()) {
            pressOnCase(key);
        } else {
            pressOnSample(key);
        }
    }

    private void pressOnSample(LabellingKey key) {
        switch (key) {
            case LabellingKey.Best best -> model.chooseBest(best.place());
            case LabellingKey.Also also -> model.alsoBest(also.place());
            case LabellingKey.Free free -> press(free);
            case LabellingKey.Plain plain -> press(plain);
        }
    }

    /** The label that the curator gave the key to; without one, a letter looks for an intent. */
    private void press(LabellingKey.Free free) {
        String intent = keys.intent(free.key()).orElse("");
        if (!intent.isEmpty() && stack.topControl == work) {
            if (free.also()) {
                model.also(intent);
            } else {
                model.label(intent);
            }
        } else if (intent.isEmpty() && free.key().isLetter()) {
            pane.search().start(free.key().name());
        }
    }

    /** 1 masks the words of the first doubt, 2 leaves them. */
    private void pressOnDoubt(LabellingKey key) {
        if (key instanceof LabellingKey.Best(int place) && place <= 2) {
            doubts.settleFirst(place == 1);
        } else if (key == LabellingKey.Plain.RELOAD) {
            doubts.reload();
        }
    }

    /** The digit of a side decides for it. */
    private void pressOnCase(LabellingKey key) {
        if (key instanceof LabellingKey.Best best) {
            cases.decide(best.place() - 1);
        } else if (key == LabellingKey.Plain.RELOAD) {
            cases.reload();
        } else if (key == LabellingKey.Plain.UNDO) {
            model.undo();
        }
    }

    private void press(LabellingKey.Plain key) {
        switch (key) {
            case OUT_OF_SCOPE -> model.outOfScope();
            case SKIP -> model.skip();
            case UNDO -> model.undo();
            case REDO -> model.redo();
            case FLAG -> model.flagLeak();
            case NOTE -> writeNote();
            case LABEL_CHOSEN -> model.labelChosen();
            case RELOAD -> model.reload();
            case CHANGE_KEY -> does.changeKey().run();
            case SHOW_KEYS -> showKeys();
            case SEARCH -> pane.search().start("");
            case LEAVE_SEARCH -> {
                pane.search().clear();
                table.setFocus();
            }
        }
    }

    private void writeNote() {
        Sample sample = model.rows().current();
        if (sample != null) {
            new NoteSheet(getShell(), words).open(sample, model.besides().remark(), remark -> {
                model.besides().write(remark);
                refresh();
                table.setFocus();
            });
        }
    }

    private void showKeys() {
        Messages texts = words.texts();
        new KeySheet(getShell(), texts.keys_title)
                .row(texts.keys_best, "1   2   3   4   5")
                .row(texts.keys_change, "F2")
                .row(texts.action_out_of_scope, "0")
                .row(texts.action_skip, "S")
                .row(texts.action_undo, texts.key_undo)
                .row(texts.action_redo, "Ctrl+Y")
                .row(texts.action_flag, "!")
                .row(texts.action_note, "N")
                .row(texts.keys_doubts, "1   2")
                .row(texts.keys_also, texts.key_also)
                .row(texts.keys_chosen, texts.key_chosen)
                .row(texts.search_title, "/   Ctrl+F   A\u2026Z")
                .row(texts.keys_leave, texts.key_escape)
                .row(texts.keys_reload, "F5")
                .row(texts.keys_perspectives, "Ctrl+1   Ctrl+2   Ctrl+3")
                .note(texts.keys_note)
                .open(texts.keys_close);
    }

    /** Whether the field for an intent has the focus. */
    boolean isSearching() {
        return pane.search().isTyping();
    }

    /** Whether that field is empty. */
    boolean isSearchEmpty() {
        return pane.search().isEmpty();
    }

    @Override
    public boolean setFocus() {
        if (stack.topControl == adjudication) {
            return adjudication.setFocus();
        }
        if (stack.topControl == doubtPane) {
            return doubtPane.setFocus();
        }
        return stack.topControl == work ? table.setFocus() : state.setFocus() || super.setFocus();
    }
}

package org.econtacts.ui.labels.labelling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.econtacts.model.IntentScore;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;

/** The engine's best intents, each with its key, title, probability as bar and figure. */
final class ChoiceList extends Composite {

    /** So many have a key. */
    static final int MOST = 5;

    private final List<ChoiceRow> rows = new ArrayList<>();
    private final LabellingWords words;
    private final Label none;

    /**
     * @param keys those that the curator gave
     * @param choose told the intent that is chosen
     * @param point told the intent that the pointer or the focus is on
     */
    ChoiceList(
            Composite parent, LabellingWords words, LabelKeys keys, Consumer<String> choose, Consumer<String> point) {
        super(parent, SWT.NONE);
        this.words = words;
        setBackground(Palette.PAPER);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 4;
        setLayout(layout);
        none = new Label(this, SWT.WRAP);
        none.setText(words.texts().best_none);
        none.setFont(Fonts.base());
        none.setForeground(Palette.MUTED);
        none.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        for (int place = 1; place <= MOST; place++) {
            ChoiceRow row = new ChoiceRow(this, place, words, keys, choose, point);
            row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
            rows.add(row);
        }
    }

    /**
     * @param given labels that the sample has, or that were chosen for it
     * @param choices what the engine holds the sample for, best first
     * @param hidden whether the engine's choices are not to be seen
     */
    void show(Collection<String> given, List<IntentScore> choices, boolean hidden) {
        List<IntentScore> best = hidden ? List.of() : choices;
        none.setText(hidden ? words.texts().choices_hidden : words.texts().best_none);
        for (int i = 0; i < MOST; i++) {
            boolean there = i < best.size();
            if (there) {
                rows.get(i).show(best.get(i), given.contains(best.get(i).intent()));
            }
            visible(rows.get(i), there);
        }
        visible(none, best.isEmpty());
    }

    /** Keys have changed. */
    void name() {
        rows.forEach(ChoiceRow::redraw);
    }

    private static void visible(Control control, boolean is) {
        control.setVisible(is);
        ((GridData) control.getLayoutData()).exclude = !is;
    }
}

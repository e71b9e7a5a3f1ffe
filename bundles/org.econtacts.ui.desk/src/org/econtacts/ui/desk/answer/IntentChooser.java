package org.econtacts.ui.desk.answer;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.econtacts.model.Audience;
import org.econtacts.model.Intent;
import org.econtacts.ui.Session;
import org.econtacts.ui.desk.Messages;
import org.econtacts.ui.desk.Work;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;

/** Where the agent says what an answer of his own answers; takes no room while a suggestion says it. */
final class IntentChooser {

    private final Messages texts;
    private final Consumer<String> named;
    private final Composite line;
    private final Combo combo;
    private @Nullable Session session;
    private @Nullable Audience audience;
    private List<Intent> choices = List.of();

    /** @param named told the id of the intent that was chosen, or empty for none of the list */
    IntentChooser(Composite parent, Messages texts, Consumer<String> named) {
        this.texts = texts;
        this.named = named;
        line = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = layout.marginHeight = 0;
        layout.horizontalSpacing = 8;
        line.setLayout(layout);
        line.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
        Label label = new Label(line, SWT.NONE);
        label.setText(texts.intent_label);
        label.setFont(Fonts.small());
        label.setForeground(Palette.INK);
        combo = Access.id(new Combo(line, SWT.READ_ONLY | SWT.DROP_DOWN), "answer-intent");
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.widthHint = 100;
        combo.setLayoutData(data);
        combo.setVisibleItemCount(20);
        Access.name(combo, texts.action_name_intent);
        combo.addListener(SWT.Selection, e -> chosen());
    }

    /** Offers the intents of a session. */
    void connect(@Nullable Session opened) {
        session = opened;
        audience = null;
    }

    /** Shows what the message at hand has by now. */
    void show(@Nullable Work work) {
        var view = work == null ? null : work.view();
        boolean free = work != null
                && view != null
                && work.isEditable()
                && work.answer().suggestion() == null;
        line.setVisible(free);
        ((GridData) line.getLayoutData()).exclude = !free;
        if (work != null && view != null && free) {
            offer(view.message().audience());
            select(work.answer());
        }
    }

    private void offer(Audience of) {
        Session open = session;
        if (of == audience || open == null) {
            return;
        }
        audience = of;
        Collator order = Collator.getInstance(Locale.of(open.language()));
        choices = open.labels().intents().stream()
                .filter(intent -> intent.audience() == null || intent.audience() == of)
                .sorted((a, b) -> order.compare(a.title(open.language()), b.title(open.language())))
                .toList();
        combo.removeAll();
        combo.add(texts.intent_none);
        choices.forEach(intent -> combo.add(intent.title(open.language())));
        combo.add(texts.intent_other);
    }

    private void select(AnswerModel answer) {
        String intent = answer.intent();
        int wanted = answer.isIntentNamed() ? choices.size() + 1 : 0;
        for (int i = 0; i < choices.size(); i++) {
            if (Objects.equals(choices.get(i).id(), intent)) {
                wanted = i + 1;
            }
        }
        if (combo.getSelectionIndex() != wanted) {
            combo.select(wanted);
        }
    }

    private void chosen() {
        int index = combo.getSelectionIndex() - 1;
        if (index >= 0) {
            named.accept(index < choices.size() ? choices.get(index).id() : "");
        }
    }

    void focus() {
        if (line.isVisible()) {
            combo.setFocus();
        }
    }
}

package org.econtacts.ui.labels.labelset;

import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.econtacts.model.Audience;
import org.econtacts.ui.labels.Messages;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;
import org.econtacts.ui.widgets.Access;

/** The fields of one intent: title, audience, guideline. */
final class IntentForm extends Composite {

    private static final Audience[] AUDIENCES = {Audience.INDIVIDUAL, Audience.BUSINESS};
    private static final int GUIDELINE_HEIGHT = 58;

    private final Text title;
    private final Text guideline;
    private final Combo audience;

    /**
     * @param place from 1, names the fields
     * @param written told what is written, at each key
     */
    IntentForm(Composite parent, Messages texts, int place, IntentDraft draft, Consumer<IntentDraft> written) {
        super(parent, SWT.NONE);
        setBackground(Palette.PAPER);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 4;
        layout.horizontalSpacing = 14;
        setLayout(layout);
        label(texts.set_title);
        label(texts.set_audience);
        title = Access.id(new Text(this, SWT.BORDER), "intent-title-" + place);
        title.setFont(Fonts.base());
        title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Access.name(title, texts.set_title + " " + place);
        audience = Access.id(new Combo(this, SWT.READ_ONLY | SWT.DROP_DOWN), "intent-audience-" + place);
        audience.setFont(Fonts.base());
        audience.setItems(texts.audience_both, texts.audience_individual, texts.audience_business);
        Access.name(audience, texts.set_audience + " " + place);
        label(texts.set_guideline).setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        guideline = Access.id(
                new Text(this, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL), "intent-guideline-" + place);
        guideline.setFont(Fonts.base());
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1);
        data.heightHint = GUIDELINE_HEIGHT;
        data.widthHint = 200;
        guideline.setLayoutData(data);
        Access.name(guideline, texts.set_guideline + " " + place);
        show(draft);
        Runnable tell = () -> written.accept(draft());
        title.addListener(SWT.Modify, e -> tell.run());
        guideline.addListener(SWT.Modify, e -> tell.run());
        audience.addListener(SWT.Selection, e -> tell.run());
        // or Tab would be a letter
        guideline.addListener(SWT.Traverse, e -> e.doit |= e.detail == SWT.TRAVERSE_TAB_NEXT);
    }

    private Label label(String words) {
        Label label = new Label(this, SWT.NONE);
        label.setFont(Fonts.small());
        label.setForeground(Palette.MUTED);
        label.setText(words);
        return label;
    }

    private void show(IntentDraft draft) {
        title.setText(draft.title());
        guideline.setText(draft.guideline());
        Audience whom = draft.audience();
        audience.select(whom == null ? 0 : whom == Audience.INDIVIDUAL ? 1 : 2);
    }

    private IntentDraft draft() {
        int chosen = audience.getSelectionIndex();
        @Nullable Audience whom = chosen <= 0 ? null : AUDIENCES[chosen - 1];
        return new IntentDraft(title.getText(), guideline.getText(), whom);
    }

    @Override
    public boolean setFocus() {
        return title.setFocus();
    }
}

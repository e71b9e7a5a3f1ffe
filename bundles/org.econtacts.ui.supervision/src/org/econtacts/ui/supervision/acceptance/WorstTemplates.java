package org.econtacts.ui.supervision.acceptance;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.econtacts.ui.supervision.Messages;
import org.econtacts.ui.supervision.acceptance.AcceptanceReport.Group;
import org.econtacts.ui.theme.Fonts;
import org.econtacts.ui.theme.Palette;

/** The templates that agents changed or turned down most often. */
final class WorstTemplates {

    private static final int HEIGHT = 220;

    private final FiguresTable<Group> table;
    private final Label none;

    /** What was done to them. */
    enum Kind {
        EDITED,
        REJECTED
    }

    WorstTemplates(Composite parent, AcceptanceWords words, Kind kind) {
        Messages texts = words.texts();
        boolean edited = kind == Kind.EDITED;
        String title = edited ? texts.edited_title : texts.rejected_title;
        ToLongFunction<Counts> count = edited ? Counts::edited : Counts::rejected;
        Function<Counts, OptionalDouble> share = edited ? Counts::editedShare : Counts::rejectedShare;
        Card card = new Card(parent, title);
        card.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
        none = new Label(card.body(), SWT.WRAP);
        none.setText(edited ? texts.edited_none : texts.rejected_none);
        none.setFont(Fonts.base());
        none.setForeground(Palette.MUTED);
        none.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        table = new FiguresTable<Group>(card.body(), edited ? "table-edited" : "table-rejected", title, HEIGHT)
                .words(texts.column_template, 3, words::title)
                .figures(
                        edited ? texts.column_edited : texts.column_rejected,
                        group -> words.number(count.applyAsLong(group.counts())))
                .figures(
                        texts.column_suggestions,
                        group -> words.number(group.counts().suggested()))
                .figures(
                        edited ? texts.column_edited_share : texts.column_rejected_share,
                        group -> words.share(share.apply(group.counts())));
    }

    void show(List<Group> templates) {
        table.show(templates);
        visible(none, templates.isEmpty());
        visible(table.box(), !templates.isEmpty());
    }

    private static void visible(Control control, boolean is) {
        control.setVisible(is);
        ((GridData) control.getLayoutData()).exclude = !is;
    }
}
